using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The result as one page that opens without a network: everything it shows is in the file.</summary>
public static class HtmlReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="expectations">Verdicts on what the scenario expects; empty for none.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Trajectory trajectory, IReadOnlyList<ExpectationResult> expectations, TextWriter writer)
    {
        IReadOnlyList<Figure> figures = Figures.Of(trajectory);
        Markup page = new(writer);
        HtmlPage.Open(page, trajectory.Scenario.Title);
        WriteHeader(page, trajectory);
        page.Open("main").Line();
        ReportLook.Write(page, trajectory);
        ReportCharts.Write(page, figures);
        ReportStory.Write(page, trajectory, expectations);
        ReportBooks.Write(page, trajectory);
        page.Close().Line();
        HtmlPage.Footer(page);
        ReportSamples.Write(page, trajectory, figures);
        page.Open("script").Raw(HtmlPage.Resource("report.js")).Close().Line();
        HtmlPage.Close(page);
    }

    private static void WriteHeader(Markup page, Trajectory trajectory)
    {
        Outcome outcome = Outcome.Of(trajectory);
        page.Open("header").Line();
        if (!outcome.IsGood)
            page.Leaf("p", OutcomeText.Of(trajectory), ("class", "alarm"), ("role", "alert")).Line();
        page.Leaf("h1", trajectory.Scenario.Title).Line();
        page.Leaf("p", Disclaimer.Text, ("class", "disclaimer")).Line();
        if (outcome.IsGood)
            page.Leaf("p", OutcomeText.Of(trajectory), ("class", "outcome")).Line();
        page.Close().Line();
    }
}
