using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Studies.Debriefs;

namespace CapillaryLeak.Sim.Reports.Debriefs;

/// <summary>A debrief as plain lines of at most 100 characters.</summary>
public static class DebriefTerminal
{
    private const int MostFluids = 3;
    private const int Width = TerminalSummary.Width;

    /// <summary>Draws up the lines.</summary>
    /// <param name="debrief">The debrief.</param>
    /// <param name="files">Where it was written; empty for nowhere.</param>
    public static IReadOnlyList<string> Lines(Debrief debrief, IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(debrief);
        TimeScale time = TimeScale.Of(debrief.Run);
        TextTable lines = new(Width);
        lines.Paragraph(debrief.Scenario.Plan is { } plan ? $"{plan.CaseTitle}: {debrief.Scenario.Title}" : debrief.Scenario.Title);
        lines.Paragraph(OutcomeText.Of(debrief.Run));
        AddObjectives(lines, debrief, time);
        AddTimeline(lines, debrief, time);
        AddQuestions(lines, debrief);
        AddFluids(lines, debrief.Fluids, time);
        AddAll(lines, "Why did the pressure change?", PressureText.Lines(debrief.Pressure, time));
        AddForks(lines, debrief);
        lines.Blank().Paragraph(DebriefText.Caveat);
        if (files.Count > 0)
            lines.Item("Files", files);
        lines.Blank().Paragraph($"{Disclaimer.Text}  CapillaryLeak.Sim {ProductVersion.Number}");
        return lines.Lines;
    }

    private static void AddObjectives(TextTable lines, Debrief debrief, TimeScale time)
    {
        if (debrief.Objectives.Count == 0)
            return;

        lines.Blank().Line($"Objectives     {DebriefText.Points(debrief.Points, debrief.OutOf)} points");
        foreach (ObjectiveResult objective in debrief.Objectives)
        {
            lines.Item($"  {DebriefText.Points(objective.Points, objective.OutOf)}", objective.Objective.Text);
            foreach (ScoreResult score in objective.Scores)
            {
                string evidence = DebriefText.Evidence(score, time);
                lines.Item("", $"– {score.Score.Say}: {DebriefText.Value(score)} ({DebriefText.Limits(score.Score)}): "
                    + $"{DebriefText.Points(score.Points, score.Score.Points)}{(evidence.Length > 0 ? $"; {evidence}" : "")}");
            }
        }
    }

    private static void AddTimeline(TextTable lines, Debrief debrief, TimeScale time)
    {
        lines.Blank().Line("Timeline");
        foreach (TimelineEntry entry in debrief.Timeline)
        {
            lines.Item($"  {time.Text(entry.TimeMinutes)}", $"{DebriefText.Of(entry.Kind)}: {entry.Text}");
            if (entry.Known.Count > 0)
                lines.Item("", $"knowable: {string.Join(", ", entry.Known.Select(x => DebriefText.Of(x, time)))}");
            if (entry.Effect is { } effect)
                lines.Item("", $"caused: {DebriefText.Of(effect)}");
        }
    }

    // The largest portions only: the page and the file for programs have all.
    private static void AddFluids(TextTable lines, FluidFateList fluids, TimeScale time)
    {
        FluidFate[] largest = [.. fluids.Fates.OrderByDescending(x => x.Fluid.VolumeMl).Take(MostFluids).OrderBy(x => x.Fluid.StartMinutes)];
        AddAll(lines, "Where did the fluid go?", FluidFateText.Lines(new(largest, 0), time));
        if (largest.Length < fluids.Fates.Count)
            lines.Line($"{fluids.Fates.Count - largest.Length} more portions are on the page.");
    }

    private static void AddAll(TextTable lines, string heading, IReadOnlyList<string> all)
    {
        lines.Blank().Line(heading);
        foreach (string line in all)
            lines.Line(line);
    }

    private static void AddQuestions(TextTable lines, Debrief debrief)
    {
        foreach (AskedQuestion asked in debrief.Questions)
        {
            lines.Blank().Item("Prediction", asked.Question.Ask);
            lines.Item("", PredictionText.Scores(asked));
            foreach (string sentence in PredictionText.Sentences(asked))
                lines.Item("", sentence);
        }
    }

    private static void AddForks(TextTable lines, Debrief debrief)
    {
        foreach (ForkResult fork in debrief.Forks.Forks)
        {
            // What was asked for on the command line has no other words than its settings.
            string settings = fork.Fork.Where is null ? "" : $" ({string.Join(", ", fork.Fork.Settings)})";
            lines.Blank().Item("What if", fork.Fork.Title + settings);
            lines.Item("", ForkText.Sentence(fork));
            lines.Line($"  {"",-40}{"as played",10}{"fork",9}{"change",8}{"median",8}{"helped",8}{"harmed",8}");
            foreach (ForkDifference x in fork.Differences)
            {
                IReadOnlyList<string> row = ForkText.Row(x);
                string median = Display.Signed(x.Quartiles.Median, x.Measure.Decimals);
                lines.Line($"  {row[0],-40}{row[1],10}{row[2],9}{row[3],8}{median,8}{row[5],8}{row[6],8}");
            }
        }

        if (debrief.Forks.Forks.Count > 0)
            lines.Item("", ForkText.Note(debrief.Forks.Patients, "median"));
    }
}
