using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Parameters;

namespace CapillaryLeak.Sim.Studies;

/// <summary>A parameter that all experiments share and that is fitted, with what was known of it before.</summary>
/// <param name="Row">The parameter.</param>
/// <param name="Prior">The value believed in before, within the plausible range.</param>
/// <param name="Spread">
/// Standard deviation of that belief: in the parameter's unit, or of its natural logarithm where <paramref name="IsLog"/>.
/// </param>
/// <param name="IsLog">True where the belief is about the parameter's logarithm.</param>
public sealed record CalibratedParameter(ParameterRow Row, double Prior, double Spread, bool IsLog)
{
    // Within this share of the plausible range from one of its ends, an estimate counts as lying at the edge.
    private const double EdgeShare = 0.02;

    /// <summary>How many standard deviations of the prior a value lies from its center.</summary>
    /// <param name="value">The value.</param>
    public double OffsetOf(double value) => (Scaled(value) - Scaled(Prior)) / Spread;

    /// <summary>The change of the value with its offset.</summary>
    /// <param name="value">The value.</param>
    public double PerOffset(double value) => IsLog ? Spread * value : Spread;

    /// <summary>True where a value lies at one of the ends of what is plausible.</summary>
    /// <param name="value">The value.</param>
    public bool IsAtEdge(double value) => Share(value) is < EdgeShare or > 1 - EdgeShare;

    // The declared value; an end of what is plausible has no free number, so a hair beside it.
    internal double Declared => Math.Clamp(Row.Value, Row.Low + (EdgeShare / 2 * (Row.High - Row.Low)), Row.High - (EdgeShare / 2 * (Row.High - Row.Low)));

    // The free number of the fit: any real number stands for a value inside the plausible range.
    internal double FreeOf(double value) => Elementary.Log(Share(value) / (1 - Share(value)));

    internal double ValueOf(double free)
    {
        double scaled = Scaled(Row.Low) + (Width / (1 + Elementary.Exp(-free)));
        return IsLog ? Elementary.Exp(scaled) : scaled;
    }

    internal double PerFree(double free)
    {
        double share = 1 / (1 + Elementary.Exp(-free));
        return Width * share * (1 - share) * (IsLog ? ValueOf(free) : 1);
    }

    private double Width => Scaled(Row.High) - Scaled(Row.Low);

    private double Share(double value) => (Scaled(value) - Scaled(Row.Low)) / Width;

    private double Scaled(double value) => IsLog ? Elementary.Log(value) : value;
}
