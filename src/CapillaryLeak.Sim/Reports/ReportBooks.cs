using System.Globalization;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The end of the page: the books of every substance, and the record to repeat the run by.</summary>
internal static class ReportBooks
{
    public static void Write(Markup page, Trajectory trajectory)
    {
        page.Open("section", ("aria-labelledby", "books")).Line();
        page.Leaf("h2", "The books", ("id", "books"));
        page.Leaf("p", "What came in equals what the places of the body gained and what went out.").Line();
        page.Open("div", ("class", "columns")).Line();
        foreach (LedgerTotals totals in LedgerTotals.All(trajectory))
            WriteSubstance(page, totals);
        page.Close().Close().Line();
        WriteRecord(page, trajectory);
    }

    private static void WriteSubstance(Markup page, LedgerTotals totals)
    {
        page.Open("div").Line();
        ReportTable table = new(page, Display.Capitalized(totals.Substance), "Books of " + totals.Substance);
        table.Header("", "amount");
        foreach (LedgerEntry entry in totals.Sources.Where(e => e.Amount != 0))
            table.Row("in: " + entry.Place, Display.Amount(entry.Amount, totals.Unit));
        foreach (LedgerEntry entry in totals.Places)
            table.Row("gained: " + entry.Place, Display.SignedAmount(entry.Amount, totals.Unit));
        foreach (LedgerEntry entry in totals.Exits.Where(e => e.Amount != 0))
            table.Row("out: " + entry.Place, Display.Amount(entry.Amount, totals.Unit));
        table.Close();
        page.Leaf("p", $"Books and state agree to {Display.Error(totals.WorstError)} of what was there.",
            ("class", "soft"));
        page.Close().Line();
    }

    private static void WriteRecord(Markup page, Trajectory trajectory)
    {
        SolveSummary solve = trajectory.Solve;
        page.Open("section", ("class", "record"), ("aria-labelledby", "record")).Line();
        page.Leaf("h2", "The record", ("id", "record")).Open("dl").Line();
        Entry(page, "How it ended", OutcomeText.Of(trajectory));
        Entry(page, "Solver", $"{solve.Method}, relative tolerance {solve.RelativeTolerance.ToString("0e-0", CultureInfo.InvariantCulture)}, "
            + $"end “{solve.End}”; {solve.Steps} steps, {solve.Rejected} rejected, {solve.Evaluations} evaluations, "
            + $"{Display.Number(solve.SolverMilliseconds, 0)} ms");
        foreach (string setting in trajectory.Scenario.Source?.Settings ?? [])
            Entry(page, "Changed on the command line", setting);
        foreach (ParameterSetting setting in trajectory.Scenario.Settings)
            Entry(page, "Changed parameter",
                $"{setting.Path} = {setting.Value.ToString("R", CultureInfo.InvariantCulture)}");
        foreach (Problem warning in trajectory.Scenario.Warnings)
            Entry(page, "Warning", $"{warning.What} {warning.Fix}");
        Entry(page, "Scenario", trajectory.Scenario.File);
        Entry(page, "Hash of the input", trajectory.Scenario.InputHash);
        Entry(page, "Hash of the result", trajectory.ResultHash);
        Entry(page, "Version", ProductVersion.Full);
        page.Close().Close().Line();
    }

    private static void Entry(Markup page, string name, string text) => page.Leaf("dt", name).Leaf("dd", text).Line();
}
