using System.Globalization;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Studies;

/// <summary>A study in words: the cells of its table, its totals, and what was missed.</summary>
public static class ValidationText
{
    private const string Missing = "–";

    // Long times are told in hours, where they are whole quarters; min.
    private const double ShortestInHours = 180;
    private const double Quarter = 15;

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
        return
        [
            row.Experiment, row.Number.ToString(CultureInfo.InvariantCulture), value.What, value.Variable, Time(value),
            PublishedNumber(value), Scaled(row.Ours, value), Unit(value), Error(row), Words(row.Verdict), Source(row),
        ];
    }

    /// <summary>When the value was measured: a moment, or the window it is read in.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Time from the start of the run.</returns>
    public static string Time(PublishedValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        bool isInHours = value.ToMinutes >= ShortestInHours
            && value.FromMinutes % Quarter == 0 && value.ToMinutes % Quarter == 0;
        (string unit, double minutes) = isInHours ? ("h", 60) : ("min", 1);
        string from = value.Reading == ReadingKind.At ? "" : $"{Number(value.FromMinutes / minutes)}–";
        return $"{from}{Number(value.ToMinutes / minutes)} {unit}";
    }

    /// <summary>The published value with its spread, where it has one.</summary>
    /// <param name="row">The row.</param>
    /// <returns>One number or two, and the unit.</returns>
    public static string Published(ValidationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return WithUnit(PublishedNumber(row.Value), row.Value);
    }

    /// <summary>Our value.</summary>
    /// <param name="row">The row.</param>
    /// <returns>Number and unit; a dash where there is nothing to read.</returns>
    public static string Ours(ValidationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return WithUnit(Scaled(row.Ours, row.Value), row.Value);
    }

    /// <summary>How far off ours is.</summary>
    /// <param name="row">The row.</param>
    /// <returns>Percent of the published value; a dash where there is nothing to read.</returns>
    public static string Error(ValidationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        // A decimal where whole numbers would leave open on which side of a border it lies.
        double error = row.ErrorPercent;
        bool isAtBorder = Math.Round(Math.Abs(error)) is ValidationRow.Near or ValidationRow.Far;
        return double.IsFinite(error)
            ? error.ToString(isAtBorder ? "+0.0;−0.0" : "+0;−0;0", CultureInfo.InvariantCulture) + " %"
            : Missing;
    }

    /// <summary>Where the value was published, and what a reader should know beside.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The citation, with the note in parentheses.</returns>
    public static string Source(ValidationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Citation + (row.Value.Note.Length > 0 ? $" ({row.Value.Note})" : "");
    }

    /// <summary>Why a row is outside 30 %.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The reason its file gives, or that there is none.</returns>
    public static string Reason(ValidationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Value.Misfit.Length > 0 ? $"because {row.Value.Misfit}" : "no reason is given";
    }

    /// <summary>Every row outside 30 %, with the reason.</summary>
    /// <param name="study">The study.</param>
    /// <returns>One line a row, in order.</returns>
    public static IEnumerable<string> Misses(ValidationStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return study.Misses.Select(x => $"{x.Experiment}, row {x.Number}: {x.Value.What} is {Ours(x)}, published {Published(x)}; {Reason(x)}.");
    }

    /// <summary>How many rows there are of each verdict, and what share is near.</summary>
    /// <param name="study">The study.</param>
    /// <returns>A sentence or two.</returns>
    public static string Totals(ValidationStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        IEnumerable<string> counts = Enum.GetValues<ValidationVerdict>().Select(x => $"{study.Count(x)} {Words(x)}");
        int experiments = study.Experiments.Count;
        return $"{study.Rows.Count} values of {experiments} {(experiments == 1 ? "experiment" : "experiments")}: "
            + $"{string.Join(", ", counts)}. Within spread or 15 %: {Share(study, study.Passed)}.";
    }

    /// <summary>How well publications agree, beside how well the model does.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <returns>A sentence; empty where nothing can be compared.</returns>
    public static string Agreement(PublicationAgreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        static string Part(int values, int of) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * values / of:0} %");
        return agreement.Comparisons == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
            $"Publications of the same kind meet each other in {agreement.Met} of {agreement.Comparisons} comparisons ({100 * agreement.Share:0} %; averaged over values {100 * agreement.MeanShare:0} %); ")
            + $"the model meets {agreement.MetByModel} of these {agreement.Values} values ({Part(agreement.MetByModel, agreement.Values)}), "
            + $"with one factor a kind at best {agreement.MetByOneFactor} ({Part(agreement.MetByOneFactor, agreement.Values)})."
            + (agreement.Predicted == 0 ? ""
                : $" Of {agreement.Predicted} that two or more others measured, the middle of the others meets {agreement.PredictedMet} ({Part(agreement.PredictedMet, agreement.Predicted)}), "
                    + $"the model {agreement.PredictedMetByModel} ({Part(agreement.PredictedMetByModel, agreement.Predicted)}).");
    }

    /// <summary>A number of rows as share of all.</summary>
    /// <param name="study">The study.</param>
    /// <param name="rows">The number.</param>
    /// <returns>Whole percent.</returns>
    public static string Share(ValidationStudy study, int rows)
    {
        ArgumentNullException.ThrowIfNull(study);
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * rows / Math.Max(1, study.Rows.Count):0} %");
    }

    /// <summary>A verdict in words.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The words.</returns>
    public static string Words(ValidationVerdict verdict) => verdict switch
    {
        ValidationVerdict.WithinSpread => "within spread",
        ValidationVerdict.Within15 => "within 15 %",
        ValidationVerdict.Within30 => "within 30 %",
        _ => "outside 30 %",
    };

    private static string PublishedNumber(PublishedValue value) =>
        Scaled(value.Published, value) + (value.Spread is double spread ? $" ± {Scaled(spread, value)}" : "");

    private static string Scaled(double number, PublishedValue value) => Number(IsInMinutes(value) ? 60 * number : number);

    private static string Unit(PublishedValue value) => IsInMinutes(value) ? "min" : value.Unit;

    // Times are read in hours; short ones are told in minutes.
    private static bool IsInMinutes(PublishedValue value) => value.Unit == "h" && value.Published < ShortestInHours / 60;

    private static string WithUnit(string number, PublishedValue value) =>
        Unit(value).Length == 0 || number == Missing ? number : $"{number} {Unit(value)}";

    private static string Number(double value) => double.IsFinite(value)
        ? value.ToString(Math.Abs(value) < 1 ? "0.###" : Math.Abs(value) < 100 ? "0.##" : "0", CultureInfo.InvariantCulture).Replace('-', '−')
        : Missing;
}
