using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The result as plain lines of at most 100 characters, for a terminal or a log.</summary>
public static class TerminalSummary
{
    /// <summary>Longest line, characters.</summary>
    public const int Width = 100;

    private const int CurveWidth = 56;

    private static readonly (string Name, string Label)[] Curves =
    [
        ("map", "MAP"), ("hr", "Heart rate"), ("hematocrit", "Hematocrit"), ("albumin", "Albumin"),
        ("weight_gain", "Weight gain"), ("urine", "Urine"), ("lactate", "Lactate"),
    ];

    /// <summary>Draws up the summary; where the run broke off or the patient died, the first line says so.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="files">Names of the files written; empty for none.</param>
    /// <param name="expectations">Verdicts on what the scenario expects; null for none.</param>
    /// <returns>The lines, without line ends and without control codes.</returns>
    public static IReadOnlyList<string> Lines(
        Trajectory trajectory, IReadOnlyList<string> files, IReadOnlyList<ExpectationResult>? expectations = null)
    {
        TextTable lines = new(Width);
        string outcome = OutcomeText.Of(trajectory);
        bool isGood = Outcome.Of(trajectory).IsGood;
        if (!isGood)
            lines.Paragraph(outcome);
        lines.Paragraph(trajectory.Scenario.Title);
        if (isGood)
            lines.Paragraph(outcome);

        AddPhases(lines, trajectory);
        AddExtremes(lines, trajectory);
        AddCurves(lines, trajectory);
        AddTreatment(lines, trajectory);
        AddTrouble(lines, trajectory);
        AddExpectations(lines, expectations ?? []);
        AddBooks(lines, trajectory);
        if (files.Count > 0)
            lines.Item("Files", files);
        lines.Blank().Paragraph($"{Disclaimer.Text}  CapillaryLeak.Sim {ProductVersion.Number}");
        return lines.Lines;
    }

    private static void AddPhases(TextTable lines, Trajectory trajectory)
    {
        TimeScale time = TimeScale.Of(trajectory);
        lines.Blank().Item(
            "Phases",
            trajectory.Phases.Select(p =>
                $"{Display.Phase(p.Phase, trajectory).ToLowerInvariant()} {time.Text(p.StartMinutes, p.EndMinutes)}"));
    }

    private static void AddExtremes(TextTable lines, Trajectory trajectory)
    {
        TimeScale time = TimeScale.Of(trajectory);
        lines.Blank().Line($"{"Extremes",-46}{"start",9}{"",9}{"extreme",9}{"at",12}{"end",9}");
        foreach (Extreme extreme in Extremes.Of(trajectory))
        {
            Variable v = extreme.Variable;
            string name = v.Unit.Length == 0 ? v.Label : $"{v.Label}, {v.Unit}";
            if (extreme.IsSteady)
            {
                lines.Line($"  {name,-44}{Display.Number(extreme.Start, v.Decimals),9}   steady");
                continue;
            }

            lines.Line(
                $"  {name,-44}{Display.Number(extreme.Start, v.Decimals),9}{(extreme.IsMaximum ? "highest" : "lowest"),9}"
                + $"{Display.Number(extreme.Peak.Value, v.Decimals),9}{time.Text(extreme.Peak.TimeMinutes),12}"
                + $"{Display.Number(extreme.End, v.Decimals),9}");
        }
    }

    private static void AddCurves(TextTable lines, Trajectory trajectory)
    {
        double end = TimeScale.EndOf(trajectory);
        string heading = "Curves, 0 to " + TimeScale.Of(trajectory).Text(end);
        lines.Blank().Line($"{heading,-22}{"",CurveWidth}  lowest–highest");
        foreach ((string name, string label) in Curves.Where(c => trajectory.Columns.ContainsKey(c.Name)))
        {
            Variable v = trajectory.Variables.First(x => x.Name == name);
            double[] shown = [.. trajectory[name].Select(x => Math.Round(x, v.Decimals, MidpointRounding.AwayFromZero))];
            string curve = Sparkline.Of(trajectory.TimesMinutes, shown, 0, end, CurveWidth);
            string low = Display.Number(trajectory.Minimum(name).Value, v.Decimals);
            string high = Display.Number(trajectory.Maximum(name).Value, v.Decimals);
            lines.Line($"  {label,-12}{v.Unit,-8}{curve}  {low}–{high}");
        }
    }

    private static void AddTreatment(TextTable lines, Trajectory trajectory)
    {
        IReadOnlyList<Given> given = Given.Of(trajectory);
        lines.Blank().Item("Given", given.Count == 0 ? ["nothing"] : given.Select(Display.Given));

        if (trajectory.Firings.Count > 0)
            lines.Item("Rules", trajectory.Firings.GroupBy(x => x.Rule).Select(g => Display.Firings([.. g], TimeScale.Of(trajectory))));

        LedgerTotals water = LedgerTotals.Of(trajectory, "water");
        lines.Item("Water in", [Display.Volume(water.In) + " in all", .. Entries(water.Sources, Display.Volume)]);
        Reading heaviest = Extremes.Heaviest(trajectory);
        if (heaviest.Exists && heaviest.TimeMinutes < trajectory.TimesMinutes[^1])
            lines.Item(
                "heaviest",
                [
                    $"{Display.Signed(heaviest.Value, 1)} kg at {TimeScale.Of(trajectory).Text(heaviest.TimeMinutes)}",
                    .. Entries(LedgerTotals.At(trajectory, "water", heaviest.TimeMinutes).Places, Display.SignedVolume),
                ]);
        lines.Item("at the end", Entries(water.Places, Display.SignedVolume));
        lines.Item("went out", Entries(water.Exits, Display.Volume));
    }

    private static IEnumerable<string> Entries(IReadOnlyList<LedgerEntry> entries, Func<double, string> volume) =>
        entries.Where(e => Math.Abs(e.Amount) >= 0.5).Select(e => $"{e.Place} {volume(e.Amount)}").DefaultIfEmpty("nothing");

    private static void AddTrouble(TextTable lines, Trajectory trajectory)
    {
        TimeScale time = TimeScale.Of(trajectory);
        IReadOnlyList<Complication> complications = Complication.Of(trajectory);
        lines.Blank().Item("Complications", complications
            .GroupBy(c => c.Name).Select(g => Display.Episodes([.. g], time))
            .DefaultIfEmpty("none"));
        foreach (TimedEvent e in trajectory.Events.Where(e => e.Kind == EventKind.CutShort))
            lines.Item("Cut short", $"{time.Text(e.TimeMinutes)}: {e.Text}");
        if (OutcomeText.Death(trajectory) is { Length: > 0 } death)
            lines.Item("Death", death);
    }

    private static void AddExpectations(TextTable lines, IReadOnlyList<ExpectationResult> expectations)
    {
        if (expectations.Count > 0)
            lines.Item("Expected", $"{expectations.Count(e => e.Holds)} of {expectations.Count} hold");
        foreach (ExpectationResult failed in expectations.Where(e => !e.Holds))
            lines.Item("", failed.Sentence);
    }

    private static void AddBooks(TextTable lines, Trajectory trajectory)
    {
        IReadOnlyList<LedgerTotals> books = LedgerTotals.All(trajectory);
        if (books.Count > 0)
            lines.Item("Books", $"{string.Join(", ", books.Select(b => b.Substance))} agree with the state to "
                + $"{Display.Error(books.Max(b => b.WorstError))} of what was there");
    }
}
