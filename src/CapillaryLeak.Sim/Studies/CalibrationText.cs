using System.Globalization;

namespace CapillaryLeak.Sim.Studies;

/// <summary>A calibration in words: the cells of its tables, and its sentences.</summary>
public static class CalibrationText
{
    // A parameter makes up a direction with components beyond this.
    private const double Share = 0.3;

    /// <summary>Headings of the table of estimates.</summary>
    public static readonly IReadOnlyList<string> EstimateHeadings =
        ["parameter", "prior", "estimate", "error", "unit", "plausible", "uncertainty", "note"];

    /// <summary>Headings of the table of experiments predicted without themselves.</summary>
    public static readonly IReadOnlyList<string> LeftOutHeadings =
        ["experiment", "row", "measured", "published", "before", "fitted", "left out", "unit", "before", "fitted", "left out"];

    /// <summary>The cells of an estimate.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <returns>One cell a heading.</returns>
    public static IReadOnlyList<string> Cells(CalibrationEstimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        CalibratedParameter x = estimate.Parameter;
        double prior = x.PerOffset(x.Prior);
        return
        [
            x.Row.Path, $"{Number(x.Prior)} ± {Number(prior)}", Number(estimate.Value), Number(estimate.StandardError),
            x.Row.Unit, $"{Number(x.Row.Low)}–{Number(x.Row.High)}", Percent(estimate.SpreadLeft - 1),
            estimate.IsAtEdge ? "at the edge of its range" : "",
        ];
    }

    /// <summary>The cells of all published values.</summary>
    /// <param name="calibration">The calibration.</param>
    /// <param name="leftOut">The experiments predicted by the others; those that are missing leave their cells empty.</param>
    public static IEnumerable<IReadOnlyList<string>> Rows(
        Calibration calibration, IReadOnlyList<LeftOutExperiment> leftOut)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        Dictionary<(string, int), ValidationRow> predicted =
            leftOut.SelectMany(x => x.Rows).ToDictionary(x => (x.Experiment, x.Number));
        return calibration.After.Select((row, i) =>
            Cells(calibration.Before[i], row, predicted.GetValueOrDefault((row.Experiment, row.Number))));
    }

    /// <summary>What the data cannot tell apart, one sentence each.</summary>
    /// <param name="calibration">The calibration.</param>
    public static IReadOnlyList<string> Untold(Calibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        return
        [
            .. calibration.Pairs.Select(x => string.Create(CultureInfo.InvariantCulture,
                $"{x.First} and {x.Second} cannot be told apart: their errors are correlated, r = {x.Correlation:0.00}.")),
            .. calibration.Directions.Where(x => x.IsUntold).Select(x => string.Create(CultureInfo.InvariantCulture,
                $"The data say less than the prior about {Direction(calibration, x)}: {x.Information:0.00} of its information.")),
        ];
    }

    /// <summary>How the fit ended, and what share of the published values is met.</summary>
    /// <param name="calibration">The calibration.</param>
    /// <param name="leftOut">The experiments predicted by the others; empty for none.</param>
    public static IReadOnlyList<string> Totals(Calibration calibration, IReadOnlyList<LeftOutExperiment> leftOut)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        ArgumentNullException.ThrowIfNull(leftOut);
        string ended = calibration.Fit.Converged ? "ended where nothing changes any more" : "was stopped before it came to rest";
        List<string> lines =
        [
            string.Create(CultureInfo.InvariantCulture,
                $"{calibration.Estimates.Count} parameters, {calibration.After.Count} values of {calibration.After.Select(x => x.Experiment).Distinct().Count()} experiments; the fit {ended} after {calibration.Fit.Iterations} iterations, cost {calibration.Fit.Cost:0.00}."),
            $"Within spread or 15 %, at the priors' centers: {Met(calibration.Before)}.",
            $"Within spread or 15 %, fitted to all: {Met(calibration.After)}.",
        ];
        if (leftOut.Count > 0)
        {
            lines.Add($"Within spread or 15 %, each experiment predicted by a fit to the others: {Met([.. leftOut.SelectMany(x => x.Rows)])}.");
        }

        return lines;
    }

    /// <summary>A number with four digits that count.</summary>
    /// <param name="value">The number.</param>
    public static string Number(double value) =>
        double.IsFinite(value) ? value.ToString("G4", CultureInfo.InvariantCulture) : "–";

    private static IReadOnlyList<string> Cells(ValidationRow before, ValidationRow fitted, ValidationRow? leftOut)
    {
        string spread = fitted.Value.Spread is double half ? $" ± {Number(half)}" : "";
        return
        [
            fitted.Experiment, fitted.Number.ToString(CultureInfo.InvariantCulture), fitted.Value.What,
            Number(fitted.Value.Published) + spread, Number(before.Ours), Number(fitted.Ours),
            leftOut is null ? "" : Number(leftOut.Ours), fitted.Value.Unit, ValidationText.Words(before.Verdict),
            ValidationText.Words(fitted.Verdict), leftOut is null ? "" : ValidationText.Words(leftOut.Verdict),
        ];
    }

    private static string Percent(double share) => (100 * share).ToString("+0;−0;0", CultureInfo.InvariantCulture) + " %";

    private static string Met(IReadOnlyList<ValidationRow> rows)
    {
        int met = rows.Count(x => x.Passes);
        return string.Create(CultureInfo.InvariantCulture, $"{met} of {rows.Count}, {(rows.Count == 0 ? 0 : 100.0 * met / rows.Count):0} %");
    }

    private static string Direction(Calibration calibration, CalibrationDirection direction)
    {
        // The sign of a direction means nothing: the largest component is shown positive.
        double largest = direction.Components.MaxBy(Math.Abs);
        IEnumerable<string> parts = direction.Components.Index().Where(x => Math.Abs(x.Item) > Share)
            .OrderByDescending(x => Math.Abs(x.Item))
            .Select(x => string.Create(CultureInfo.InvariantCulture,
                $"{x.Item * Math.Sign(largest):+0.00;−0.00} {calibration.Estimates[x.Index].Parameter.Row.Path}"));
        return string.Join(' ', parts);
    }
}
