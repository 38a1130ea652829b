using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Published experiments beside runs of them as one page that opens without a network, misses first.</summary>
public static class ValidationReport
{
    private const string Title = "Published experiments and what the simulator makes of them";

    /// <summary>Writes the page.</summary>
    /// <param name="study">The study.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(ValidationStudy study, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(study);
        Markup page = new(writer);
        HtmlPage.Open(page, Title);
        page.Open("header").Line();
        page.Leaf("h1", Title).Line();
        page.Leaf("p", Disclaimer.Text, ("class", "disclaimer")).Line();
        page.Leaf("p", ValidationText.Totals(study), ("class", "outcome")).Line();
        page.Close().Open("main").Line();
        WriteTotals(page, study);
        WriteMisses(page, study);
        WriteAgreement(page, study.Agreement);
        WriteExperiments(page, study);
        page.Close().Line();
        HtmlPage.Footer(page);
        HtmlPage.Close(page);
    }

    private static void WriteTotals(Markup page, ValidationStudy study)
    {
        page.Open("section", ("class", "look totals"), ("aria-labelledby", "totals")).Line();
        page.Leaf("h2", "In one look", ("id", "totals")).Line();
        ReportTable table = new(page, null, "Values by verdict");
        table.Header("verdict", "values", "", "share");
        foreach (ValidationVerdict verdict in Enum.GetValues<ValidationVerdict>())
        {
            int count = study.Count(verdict);
            table.BarRow(ValidationTable.Verdict(verdict), Display.Number(count, 0),
                (double)count / study.Rows.Count, ValidationText.Share(study, count));
        }

        table.Close();
        page.Leaf("p", "An error is given in percent of the published value; a negative error means that the effect is too "
            + "small. All experiments are run with one set of parameters. Where a source says that a value was also used "
            + "to choose parameters, it is no independent check.");
        page.Close().Line();
    }

    private static void WriteMisses(Markup page, ValidationStudy study)
    {
        page.Open("section", ("aria-labelledby", "misses")).Line();
        page.Leaf("h2", "Outside 30 %", ("id", "misses")).Line();
        if (!study.Misses.Any())
            page.Leaf("p", "None.").Line();
        page.Open("ul", ("class", "misses")).Line();
        foreach ((int number, ExperimentRun run) in study.Experiments.Index())
        {
            ValidationRow[] missed = [.. run.Rows.Where(x => x.Verdict == ValidationVerdict.Outside)];
            if (missed.Length > 0)
                WriteMissed(page, run, missed, number);
        }

        page.Close().Close().Line();
    }

    private static void WriteMissed(Markup page, ExperimentRun run, ValidationRow[] missed, int number)
    {
        page.Open("li");
        WriteLink(page, run, number);
        page.Open("ul").Line();
        foreach (ValidationRow row in missed)
        {
            page.Open("li").Text($"{row.Value.What}: {ValidationText.Ours(row)}, published {ValidationText.Published(row)}, ");
            page.Leaf("b", $"error {ValidationText.Error(row)}").Text($", {ValidationText.Reason(row)}.").Close().Line();
        }

        page.Close().Close().Line();
    }

    private static void WriteLink(Markup page, ExperimentRun run, int number) =>
        page.Leaf("a", run.Trajectory.Scenario.Title, ("href", "#" + Anchor(number))).Text($" ({run.Name})");

    private static void WriteAgreement(Markup page, PublicationAgreement agreement)
    {
        if (agreement.Comparisons == 0)
            return;
        page.Open("section", ("aria-labelledby", "agreement")).Line();
        page.Leaf("h2", "How well publications agree", ("id", "agreement")).Line();
        page.Leaf("p", ValidationText.Agreement(agreement)).Line();
        page.Leaf("p", "Each value is carried over to the protocol of every other of its kind, times ours there over ours here, and judged as "
            + "ours are. Two that do not meet each other may both be met from the middle between them: the last column counts how many "
            + "are met at best where all of ours of a kind are multiplied by one factor, and with the same ratios no model of one patient can meet more. "
            + "The middle of the others, where there are two or more, predicts a value without looking at it.").Line();
        ReportTable table = new(page, null, "Agreement by kind");
        table.Header("measured alike", "values", "comparisons", "met", "met by the model", "by it with one factor");
        foreach (AlikeValues x in agreement.Labels)
            table.Row(Display.Capitalized(x.Label), [.. new[] { x.Count, x.Comparisons, x.Met, x.MetByModel, x.MetByOneFactor }
                .Select(count => Display.Number(count, 0))]);
        table.Close();
        page.Close().Line();
    }

    private static void WriteExperiments(Markup page, ValidationStudy study)
    {
        page.Open("section", ("aria-labelledby", "experiments")).Line();
        page.Leaf("h2", "The experiments", ("id", "experiments"));
        page.Leaf("p", "Each figure shows our curve in the terms of the publication, and what was published as dots with "
            + "their spread as a bar. A hollow dot is one that ours misses by more than 30 %. Where an extreme or an "
            + "average was published without a time, a dotted line spans the time in which it is looked for, and the dot "
            + "stands where ours is. Half-lives and rates are in the table only. "
            + "In the list: ✓ within spread or 15 %, ~ within 30 %, ✗ outside.").Line();
        WriteContents(page, study);
        foreach ((int number, ExperimentRun run) in study.Experiments.Index())
            WriteExperiment(page, run, Anchor(number));
        page.Close().Line();
    }

    private static void WriteContents(Markup page, ValidationStudy study)
    {
        page.Open("ol", ("class", "contents")).Line();
        foreach ((int number, ExperimentRun run) in study.Experiments.Index())
        {
            page.Open("li");
            WriteLink(page, run, number);
            page.Text(" " + string.Concat(run.Rows.Select(x => ValidationTable.Sign(x.Verdict)))).Close().Line();
        }

        page.Close().Line();
    }

    private static void WriteExperiment(Markup page, ExperimentRun run, string anchor)
    {
        Scenario scenario = run.Trajectory.Scenario;
        page.Open("section", ("class", "experiment"), ("id", anchor), ("aria-labelledby", anchor + "-title")).Line();
        page.Leaf("h3", scenario.Title, ("id", anchor + "-title"));
        page.Leaf("p", Sentence("", scenario.Experiment.Source) + Sentence("Who took part: ", scenario.Experiment.Population)
            + Sentence("Assumed: ", scenario.Experiment.Assumed) + $"File: {run.Name}.", ("class", "soft")).Line();
        if (!Outcome.Of(run.Trajectory).IsGood)
            page.Leaf("p", OutcomeText.Of(run.Trajectory), ("class", "outcome")).Line();
        page.Open("div", ("class", "charts")).Line();
        WriteFigure(page, ValidationFigure.Of(run));
        ValidationTable.Write(page, run);
        page.Close().Close().Line();
    }

    private static void WriteFigure(Markup page, Figure figure)
    {
        page.Open("figure").Open("div", ("class", "chart")).Line();
        page.Open("div", ("class", "wide"));
        SvgWriter.Draw(page, figure, SvgFormat.Wide, standsAlone: false);
        page.Close().Open("div", ("class", "narrow"));
        SvgWriter.Draw(page, figure, SvgFormat.Narrow, standsAlone: false);
        page.Close().Close().Close().Line();
    }

    // By number: a file's name may hold what an anchor may not.
    private static string Anchor(int number) => $"experiment-{number + 1}";

    private static string Sentence(string before, string text) =>
        text.Length == 0 ? "" : before + text.TrimEnd('.') + ". ";
}
