namespace CapillaryLeak.Sim.Reports;

/// <summary>The range of an upright axis and where its ticks stand.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end, above <paramref name="Low"/>.</param>
/// <param name="Step">Distance of ticks; <paramref name="Low"/> and <paramref name="High"/> are multiples.</param>
public sealed record Axis(double Low, double High, double Step)
{
    // The range of an axis is at least this share of the largest value on it.
    private const double SmallestShare = 0.1;

    /// <summary>How many decimals a tick needs.</summary>
    public int Decimals => Math.Max(0, (int)Math.Ceiling(-Math.Log10(Step * 1.0001)) + (IsQuarter(Step) ? 1 : 0));

    /// <summary>The ticks, ascending.</summary>
    public IReadOnlyList<double> Ticks =>
        [.. Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(i => Low + i * Step)];

    /// <summary>An axis with round ends that holds all values; what is not finite is not looked at.</summary>
    /// <param name="values">The values.</param>
    /// <param name="intervals">How many intervals between ticks are wanted, at least 1; there may be some more.</param>
    /// <param name="fromZero">True where zero shall be on the axis.</param>
    /// <param name="leastRange">The smallest range worth showing, positive.</param>
    /// <param name="ceiling">No axis goes beyond it that its values do not, e.g. 100 %.</param>
    /// <returns>The axis; 0–1 where there is nothing to show.</returns>
    public static Axis Around(IEnumerable<double> values, int intervals, bool fromZero, double leastRange,
        double ceiling = double.PositiveInfinity)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double value in values.Where(double.IsFinite))
            (low, high) = (Math.Min(low, value), Math.Max(high, value));

        if (low > high)
            return new(0, 1, 0.5);
        if (fromZero)
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));

        // A nearly flat curve gets room around it, so that a ripple does not look like an event.
        double range = Math.Max(leastRange, SmallestShare * Math.Max(Math.Abs(high), Math.Abs(low)));
        double room = Math.Max(0, range - (high - low));
        double above = Math.Max(0, Math.Min(fromZero ? room : room / 2, ceiling - high));
        (low, high) = fromZero ? (low, high + above) : (low - (room - above), high + above);

        double step = NiceStep((high - low) / intervals);
        return new(Math.Floor(low / step + 1e-9) * step, Math.Ceiling(high / step - 1e-9) * step, step);
    }

    /// <summary>The smallest of 1, 2, 2.5, 5 times a power of ten that is not below a value.</summary>
    /// <param name="atLeast">The value, positive.</param>
    /// <returns>The step.</returns>
    public static double NiceStep(double atLeast)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        double share = atLeast / power * (1 - 1e-12);
        return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 ? 2.5 : share <= 5 ? 5 : 10);
    }

    private static bool IsQuarter(double step)
    {
        double share = step / Math.Pow(10, Math.Floor(Math.Log10(step * 1.0001)));
        return Math.Abs(share - 2.5) < 1e-6;
    }
}
