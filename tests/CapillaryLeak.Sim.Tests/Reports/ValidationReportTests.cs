using System.Text.RegularExpressions;
using System.Xml.Linq;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Reports;

public partial class ValidationReportTests
{
    private static readonly PublishedValue Peak = new(
        "Peak of hematocrit", "hematocrit", ReadingKind.Maximum, 0, 2880, 60, PublishedAs.Percent, 40, 5, "%", "", "", "", "", default!);

    private static readonly PublishedValue Late = new(
        "Albumin late", "albumin", ReadingKind.At, 1440, 1440, null, PublishedAs.Value, 900, null, "g/L", "Another 2001", "a note",
        "nothing is like it", "", default!);

    private static readonly PublishedValue HalfLife = new(
        "Half-life of the rise", "hematocrit", ReadingKind.HalfLife, 60, 2880, 60, PublishedAs.Value, 12, null, "h", "", "", "", "", default!);

    private static readonly PublishedValue PeakTime = new(
        "Time of the peak", "map", ReadingKind.TimeOfMaximum, 0, 2880, 60, PublishedAs.Value, 0.5, null, "h", "", "", "", "", default!);

    [Fact]
    public void Every_row_stands_in_the_table_and_every_miss_with_its_reason_in_the_list()
    {
        ValidationStudy study = Study(Peak, Late, HalfLife, PeakTime);
        XElement page = Parsed(Page(study));
        string table = page.Descendants("table").Single(x => x.Attribute("class")?.Value == "values").Value;
        string misses = page.Descendants("ul").First(x => x.Attribute("class")?.Value == "misses").Value;

        Assert.All(study.Rows, row => Assert.All(
            ValidationText.Cells(row).Skip(2).Take(3).Append(ValidationText.Published(row)).Append(ValidationText.Ours(row)),
            cell => Assert.Contains(cell, table, StringComparison.Ordinal)));
        Assert.All(study.Rows, row => Assert.Equal(
            row.Verdict == ValidationVerdict.Outside, misses.Contains(row.Value.What, StringComparison.Ordinal)));
        Assert.Contains("because nothing is like it", misses, StringComparison.Ordinal);
        Assert.Contains("Another 2001 (a note)", table, StringComparison.Ordinal);
        Assert.Contains("published 30 min", Page(study), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_what_it_is_for_at_its_top_and_its_bottom()
    {
        string text = Parsed(Page(Study(Peak))).Element("body")!.Value;

        Assert.InRange(text.IndexOf(Disclaimer.Text, StringComparison.Ordinal), 0, 200);
        Assert.InRange(text.LastIndexOf(Disclaimer.Text, StringComparison.Ordinal), text.Length - 200, text.Length);
    }

    [Fact]
    public void A_value_with_a_spread_has_a_bar_and_one_without_has_none()
    {
        string with = Drawn(Peak), without = Drawn(Peak with { Spread = null });

        Assert.Contains("class=\"spread\"", with, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"spread\"", without, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missed_by_far_is_hollow()
    {
        Assert.Contains("class=\"point missed\"", Drawn(Late), StringComparison.Ordinal);
        Assert.DoesNotContain("missed", Drawn(Late with { Spread = 900 }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_point_of_a_curve_has_no_dot()
    {
        Assert.DoesNotContain("<circle", Drawn(HalfLife), StringComparison.Ordinal);
        Assert.DoesNotContain("<circle", Drawn(PeakTime), StringComparison.Ordinal);
        Assert.Contains(Figure(PeakTime).Marks, x => x.Kind == MarkKind.Published && x.StartMinutes == 90);
    }

    [Fact]
    public void Axis_and_time_hold_every_published_value()
    {
        Figure figure = Figure(Late, Peak);

        Assert.All(figure.Panels, panel => Assert.All(panel.Points, point =>
        {
            Assert.InRange(point.Low, panel.Axis.Low, panel.Axis.High);
            Assert.InRange(point.High, panel.Axis.Low, panel.Axis.High);
            Assert.InRange(point.TimeMinutes, figure.StartMinutes, figure.EndMinutes);
        }));
        Assert.All(figure.Series, x => Assert.Equal(figure.TimesMinutes.Length, x.Values.Length));
    }

    [Fact]
    public void The_curve_passes_through_what_is_compared()
    {
        PublishedValue percent = Peak with { Reading = ReadingKind.At, FromMinutes = 1440, ToMinutes = 1440 };
        PublishedValue perKg = percent with { Variable = "plasma_volume", As = PublishedAs.PerKg };
        foreach (PublishedValue value in new[] { Late, percent, perKg })
        {
            Trajectory run = SyntheticAttack.Survived();
            int sample = Array.IndexOf(run.TimesMinutes, 1440);

            Assert.Equal(run.Read(value), run.Curve(value)[sample], 12);
        }
    }

    [Fact]
    public void Only_where_publications_measured_the_same_a_table_tells_how_well_they_agree()
    {
        PublishedValue one = Peak with { Like = "rise of hematocrit" }, other = one with { Published = 41, What = "The same" };
        ValidationStudy study = Study(one, other, Late);
        XElement table = Parsed(Page(study)).Descendants("section").Single(x => x.Attribute("aria-labelledby")?.Value == "agreement");

        Assert.Contains(ValidationText.Agreement(study.Agreement), table.Value, StringComparison.Ordinal);
        Assert.Equal(["Rise of hematocrit", "2", "2", "2"], table.Descendants("tbody").Elements("tr").Single().Elements().Take(4).Select(x => x.Value));
        Assert.DoesNotContain("How well publications agree", Page(Study(one, Late)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_experiment_stays_text()
    {
        const string attack = "</title><script>alert(1)</script><img src=x onerror=alert(2)>";
        ValidationStudy study = Study(Late with { What = attack, Misfit = attack, Note = attack, Source = attack });
        XElement page = Parsed(Page(study));

        Assert.DoesNotContain(page.Descendants(), x => x.Name.LocalName is "script" or "img");
        Assert.Contains(attack, page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_fetched_from_elsewhere()
    {
        string page = Page(Study(Peak, Late)).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);

        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"href=""[^#]", page);
        Assert.Contains("default-src &#x27;none&#x27;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_broke_off_says_so_and_what_it_did_not_reach_is_a_miss()
    {
        ValidationStudy study = Study(SyntheticAttack.BrokeOff(), Late with { FromMinutes = 6000, ToMinutes = 6000 });
        string page = Page(study);

        Assert.Equal(ValidationVerdict.Outside, study.Rows[0].Verdict);
        Assert.Contains("The calculation stopped at 44 h", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_culture_changes_nothing()
    {
        string here = Page(Study(Peak, Late));
        using CommaCulture german = new();

        Assert.Equal(here, Page(Study(Peak, Late)));
    }

    private static string Drawn(params PublishedValue[] values) => SvgWriter.Write(Figure(values), SvgFormat.Wide);

    private static Figure Figure(params PublishedValue[] values) => ValidationFigure.Of(Study(values).Experiments[0]);

    private static ValidationStudy Study(params PublishedValue[] values) => Study(SyntheticAttack.Survived(), values);

    private static ValidationStudy Study(Trajectory run, params PublishedValue[] values)
    {
        Scenario scenario = run.Scenario with { Experiment = new("Somebody 1999", "two volunteers", "much", values) };
        return ValidationStudy.Of([scenario], x => run with { Scenario = x });
    }

    private static string Page(ValidationStudy study)
    {
        using StringWriter writer = new();
        ValidationReport.Write(study, writer);
        return writer.ToString();
    }

    // What the page shows is well-formed XML; its style is cut out first.
    private static XElement Parsed(string page) =>
        XDocument.Parse(Style().Replace(page["<!DOCTYPE html>".Length..], "")).Root!;

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
