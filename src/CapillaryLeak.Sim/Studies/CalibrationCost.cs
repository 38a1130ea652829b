using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Studies;

/// <summary>How much a distance from a published value costs.</summary>
/// <remarks>
/// <para>
/// A distance r, in standard deviations, costs the pseudo-Huber ρ = 2δ²·(√(1 + (r/δ)²) − 1): r² where it is small, 2δ|r| where
/// it is large, so that values which no parameter can reach do not drag the others along.
/// </para>
/// <para>
/// The rows of one experiment come from the same few people and share their errors: n of them weigh as √n independent
/// ones.
/// </para>
/// </remarks>
internal static class CalibrationCost
{
    private const double Bend = 2;

    // What cannot be read, such as the half-life of what does not fall, counts as this far off.
    private const double Unreadable = 10;

    /// <summary>The weight of each of the rows of an experiment.</summary>
    public static double Weight(int rows) => 1 / Elementary.Sqrt(rows);

    /// <summary>The distance in standard deviations.</summary>
    public static double Distance(PublishedValue value, double ours)
    {
        double distance = (ours - value.Published) / CalibratedExperiment.Sigma(value);
        return double.IsFinite(distance) ? distance : Unreadable;
    }

    /// <summary>A number of the sign of the distance, whose square is its cost; and its slope with the distance.</summary>
    public static (double Root, double Slope) Root(double distance)
    {
        double stretch = Elementary.Sqrt(1 + (distance * distance / (Bend * Bend)));

        // √ρ = r·√(2/(1 + stretch)), since 2δ²(s − 1) = 2r²/(s + 1); this form is smooth at 0.
        double root = distance * Elementary.Sqrt(2 / (1 + stretch));
        return (root, distance == 0 ? 1 : distance / stretch / root);
    }

    /// <summary>The share of its information that a distance keeps: 1 where small, less where it is far off.</summary>
    public static double Trust(double distance) => 1 / Elementary.Sqrt(1 + (distance * distance / (Bend * Bend)));
}
