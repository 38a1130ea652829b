using System.Globalization;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Studies;

/// <summary>A study in words: the cells of its table, and its totals.</summary>
public static class ValidationText
{
    /// <summary>Headings of the table.</summary>
    public static readonly IReadOnlyList<string> Headings =
        ["experiment", "row", "measured", "variable", "time", "published", "ours", "unit", "error", "verdict", "source"];

    /// <summary>The cells of one row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>One cell a heading.</returns>
    public static IReadOnlyList<string> Cells(ValidationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        PublishedValue value = row.Value;
        string spread = value.Spread is double half ? $" ± {Number(half)}" : "";
        string note = value.Note.Length > 0 ? $" ({value.Note})" : "";
        return
        [
            row.Experiment, row.Number.ToString(CultureInfo.InvariantCulture), value.What, value.Variable, Time(value),
            Number(value.Published) + spread, Number(row.Ours), value.Unit, Percent(row.ErrorPercent), Words(row.Verdict),
            row.Citation + note,
        ];
    }

    /// <summary>How many rows there are of each verdict, and what share is near.</summary>
    /// <param name="study">The study.</param>
    /// <returns>A sentence or two.</returns>
    public static string Totals(ValidationStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        IEnumerable<string> counts = Enum.GetValues<ValidationVerdict>().Select(x => $"{study.Count(x)} {Words(x)}");
        double share = study.Rows.Count == 0 ? 0 : 100.0 * study.Passed / study.Rows.Count;
        int experiments = study.Rows.Select(x => x.Experiment).Distinct().Count();
        return string.Create(CultureInfo.InvariantCulture,
            $"{study.Rows.Count} values of {experiments} {(experiments == 1 ? "experiment" : "experiments")}: {string.Join(", ", counts)}. Within spread or 15 %: {share:0} %.");
    }

    /// <summary>A verdict in words.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The words.</returns>
    public static string Words(ValidationVerdict verdict) => verdict switch
    {
        ValidationVerdict.WithinSpread => "within spread",
        ValidationVerdict.Within15 => "within 15 %",
        ValidationVerdict.Within30 => "within 30 %",
        _ => "outside",
    };

    private static string Time(PublishedValue value) => value.Reading == ReadingKind.At
        ? $"{Number(value.FromMinutes)} min"
        : $"{Number(value.FromMinutes)}–{Number(value.ToMinutes)} min";

    private static string Percent(double error) =>
        double.IsFinite(error) ? error.ToString("+0;-0;0", CultureInfo.InvariantCulture) + " %" : "–";

    private static string Number(double value) => double.IsFinite(value)
        ? value.ToString(Math.Abs(value) < 1 ? "0.###" : Math.Abs(value) < 100 ? "0.##" : "0", CultureInfo.InvariantCulture)
        : "–";
}
