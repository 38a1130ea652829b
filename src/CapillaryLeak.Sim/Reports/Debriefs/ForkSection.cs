using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports.Debriefs;

/// <summary>The forks on the page: what would have come of another decision, in this patient and in the ensemble.</summary>
internal static class ForkSection
{
    // Of the curves laid over each other: a figure holds no more, and pressure and fluid tell most of it.
    private const int MostCurves = 5;
    private static readonly string[] Shown = ["pressure", "fluid"];

    public static void Write(Markup page, ForkStudyResult result)
    {
        if (result.Forks.Count == 0)
            return;

        page.Open("section", ("aria-labelledby", "forks")).Line();
        page.Leaf("h2", "What if", ("id", "forks"));
        page.Leaf("p", ForkText.Note(result.Patients, "median and quartiles"), ("class", "soft")).Line();
        WriteCurves(page, result);
        foreach (ForkResult fork in result.Forks)
        {
            page.Leaf("h3", fork.Fork.Title);
            page.Leaf("p", ForkText.Sentence(fork));
            page.Leaf("p", string.Join(", ", fork.Fork.Settings), ("class", "soft")).Line();
            ReportTable table = new(page, null, fork.Fork.Title);
            table.Header([.. ForkText.Headings]);
            foreach (ForkDifference difference in fork.Differences)
            {
                IReadOnlyList<string> row = ForkText.Row(difference);
                table.Row(row[0], [.. row.Skip(1)]);
            }

            table.Close();
        }

        page.Close().Line();
    }

    private static void WriteCurves(Markup page, ForkStudyResult result)
    {
        Trajectory Named(Trajectory run, string title) => run with { Scenario = run.Scenario with { Title = title } };
        PlanComparison curves = PlanComparison.Of(
            [Named(result.Run, "As played"), .. result.Forks.Take(MostCurves).Select(x => Named(x.Run, x.Fork.Title))]);
        page.Open("div", ("class", "charts")).Line();
        foreach (Figure figure in ComparisonFigures.Of(curves).Where(x => Shown.Contains(x.Name)))
        {
            page.Open("figure").Leaf("figcaption", $"{figure.Title}, as played (A) and with each fork, in their order.").Line();
            page.Open("div", ("class", "drawing")).Open("div", ("class", "wide"));
            SvgWriter.Draw(page, figure with { Name = $"fork-{figure.Name}" }, SvgFormat.Wide, standsAlone: false);
            page.Close().Open("div", ("class", "narrow"));
            SvgWriter.Draw(page, figure with { Name = $"fork-{figure.Name}" }, SvgFormat.Narrow, standsAlone: false);
            page.Close().Close().Close().Line();
        }

        page.Close().Line();
    }
}
