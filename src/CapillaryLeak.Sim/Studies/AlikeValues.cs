namespace CapillaryLeak.Sim.Studies;

/// <summary>The values of one label: what several publications measured alike.</summary>
/// <remarks>
/// A value is carried over to the protocol of another by the model, times ours there over ours here, and judged there as the
/// model is. Pairs for which that gives no number are left out.
/// </remarks>
public sealed record AlikeValues
{
    private const int OthersWithMiddle = 2;

    /// <summary>Holds the values against each other.</summary>
    /// <param name="label">The label.</param>
    /// <param name="rows">Its values, in any order.</param>
    public AlikeValues(string label, IEnumerable<ValidationRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ValidationRow[] values = [.. rows];
        ValidationRow[][] carried = [.. values.Select(value => Carried(values, value).ToArray())];
        bool[][] verdicts = [.. carried.Select(others => others.Select(x => x.Passes).ToArray())];
        Label = label;
        Count = values.Length;
        Comparisons = verdicts.Sum(x => x.Length);
        Met = verdicts.Sum(x => x.Count(passes => passes));
        // In order of size, so that the order of files does not show in the last digit of an average.
        Shares = [.. verdicts.Where(x => x.Length > 0).Select(x => (double)x.Count(passes => passes) / x.Length).Order()];
        MetByModel = values.Count(x => x.Passes);
        (ValidationRow Value, ValidationRow[] Others)[] predicted = [.. values.Zip(carried).Where(x => x.Second.Length >= OthersWithMiddle)];
        Predicted = predicted.Length;
        PredictedMet = predicted.Count(x => (x.Value with { Ours = Quartiles.Of(x.Others.Select(y => y.Ours)).Median }).Passes);
        PredictedMetByModel = predicted.Count(x => x.Value.Passes);
        MetByOneFactor = MostAtOnce([.. values.Select(Factors).Where(x => double.IsFinite(x.Low) && double.IsFinite(x.High))]);
    }

    /// <summary>The label.</summary>
    public string Label { get; }

    /// <summary>How many values there are.</summary>
    public int Count { get; }

    /// <summary>How many ordered pairs of them can be compared.</summary>
    public int Comparisons { get; }

    /// <summary>In how many of these the first meets the second.</summary>
    public int Met { get; }

    /// <summary>For each value that is compared with any, the share of the others that meet it, smallest first.</summary>
    public IReadOnlyList<double> Shares { get; }

    /// <summary>How many values the model meets.</summary>
    public int MetByModel { get; }

    /// <summary>How many values the model would meet if all of ours were multiplied by one factor, the best there is.</summary>
    public int MetByOneFactor { get; }

    /// <summary>How many of the values two or more others are carried over to, so that these have a middle.</summary>
    public int Predicted { get; }

    /// <summary>How many of those the middle (median) of the others meets.</summary>
    public int PredictedMet { get; }

    /// <summary>How many of those the model meets.</summary>
    public int PredictedMetByModel { get; }

    private static IEnumerable<ValidationRow> Carried(ValidationRow[] values, ValidationRow to) =>
        values.Where(from => !ReferenceEquals(from, to)).Select(from => to with { Ours = from.Value.Published * to.Ours / from.Ours })
            .Where(x => double.IsFinite(x.Ours));

    // The factors on ours with which a value is met.
    private static (double Low, double High) Factors(ValidationRow row)
    {
        double published = row.Value.Published;
        double one = (published - row.Margin) / row.Ours, other = (published + row.Margin) / row.Ours;
        return (Math.Min(one, other), Math.Max(one, other));
    }

    // Where most intervals overlap, one of them begins.
    private static int MostAtOnce((double Low, double High)[] intervals) =>
        intervals.Select(x => intervals.Count(other => other.Low <= x.Low && x.Low <= other.High)).DefaultIfEmpty(0).Max();
}
