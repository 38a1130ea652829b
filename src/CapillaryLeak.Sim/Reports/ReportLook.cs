using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The box at the top of the page: phases, extremes, what was given, where it is, what went wrong.</summary>
internal static class ReportLook
{
    public static void Write(Markup page, Trajectory trajectory)
    {
        page.Open("section", ("class", "look"), ("aria-labelledby", "look")).Line();
        page.Leaf("h2", "In one look", ("id", "look")).Line();
        WritePhases(page, trajectory);
        page.Open("div", ("class", "columns")).Line();
        WriteExtremes(page, trajectory);
        page.Open("div").Line();
        WriteTrouble(page, trajectory);
        WriteGiven(page, trajectory);
        WriteWater(page, trajectory);
        page.Close().Close().Close().Line();
    }

    private static void WritePhases(Markup page, Trajectory trajectory)
    {
        TimeScale time = TimeScale.Of(trajectory);
        page.Open("ol", ("class", "phases")).Line();
        foreach (PhaseSpan span in trajectory.Phases)
        {
            double length = Math.Max(0, span.EndMinutes - span.StartMinutes);
            page.Open("li", ("style",
                $"flex-grow:{Markup.Number(length)};background:var(--{Inks.Ground(span.Phase).Name})"));
            page.Leaf("b", Display.Phase(span.Phase, trajectory)).Text(" ").Leaf("span", time.Text(span.StartMinutes, span.EndMinutes));
            page.Close().Line();
        }

        page.Close().Line();
    }

    private static void WriteExtremes(Markup page, Trajectory trajectory)
    {
        TimeScale time = TimeScale.Of(trajectory);
        ReportTable table = new(page, "How far it went", "Extremes with their times");
        table.Header("", "start", "extreme", "at", "end");
        foreach (Extreme extreme in Extremes.Of(trajectory))
            table.Row(
                extreme.Variable.Unit.Length == 0
                    ? extreme.Variable.Label
                    : $"{extreme.Variable.Label}, {extreme.Variable.Unit}",
                Display.Number(extreme.Start, extreme.Variable.Decimals),
                extreme.IsSteady ? "steady" : (extreme.IsMaximum ? "▲ " : "▼ ") + Display.Number(extreme.Peak.Value, extreme.Variable.Decimals),
                extreme.IsSteady ? "" : time.Text(extreme.Peak.TimeMinutes),
                Display.Number(extreme.End, extreme.Variable.Decimals));
        table.Close();
    }

    private static void WriteTrouble(Markup page, Trajectory trajectory)
    {
        TimeScale time = TimeScale.Of(trajectory);
        IReadOnlyList<Complication> complications = Complication.Of(trajectory);
        page.Leaf("h3", "Complications and death").Open("ul");
        if (complications.Count == 0)
            page.Leaf("li", "none");
        foreach (IGrouping<string, Complication> episodes in complications.GroupBy(c => c.Name))
            page.Leaf("li", Display.Episodes([.. episodes], time) + RuleText(episodes.First()));
        foreach (TimedEvent e in trajectory.Events.Where(e => e.Kind == EventKind.CutShort))
            page.Leaf("li", $"{time.Text(e.TimeMinutes)}: {e.Text}");
        if (OutcomeText.Death(trajectory) is { Length: > 0 } death)
            page.Leaf("li", $"Death {death}");
        page.Close().Line();
    }

    private static string RuleText(Complication complication) =>
        complication.Rule.Length == 0 ? "" : $" ({complication.Rule})";

    private static void WriteGiven(Markup page, Trajectory trajectory)
    {
        IReadOnlyList<Given> given = Given.Of(trajectory);
        page.Leaf("h3", "Given").Open("ul");
        if (given.Count == 0)
            page.Leaf("li", "nothing");
        foreach (Given item in given)
            page.Leaf("li", Display.Given(item));
        page.Close().Line();
    }

    // Where the water is when the patient is heaviest tells the story; at the end most of it has been passed.
    private static void WriteWater(Markup page, Trajectory trajectory)
    {
        LedgerTotals end = LedgerTotals.Of(trajectory, "water");
        Reading heaviest = Extremes.Heaviest(trajectory);
        if (end.Places.Count == 0)
            return;

        LedgerTotals shown = heaviest.Exists ? LedgerTotals.At(trajectory, "water", heaviest.TimeMinutes) : end;
        double largest = shown.Places.Concat(shown.Exits).Max(e => Math.Abs(e.Amount));
        ReportTable table = new(page, $"Where the water went: {Display.Volume(end.In)} came in", "Water by place");
        if (heaviest.Exists)
            table.Header("gained by", $"heaviest, {TimeScale.Of(trajectory).Text(heaviest.TimeMinutes)}", "",
                "at the end");
        else
            table.Header("gained by", "at the end", "", "");
        foreach ((LedgerEntry a, LedgerEntry b) in shown.Places.Zip(end.Places))
            Row(a.Place, Display.SignedVolume(a.Amount), a.Amount, Display.SignedVolume(b.Amount));
        foreach ((LedgerEntry a, LedgerEntry b) in shown.Exits.Zip(end.Exits).Where(x => x.Second.Amount != 0))
            Row("out: " + a.Place, Display.Volume(a.Amount), a.Amount, Display.Volume(b.Amount));
        table.Close();

        void Row(string name, string first, double amount, string last) =>
            table.BarRow(name, first, amount / largest, heaviest.Exists ? last : "");
    }
}
