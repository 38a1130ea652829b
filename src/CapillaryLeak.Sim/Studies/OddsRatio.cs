using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Studies;

/// <summary>The odds of something in one group over those in another.</summary>
/// <param name="Above">The one group.</param>
/// <param name="Below">The other.</param>
public sealed record OddsRatio(Proportion Above, Proportion Below)
{
    // A half is added to every count where one is zero, as is usual.
    private double Added => Above.Count == 0 || Below.Count == 0 || Above.Count == Above.Of || Below.Count == Below.Of ? 0.5 : 0;

    /// <summary>The ratio.</summary>
    public double Ratio => Odds(Above) / Odds(Below);

    /// <summary>Its 95 % interval (Woolf).</summary>
    public (double Low, double High) Interval
    {
        get
        {
            double variance = Variance(Above) + Variance(Below);
            double factor = Elementary.Exp(Proportion.Deviates * Elementary.Sqrt(variance));
            return (Ratio / factor, Ratio * factor);
        }
    }

    private double Odds(Proportion x) => (x.Count + Added) / (x.Of - x.Count + Added);

    private double Variance(Proportion x) => (1 / (x.Count + Added)) + (1 / (x.Of - x.Count + Added));
}
