using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>A comparison as one page that opens without a network.</summary>
public static class ComparisonReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(PlanComparison comparison, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        IReadOnlyList<Figure> figures = ComparisonFigures.Of(comparison);
        Markup page = new(writer);
        string title = comparison.Plans.Count == 2
            ? $"{comparison.Reference.Name} – {comparison.Plans[1].Name}: two plans compared"
            : $"{comparison.Reference.Name} and {comparison.Plans.Count - 1} other plans compared";
        HtmlPage.Open(page, title);
        page.Open("header").Line();
        page.Leaf("h1", title).Line();
        page.Leaf("p", Disclaimer.Text, ("class", "disclaimer")).Line();
        page.Leaf("p", ComparisonText.Heading(comparison), ("class", "outcome")).Line();
        page.Close().Line().Open("main").Line();
        WriteLook(page, comparison);
        ReportCharts.Write(page, figures, "all of them are in the trajectory.csv that capleak run writes for each plan.");
        WriteMoments(page, comparison);
        WriteDifferences(page, comparison);
        page.Close().Line();
        HtmlPage.Footer(page);
        ReportSamples.Write(page, comparison.Reference.Run, comparison.TimesMinutes, ComparisonText.Time(comparison), figures);
        page.Open("script").Raw(HtmlPage.Resource("report.js")).Close().Line();
        HtmlPage.Close(page);
    }

    private static void WriteLook(Markup page, PlanComparison comparison)
    {
        page.Open("section", ("class", "look"), ("aria-labelledby", "look")).Line();
        page.Leaf("h2", "In one look", ("id", "look")).Line();
        page.Open("div", ("class", "columns")).Line();
        page.Open("div").Line();
        foreach (ComparedPlan plan in comparison.Plans)
        {
            page.Leaf("h3", plan.Label).Line();
            if (plan.Run.Scenario.Title != plan.Name)
                page.Leaf("p", plan.Run.Scenario.Title).Line();
            page.Leaf("p", OutcomeText.Of(plan.Run)).Open("ul");
            page.Leaf("li", $"Given: {Listed(Given.Of(plan.Run).Select(Display.Given).DefaultIfEmpty("nothing"))}");
            page.Leaf("li", $"Complications: {Listed(ComparisonText.Complications(plan))}");
            page.Close().Line();
        }

        page.Close().Line();
        ReportTable table = new(page, "Outcomes", "Outcomes of every plan");
        table.Header(["", .. comparison.Plans.Select(x => x.Letter)]);
        foreach (SweepOutcome outcome in PlanComparison.Outcomes.Where(x => ComparisonText.IsTold(comparison, x)))
            table.Row(
                Named(outcome.Label, outcome.Unit),
                [.. comparison.Plans.Select(x => Display.Number(outcome.Read(x.Run), outcome.Decimals))]);
        table.Close();
        page.Close().Close().Line();
    }

    private static void WriteMoments(Markup page, PlanComparison comparison)
    {
        page.Open("section", ("aria-labelledby", "values")).Line();
        page.Leaf("h2", "Values and differences", ("id", "values"));
        page.Leaf("p", $"Behind each value, in brackets, its difference to plan A, {comparison.Reference.Name}.").Line();
        page.Open("div", ("class", "columns")).Line();
        foreach (ComparedMoment moment in comparison.Moments)
        {
            string when = ComparisonText.Of(comparison, moment);
            ReportTable table = new(page, when, "Values at " + when);
            table.Header(["", .. comparison.Plans.Select(x => x.Letter)]);
            foreach (ComparedVariable variable in ComparisonText.Shown(comparison))
                table.Row(variable.Heading, [.. ComparisonText.Cells(comparison, variable, moment)]);
            table.Close();
        }

        page.Close().Close().Line();
    }

    private static void WriteDifferences(Markup page, PlanComparison comparison)
    {
        page.Open("section", ("aria-labelledby", "made-of")).Line();
        page.Leaf("h2", "What the differences are made of", ("id", "made-of"));
        page.Leaf("p", "Water and albumin from the books, flow by flow since the start, and the pressure cause by cause; they add up to the difference, to rounding.").Line();
        foreach (ComparedPlan plan in comparison.Others)
        {
            page.Leaf("h3", $"{plan.Label}, against {comparison.Reference.Label}").Line();
            (string Substance, string Place)[] others = [.. PlanComparison.Places.Skip(1)];
            page.Open("div", ("class", "charts")).Line();
            WriteDifference(page, comparison, plan, PlanComparison.Places[0].Substance, PlanComparison.Places[0].Place);
            WritePressure(page, comparison, plan);
            page.Close().Line();
            page.Open("details").Leaf("summary", $"Tables: the other places, plan {plan.Letter}").Open("div", ("class", "charts")).Line();
            foreach ((string substance, string place) in others)
                WriteDifference(page, comparison, plan, substance, place);
            page.Close().Close().Line();
        }

        page.Close().Line();
    }

    private static void WriteDifference(Markup page, PlanComparison comparison, ComparedPlan plan, string substance, string place)
    {
        PlaceDifference[] differences =
            [.. comparison.Moments.Select(x => comparison.DifferenceOf(plan, substance, place, x)).OfType<PlaceDifference>()];
        if (differences.Length == 0)
            return;

        page.Open("div").Line();
        PlaceDifference most = differences.MaxBy(x => Math.Abs(x.Amount))!;
        string heading = $"{Display.Capitalized(substance)} in the {place}, {most.Unit}";
        ReportTable table = new(page, heading, $"{heading}, plan {plan.Letter}");
        TimeScale time = ComparisonText.Time(comparison);
        table.Header(["", .. differences.Select(x => time.Text(x.TimeMinutes))]);
        table.Row($"{plan.Letter} less A", [.. differences.Select(x => ComparisonText.SignedNumber(x, x.Amount))]);
        for (int i = 0; i < most.Terms.Count; i++)
            if (differences.Any(x => ComparisonText.IsTold(x, x.Terms[i].Amount)))
                table.Row(most.Terms[i].Name, [.. differences.Select(x => ComparisonText.SignedNumber(x, x.Terms[i].Amount))]);
        table.Close();
        page.Leaf("p", ComparisonText.Sentence(comparison, plan, most), ("class", "soft")).Close().Line();
    }

    private static void WritePressure(Markup page, PlanComparison comparison, ComparedPlan plan)
    {
        PressureStretch[] differences = [.. comparison.Moments.Select(x => comparison.PressureOf(plan, x)).OfType<PressureStretch>()];
        if (differences.Length == 0)
            return;

        page.Open("div").Line();
        const string heading = "Mean arterial pressure, mmHg";
        ReportTable table = new(page, heading, $"{heading}, plan {plan.Letter}");
        TimeScale time = ComparisonText.Time(comparison);
        table.Header(["", .. differences.Select(x => time.Text(x.ToMinutes))]);
        table.Row($"{plan.Letter} less A", [.. differences.Select(x => Display.Signed(x.ChangeMmHg, 1))]);
        for (int i = 0; i < PressureCause.All.Count; i++)
            if (differences.Any(x => Math.Abs(x.Shares[i].MmHg) >= PressureText.LeastMmHg / 10))
                table.Row(PressureCause.All[i].Label, [.. differences.Select(x => Display.Signed(x.Shares[i].MmHg, 1))]);
        table.Close();
        PressureStretch most = differences.MaxBy(x => Math.Abs(x.ChangeMmHg))!;
        page.Leaf("p", ComparisonText.PressureSentence(comparison, plan, most), ("class", "soft"));
        page.Leaf("p", PressureStory.Honesty, ("class", "soft")).Close().Line();
    }

    private static string Listed(IEnumerable<string> items) => string.Join(" · ", items);

    private static string Named(string label, string unit) => unit.Length == 0 ? label : $"{label}, {unit}";
}
