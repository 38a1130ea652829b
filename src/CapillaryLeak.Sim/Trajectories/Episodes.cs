namespace CapillaryLeak.Sim.Trajectories;

/// <summary>The episodes of one complication, in order: start and end, min; no end where it lasts to the end of the run.</summary>
internal ref struct Episodes
{
    private readonly ComplicationRule rule;
    private readonly ReadOnlySpan<double> times;
    private readonly ReadOnlySpan<double> values;
    private readonly double divisor;
    private int next;

    /// <summary>Looks for a complication.</summary>
    /// <param name="rule">The rule by which it is read off.</param>
    /// <param name="times">Times, min.</param>
    /// <param name="values">The rule's variable, one value a sample.</param>
    /// <param name="weightKg">Weight, kg.</param>
    public Episodes(ComplicationRule rule, ReadOnlySpan<double> times, ReadOnlySpan<double> values, double weightKg)
    {
        (this.rule, divisor) = (rule, rule.IsPerKg ? weightKg : 1);
        this.times = times;
        this.values = values;
    }

    public (double StartMinutes, double? EndMinutes) Current { get; private set; }

    public readonly Episodes GetEnumerator() => this;

    public bool MoveNext()
    {
        double since = double.NaN;
        bool counts = false;
        for (; next < times.Length; next++)
        {
            double value = values[next] / divisor;
            if (!(rule.Above ? value > rule.Limit : value < rule.Limit))
            {
                if (counts)
                {
                    Current = (since, times[next]);
                    return true;
                }

                since = double.NaN;
                continue;
            }

            since = double.IsNaN(since) ? times[next] : since;
            counts |= times[next] - since >= rule.HoldMinutes;
        }

        Current = (since, null);
        return counts;
    }
}
