using System.Text.RegularExpressions;
using System.Xml.Linq;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Reports;

public partial class ComparisonReportTests
{
    private static readonly PlanComparison Comparison = Of("A treated attack", "An untreated attack");

    [Fact]
    public void Every_element_is_closed_and_the_page_says_what_it_is_for()
    {
        XElement page = Parsed(Page(Comparison));

        Assert.Equal("html", page.Name.LocalName);
        Assert.Contains(Disclaimer.Text, page.Descendants("header").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_titles_stay_text()
    {
        const string attack = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u0000\uD800";
        XElement page = Parsed(Page(Of(attack, attack + " again")));

        Assert.Equal(2, page.Descendants().Count(x => x.Name.LocalName == "script"));
        Assert.DoesNotContain(page.Descendants(), x => x.Name.LocalName == "img");
        Assert.All(ComparisonText.Lines(Of("a\u001b[2J", "b\n\n"), []), x => Assert.DoesNotContain(x, char.IsControl));
    }

    [Fact]
    public void Plans_are_told_apart_by_dash_and_label_in_every_panel()
    {
        foreach (Panel panel in ComparisonFigures.Of(SixPlans()).SelectMany(x => x.Panels))
        {
            Assert.Equal(6, panel.Series.Select(x => x.Dash).Distinct().Count());
            Assert.Equal(6, panel.Series.Select(x => x.Ink).Distinct().Count());
            Assert.Equal(["A", "B", "C", "D", "E", "F"], panel.Series.Select(x => x.Label[..1]));
        }
    }

    [Fact]
    public void No_line_is_longer_than_a_hundred_characters_however_many_plans()
    {
        Assert.All(ComparisonText.Lines(SixPlans(), ["compare.html"]), x => Assert.True(x.Length <= TerminalSummary.Width, x));
        Assert.DoesNotContain(ComparisonText.Lines(SixPlans(), []), x => x.EndsWith('…'));
    }

    [Fact]
    public void Runs_of_different_lengths_are_drawn_as_far_as_they_go_and_it_is_said()
    {
        Trajectory whole = Simulation.Run(Stories.TreatedAttack(48)), half = Simulation.Run(Stories.TreatedAttack(24));
        PlanComparison comparison = PlanComparison.Of([whole, half with { Scenario = half.Scenario with { File = "half.yaml" } }], [12 * 60, 36 * 60]);
        Series shorter = ComparisonFigures.Of(comparison)[0].Series.ElementAt(1);

        Assert.True(double.IsNaN(shorter.Values[^1]));
        Assert.Contains("The runs end at 48 h, 24 h", ComparisonText.Heading(comparison), StringComparison.Ordinal);
        Assert.Equal("–", ComparisonText.Cells(comparison, ComparedVariable.All[0], comparison.Moments[1])[1]);
        Assert.Null(comparison.PressureOf(comparison.Plans[1], comparison.Moments[1]));
    }

    [Fact]
    public void Another_culture_changes_nothing()
    {
        string here = Page(Comparison), lines = string.Join('\n', ComparisonText.Lines(Comparison, []));
        using CommaCulture german = new();
        Assert.Equal((here, lines), (Page(Comparison), string.Join('\n', ComparisonText.Lines(Comparison, []))));
    }

    private static PlanComparison SixPlans()
    {
        Trajectory run = Simulation.Run(Stories.TreatedAttack(48));
        return PlanComparison.Of([.. Enumerable.Range(1, 6).Select(x => run with { Scenario = run.Scenario with { Title = $"The {x}th of many plans with a long name" } })]);
    }

    private static PlanComparison Of(string first, string second)
    {
        Trajectory one = Simulation.Run(Stories.TreatedAttack() with { Title = first });
        return PlanComparison.Of([one, Simulation.Run(Stories.TreatedAttack() with { Title = second, File = "second.yaml", Interventions = [] })]);
    }

    private static string Page(PlanComparison comparison)
    {
        using StringWriter writer = new();
        ComparisonReport.Write(comparison, writer);
        return writer.ToString();
    }

    // What the page shows is well-formed XML; code and its data are cut out first, as a browser does.
    private static XElement Parsed(string page) =>
        XDocument.Parse(Code().Replace(page["<!DOCTYPE html>".Length..], "$1$3")).Root!;

    [GeneratedRegex("(<(?:script|style)[^>]*>)(.*?)(</(?:script|style)>)", RegexOptions.Singleline)]
    private static partial Regex Code();
}
