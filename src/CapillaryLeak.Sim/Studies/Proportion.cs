using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Studies;

/// <summary>How many of how many.</summary>
/// <param name="Count">How many have it.</param>
/// <param name="Of">Among how many.</param>
public sealed record Proportion(int Count, int Of)
{
    // Of the standard normal distribution, 95 % lie within this of its middle.
    internal const double Deviates = 1.959963984540054;

    /// <summary>The share, percent; NaN among nobody.</summary>
    public double Percent => 100.0 * Count / Of;

    /// <summary>Wilson's 95 % interval of the share, percent.</summary>
    public (double Low, double High) Interval
    {
        get
        {
            double share = (double)Count / Of, square = Deviates * Deviates / Of;
            double middle = (share + (square / 2)) / (1 + square);
            double half = Elementary.Sqrt((share * (1 - share) * square) + (square * square / 4)) / (1 + square);
            return (100 * (middle - half), 100 * (middle + half));
        }
    }
}
