using System.Text.RegularExpressions;
using System.Xml.Linq;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Reports;

public partial class HtmlReportTests
{
    [Fact]
    public void Every_element_is_closed()
    {
        foreach (Trajectory run in new[] { SyntheticAttack.Survived(), SyntheticAttack.Died(),
            SyntheticAttack.BrokeOff(), SyntheticAttack.WithHoles() })
            Assert.Equal("html", Parsed(Page(run)).Name.LocalName);
    }

    [Fact]
    public void Nothing_is_fetched_from_elsewhere()
    {
        string page = Page(SyntheticAttack.Survived()).Replace("http://www.w3.org/2000/svg", "",
            StringComparison.Ordinal);
        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(src|href|url\(|@import|srcset|action)\s*[=(]", page);
        Assert.Contains("default-src &#x27;none&#x27;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_scenario_stays_text()
    {
        const string attack = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u0000\uD800";
        Trajectory run = SyntheticAttack.Titled(attack, attack) with { ResultHash = attack };
        XElement page = Parsed(Page(run));
        Assert.Equal(2, page.Descendants().Count(e => e.Name.LocalName == "script"));
        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName == "img");
        Assert.StartsWith("</script>", page.Descendants().First(e => e.Name.LocalName == "h1").Value,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_line_says_that_the_patient_died() =>
        Assert.Equal("The patient died at 61.5 h. Cardiac arrest in shock.", FirstLine(SyntheticAttack.Died()));

    [Fact]
    public void The_first_line_says_that_the_calculation_broke_off() => Assert.Equal(
        "The calculation stopped at 44 h of 168 h: The step shrank below the smallest useful length; "
        + "fastest: albumin mass in the plasma. What would have followed is not known.",
        FirstLine(SyntheticAttack.BrokeOff()));

    [Fact]
    public void Otherwise_the_first_line_is_the_title() =>
        Assert.Equal(SyntheticAttack.SyntheticScenario().Title, FirstLine(SyntheticAttack.Survived()));

    [Fact]
    public void Every_figure_has_a_name_a_text_and_a_table()
    {
        XElement page = Parsed(Page(SyntheticAttack.Survived()));
        XElement[] figures = [.. page.Descendants("figure")];
        Assert.Equal(Figures.Of(SyntheticAttack.Survived()).Select(f => f.Name),
            figures.Select(f => f.Attribute("id")!.Value));
        foreach (XElement figure in figures)
        {
            Assert.NotEmpty(figure.Descendants("h3").Single().Value);
            Assert.InRange(figure.Descendants("details").Single().Descendants("tr").Count(), 40, 65);
            Assert.All(figure.Descendants().Where(e => e.Name.LocalName == "svg"), svg =>
                Assert.NotEmpty(svg.Attribute("aria-label")!.Value));
        }
    }

    [Fact]
    public void The_page_says_what_it_is_for_and_how_to_repeat_it()
    {
        Trajectory run = SyntheticAttack.Survived();
        string page = Page(run);
        foreach (string text in new[] { Disclaimer.Text, run.ResultHash, run.Scenario.InputHash,
            ProductVersion.Full.Replace("+", "&#x2B;", StringComparison.Ordinal), "Rodas5P" })
            Assert.Contains(text, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_phase_of_the_run_has_what_the_patient_would_tell()
    {
        string text = Parsed(Page(SyntheticAttack.Survived())).Descendants("dl").First().Value;
        Assert.Contains("thirst", text, StringComparison.Ordinal);
        Assert.Contains("fainting", text, StringComparison.Ordinal);
        Assert.Contains("breathlessness", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_culture_changes_nothing()
    {
        string here = Page(SyntheticAttack.Survived());
        using CommaCulture german = new();
        Assert.Equal(here, Page(SyntheticAttack.Survived()));
    }

    private static string FirstLine(Trajectory run) =>
        Parsed(Page(run)).Element("body")!.Descendants().First(e => !e.HasElements).Value;

    private static string Page(Trajectory run)
    {
        using StringWriter writer = new();
        HtmlReport.Write(run, [], writer);
        return writer.ToString();
    }

    // What the page shows is well-formed XML; code and its data are cut out first, as a browser does.
    private static XElement Parsed(string page) =>
        XDocument.Parse(Code().Replace(page["<!DOCTYPE html>".Length..], "$1$3")).Root!;

    [GeneratedRegex("(<(?:script|style)[^>]*>)(.*?)(</(?:script|style)>)", RegexOptions.Singleline)]
    private static partial Regex Code();
}
