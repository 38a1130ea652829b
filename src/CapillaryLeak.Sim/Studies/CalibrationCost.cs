using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Studies;

/// <summary>How much a distance from a published value costs.</summary>
/// <remarks>
/// <para>
/// A distance r, in standard deviations, costs Geman and McClure's ρ = r²/(1 + (r/c)²): r² where it is small, never more than c².
/// So values that no parameter can reach, and those that contradict others, pull hardly at all, and do not drag the rest along.
/// </para>
/// <para>
/// The rows of one experiment come from the same few people and share their errors: n of them weigh as √n independent
/// ones.
/// </para>
/// </remarks>
internal static class CalibrationCost
{
    private const double Bend = 1.5;

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
        double kept = Kept(distance), share = Elementary.Sqrt(kept);
        return (distance * share, kept * share);
    }

    /// <summary>The share of its information that a distance keeps: 1 where small, less where it is far off.</summary>
    public static double Trust(double distance) => Kept(distance) * Kept(distance);

    private static double Kept(double distance) => 1 / (1 + (distance * distance / (Bend * Bend)));
}
