namespace CapillaryLeak.Sim.Studies;

/// <summary>The middle of some numbers, and that of their lower and upper half.</summary>
/// <param name="Low">A quarter lies below.</param>
/// <param name="Median">A half lies below.</param>
/// <param name="High">A quarter lies above.</param>
public readonly record struct Quartiles(double Low, double Median, double High)
{
    /// <summary>The quartiles of numbers; gaps (NaN) are left out.</summary>
    /// <param name="values">The numbers, in any order.</param>
    /// <returns>NaN where there are none.</returns>
    public static Quartiles Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        return new(At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75));
    }

    // Between neighbors by a line.
    private static double At(double[] sorted, double fraction)
    {
        if (sorted.Length == 0)
        {
            return double.NaN;
        }

        double place = fraction * (sorted.Length - 1);
        int below = (int)place;
        double value = sorted[below];
        return value + ((place - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - value));
    }
}
