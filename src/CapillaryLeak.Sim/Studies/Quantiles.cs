namespace CapillaryLeak.Sim.Studies;

/// <summary>Quantiles of numbers that are too many to keep, exactly; gaps (NaN) are left out.</summary>
/// <param name="fractions">Which quantiles.</param>
internal sealed class Quantiles(IReadOnlyList<double> fractions)
{
    private readonly Selection selection =
        new(count => fractions.SelectMany(x => new[] { Below(x, count), Math.Min(Below(x, count) + 1, count - 1) }));

    /// <summary>How many numbers there are.</summary>
    public int Count => selection.Count;

    /// <summary>Takes the next number of a pass; see <see cref="Selection"/>.</summary>
    public void Add(double value)
    {
        if (double.IsFinite(value))
        {
            selection.Add(value);
        }
    }

    /// <summary>Ends a pass.</summary>
    public void EndPass() => selection.EndPass();

    /// <summary>A quantile, between neighbors by a line; NaN where there are no numbers.</summary>
    /// <param name="fraction">One of the fractions.</param>
    public double At(double fraction)
    {
        if (Count == 0)
        {
            return double.NaN;
        }

        int below = Below(fraction, Count), above = Math.Min(below + 1, Count - 1);
        double value = selection.At(below);
        return value + (((fraction * (Count - 1)) - below) * (selection.At(above) - value));
    }

    private static int Below(double fraction, int count) => (int)(fraction * (count - 1));
}
