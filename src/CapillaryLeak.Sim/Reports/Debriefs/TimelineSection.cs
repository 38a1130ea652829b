using CapillaryLeak.Sim.Studies.Debriefs;

namespace CapillaryLeak.Sim.Reports.Debriefs;

/// <summary>The timeline on the page: what was knowable, done and caused.</summary>
internal static class TimelineSection
{
    public static void Write(Markup page, IReadOnlyList<TimelineEntry> timeline, TimeScale time)
    {
        page.Open("section", ("aria-labelledby", "timeline")).Line();
        page.Leaf("h2", "What was knowable, done and caused", ("id", "timeline"));
        page.Leaf("p", "Knowable is what the monitor showed and the laboratory had reported by then: samples four times a day, "
            + "each known an hour later, blood gases after ten minutes. Unseen is what only the model knows.", ("class", "soft")).Line();
        page.Open("ol", ("class", "timeline")).Line();
        foreach (TimelineEntry entry in timeline)
            Write(page, entry, time);
        page.Close().Close().Line();
    }

    private static void Write(Markup page, TimelineEntry entry, TimeScale time)
    {
        string kind = entry.Kind.ToString().ToLowerInvariant();
        page.Open("li", ("class", $"entry {kind}"));
        page.Leaf("span", time.Text(entry.TimeMinutes), ("class", "when"));
        page.Leaf("span", DebriefText.Of(entry.Kind), ("class", "kind"));
        page.Open("div", ("class", "what")).Leaf("p", entry.Text);
        if (entry.Known.Count > 0)
            page.Open("p", ("class", "soft")).Leaf("b", "Knowable: ").Text(string.Join(", ", entry.Known.Select(x => DebriefText.Of(x, time)))).Close();
        if (entry.Effect is { } effect)
            page.Open("p").Leaf("b", "Caused: ").Text(DebriefText.Of(effect)).Close();
        page.Close().Close().Line();
    }
}
