using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The story behind the curves: who, what happened, what was done, what the patient would tell.</summary>
internal static class ReportStory
{
    public static void Write(Markup page, Trajectory trajectory, IReadOnlyList<ExpectationResult> expectations)
    {
        Scenario scenario = trajectory.Scenario;
        page.Open("section", ("aria-labelledby", "story")).Line();
        page.Leaf("h2", "The story", ("id", "story"));
        foreach (string paragraph in Paragraphs(scenario.Text))
            page.Leaf("p", paragraph);
        page.Leaf("p", PatientText(scenario.Patient));
        page.Leaf("p", AttackText(scenario.Attack, TimeScale.Of(trajectory))).Line();
        page.Open("div", ("class", "columns")).Line();
        WriteInterventions(page, trajectory);
        WriteEvents(page, trajectory);
        page.Close().Line();
        if (scenario.Attack is not null)
            WriteSymptoms(page, trajectory);
        WriteExpectations(page, expectations);
        page.Close().Line();
    }

    private static string[] Paragraphs(string text) =>
        text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string PatientText(Patient patient)
    {
        string who = patient.Sex == Sex.Male ? "Man" : "Woman";
        return $"{who} of {Display.Number(patient.AgeYears, 0)} years, {Display.Number(patient.WeightKg, 0)} kg, "
            + $"{Display.Number(patient.HeightCm, 0)} cm; in health albumin {Display.Number(patient.AlbuminGramsPerL, 0)} g/L, "
            + $"mean pressure {Display.Number(patient.MeanPressureMmHg, 0)} mmHg.";
    }

    private static string AttackText(Attack? attack, TimeScale time) => attack is null
        ? "No attack."
        : $"Attack: {attack.Trigger}, from {time.Text(attack.OnsetMinutes)}, "
            + $"severity {Display.WithoutTrailingZeros(Display.Number(attack.SeverityFraction, 2))} (1 needs intensive care).";

    private static void WriteInterventions(Markup page, Trajectory trajectory)
    {
        TimeScale time = TimeScale.Of(trajectory);
        double reached = trajectory.Solve.ReachedMinutes;
        if (trajectory.Interventions.Count == 0)
        {
            page.Open("div").Leaf("h3", "What was done").Leaf("p", "Nothing.").Close().Line();
            return;
        }

        ReportTable table = new(page, "What was done", "Interventions");
        table.Header("what", "from", "to");
        foreach (Intervention x in trajectory.Interventions)
            table.Row(
                x.StartMinutes > reached ? x.Text + " (not reached)" : x.Text,
                time.Text(x.StartMinutes),
                time.Text(x.EndMinutes) == time.Text(x.StartMinutes) ? "" : time.Text(x.EndMinutes));
        table.Close();
    }

    private static void WriteEvents(Markup page, Trajectory trajectory)
    {
        TimeScale time = TimeScale.Of(trajectory);
        TimedEvent[] events = [.. trajectory.Events.Where(e => e.Kind is not (EventKind.Started or EventKind.Ended or EventKind.Hint or EventKind.Point))];
        if (events.Length == 0)
            return;

        ReportTable table = new(page, "What happened", "Events");
        table.Header("what", "", "when");
        foreach (TimedEvent e in events)
            table.Row(e.Text, KindText(e.Kind), time.Text(e.TimeMinutes));
        table.Close();
    }

    private static string KindText(EventKind kind) => kind switch
    {
        EventKind.Phase => "phase",
        EventKind.Complication => "begins",
        EventKind.Rule => "rule",
        EventKind.Told => "told",
        EventKind.ComplicationOver or EventKind.CutShort => "",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static void WriteSymptoms(Markup page, Trajectory trajectory)
    {
        page.Leaf("h3", "What the patient would tell").Open("dl", ("class", "symptoms")).Line();
        foreach (Phase phase in trajectory.Phases.Select(p => p.Phase).Distinct())
        {
            page.Leaf("dt", phase.ToString()).Open("dd");
            IReadOnlyList<string> reported = Symptoms.Reported(phase);
            if (reported.Count > 0)
                page.Leaf("p", Display.Capitalized(string.Join(", ", reported)) + ".");
            page.Leaf("p", Symptoms.Watch(phase)).Close().Line();
        }

        page.Close().Line();
    }

    private static void WriteExpectations(Markup page, IReadOnlyList<ExpectationResult> expectations)
    {
        if (expectations.Count == 0)
            return;

        page.Leaf("h3", "What was expected").Open("ul", ("class", "expected"));
        foreach (ExpectationResult result in expectations)
            page.Leaf("li", $"{(result.Holds ? "✓" : "✗")} {Said(result.Expectation.Text)}{result.Sentence}");
        page.Close().Line();
    }

    private static string Said(string text) => text.Length == 0 ? "" : Display.Capitalized(text).TrimEnd('.') + ". ";
}
