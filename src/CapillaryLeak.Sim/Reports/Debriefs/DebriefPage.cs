using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Studies.Debriefs;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports.Debriefs;

/// <summary>A debrief as one page that opens without a network, for a class to look at.</summary>
public static class DebriefPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="debrief">The debrief.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Debrief debrief, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(debrief);
        TimeScale time = TimeScale.Of(debrief.Run);
        IReadOnlyList<Figure> figures = [.. Figures.Of(debrief.Run).Take(MostFigures)];
        Markup page = new(writer);
        HtmlPage.Open(page, $"Debrief: {debrief.Scenario.Title}");
        WriteHeader(page, debrief);
        page.Open("main").Line();
        WriteHandover(page, debrief.Scenario.Lesson);
        ScoreSection.Write(page, debrief.Objectives, time);
        ReportCharts.Write(page, figures);
        TimelineSection.Write(page, debrief.Timeline, time);
        FluidFateSection.Write(page, debrief.Fluids, time);
        PressureSection.Write(page, debrief.Pressure, time);
        PredictionSection.Write(page, debrief.Questions, time);
        ForkSection.Write(page, debrief.Forks);
        page.Close().Line();
        HtmlPage.Footer(page);
        ReportSamples.Write(page, debrief.Run, figures);
        page.Open("script").Raw(HtmlPage.Resource("report.js")).Close().Line();
        HtmlPage.Close(page);
    }

    // Circulation, blood, volumes: the rest is in the report of the run.
    private const int MostFigures = 3;

    private static void WriteHeader(Markup page, Debrief debrief)
    {
        Outcome outcome = Outcome.Of(debrief.Run);
        page.Open("header").Line();
        if (!outcome.IsGood)
            page.Leaf("p", OutcomeText.Of(debrief.Run), ("class", "alarm"), ("role", "alert")).Line();
        page.Leaf("h1", $"Debrief: {debrief.Scenario.Title}").Line();
        if (debrief.Scenario.Plan is { } plan)
            page.Leaf("p", $"A plan for the case “{plan.CaseTitle}”").Line();
        page.Leaf("p", Disclaimer.Text, ("class", "disclaimer")).Line();
        if (outcome.IsGood)
            page.Leaf("p", OutcomeText.Of(debrief.Run), ("class", "outcome")).Line();
        page.Leaf("p", DebriefText.Caveat, ("class", "soft")).Line();
        page.Close().Line();
    }

    private static void WriteHandover(Markup page, Lesson? lesson)
    {
        if (lesson is null)
            return;

        page.Open("section", ("aria-labelledby", "handover")).Line();
        page.Leaf("h2", "Handover", ("id", "handover"));
        page.Leaf("p", $"Level of the case: {lesson.Level.ToString().ToLowerInvariant()}", ("class", "soft"));
        page.Open("div", ("class", "handover"));
        foreach (string paragraph in lesson.Handover.ReplaceLineEndings("\n").Split("\n\n"))
            page.Leaf("p", paragraph.Replace('\n', ' '));
        page.Close().Line();
        page.Close().Line();
    }
}
