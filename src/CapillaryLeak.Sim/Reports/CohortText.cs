using System.Globalization;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>A cohort in words: the cells of its tables.</summary>
public static class CohortText
{
    /// <summary>Headings of the table of published values.</summary>
    public static readonly IReadOnlyList<string> SeriesHeadings =
        ["of the series", "published", "interval", "basis", "ours", "quartiles or 95 % interval", "patients", "verdict", "source"];

    /// <summary>Headings of the table of outcomes.</summary>
    public static readonly IReadOnlyList<string> OutcomeHeadings = ["of this cohort", "5 %", "25 %", "median", "75 %", "95 %", "unit"];

    /// <summary>Headings of the table of shares.</summary>
    public static readonly IReadOnlyList<string> ShareHeadings = ["patients with", "number", "share", "95 % interval"];

    /// <summary>Headings of the table of death by fluid.</summary>
    public static readonly IReadOnlyList<string> FluidHeadings =
        ["fluid, L", "patients", "deaths", "share", "95 % interval", "mean probability"];

    /// <summary>How many patients there are, and of how many.</summary>
    /// <param name="summary">The cohort.</param>
    /// <param name="seed">Its seed.</param>
    public static string Size(CohortSummary summary, uint seed)
    {
        ArgumentNullException.ThrowIfNull(summary);
        string unfinished = summary.Unfinished == 0 ? "" : $" {summary.Unfinished} runs could not be finished.";
        return string.Create(CultureInfo.InvariantCulture,
            $"{Display.Number(summary.Patients, 0)} patients of seed {seed}, counted from {Display.Number(summary.Draws, 0)} drawn.{unfinished}");
    }

    /// <summary>The published values, one row of cells each.</summary>
    /// <param name="summary">The cohort.</param>
    public static IEnumerable<IReadOnlyList<string>> Series(CohortSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return summary.Series.Select(x => (IReadOnlyList<string>)
        [
            x.Value.What, x.Value.Published is double published ? Number(published) : "–", Range(x.Value.Low, x.Value.High) + Unit(x.Value.Unit),
            x.Value.Basis, Number(x.Ours), Range(x.Low, x.High), Display.Number(x.Patients, 0),
            x.IsInside ? "inside" : "OUTSIDE", x.Value.Note.Length > 0 ? $"{x.Value.Source} ({x.Value.Note})" : x.Value.Source,
        ]);
    }

    /// <summary>The quantiles of every outcome that is a number.</summary>
    /// <param name="summary">The cohort.</param>
    public static IEnumerable<IReadOnlyList<string>> Outcomes(CohortSummary summary) =>
        PatientOutcomes.All.Where(x => !x.IsYesNo).Select(x => (IReadOnlyList<string>)
        [
            Name(x), .. Bands.Shown.Select(fraction => Display.Number(summary.Quantile(x.Name, fraction), x.Decimals)), x.Unit,
        ]);

    /// <summary>The share of patients with every outcome that is or is not.</summary>
    /// <param name="summary">The cohort.</param>
    public static IEnumerable<IReadOnlyList<string>> Shares(CohortSummary summary) =>
        PatientOutcomes.All.Where(x => x.IsYesNo).Select(x =>
        {
            Proportion share = summary.Share(x.Name);
            return (IReadOnlyList<string>)[Name(x), Display.Number(share.Count, 0), Percent(share.Percent), Interval(share)];
        });

    /// <summary>Death by fluid.</summary>
    /// <param name="summary">The cohort.</param>
    public static IEnumerable<IReadOnlyList<string>> ByFluid(CohortSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return summary.ByFluid.Select(x => (IReadOnlyList<string>)
        [
            $"{Display.Number(x.LeastL, 1)}–{Display.Number(x.MostL, 1)}", Display.Number(x.Deaths.Of, 0),
            Display.Number(x.Deaths.Count, 0), Percent(x.Deaths.Percent), Interval(x.Deaths), Percent(x.MeanProbabilityPercent),
        ]);
    }

    /// <summary>The outcomes of one patient.</summary>
    /// <param name="patient">The patient.</param>
    public static IEnumerable<IReadOnlyList<string>> Of(CohortPatient patient) =>
        PatientOutcomes.All.Select(x => (IReadOnlyList<string>)
        [
            Name(x), x.IsYesNo ? patient[x.Name] > 0 ? "yes" : "no" : Display.Number(patient[x.Name], x.Decimals), x.Unit,
        ]);

    private static string Name(PatientOutcome outcome) => outcome.Name.Replace('_', ' ');

    private static string Percent(double value) => Display.WithUnit(Display.Number(value, 1), "%");

    private static string Interval(Proportion x) => $"{Display.Number(x.Interval.Low, 1)}–{Display.Number(x.Interval.High, 1)} %";

    private static string Range(double low, double high) => $"{Number(low)}–{Number(high)}";

    private static string Unit(string unit) => unit.Length == 0 ? "" : " " + unit;

    private static string Number(double value) =>
        Display.WithoutTrailingZeros(Display.Number(value, Math.Abs(value) < 10 ? 2 : Math.Abs(value) < 100 ? 1 : 0));
}
