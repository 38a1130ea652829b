using System.Xml.Linq;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Reports;

public class SvgWriterTests
{
    public static TheoryData<string> Runs => ["survived", "died", "broke off", "untreated", "full of holes", "crowded"];

    [Theory, MemberData(nameof(Runs))]
    public void Every_figure_is_well_formed_in_every_size(string run)
    {
        foreach ((Figure figure, SvgFormat format) in All(run))
        {
            XElement svg = XDocument.Parse(SvgWriter.Write(figure, format)).Root!;
            Assert.Equal("svg", svg.Name.LocalName);
            Assert.Equal(figure.Series.Count(), svg.Descendants().Count(e => e.Name.LocalName == "path"));
        }
    }

    [Theory, MemberData(nameof(Runs))]
    public void No_label_covers_another(string run)
    {
        foreach ((Figure figure, SvgFormat format) in All(run))
        {
            PlacedText[] texts = [.. new FigureLayout(figure, format, standsAlone: true).AllTexts];
            Assert.DoesNotContain(Pairs(texts), p => p.A.Box.Intersects(p.B.Box));
        }
    }

    [Theory, MemberData(nameof(Runs))]
    public void No_label_leaves_the_page(string run)
    {
        foreach ((Figure figure, SvgFormat format) in All(run))
        {
            FigureLayout layout = new(figure, format, standsAlone: true);
            foreach (PlacedText text in layout.AllTexts)
                Assert.True(
                    text.Box.Left >= -0.5 && text.Box.Right <= format.Width + 0.5 && text.Box.Top >= 0
                        && text.Box.Bottom <= layout.Height,
                    $"{figure.Name}, {format.Width} px: '{text.Text}' {text.Box} leaves {format.Width} × {layout.Height}");
        }
    }

    [Theory, MemberData(nameof(Runs))]
    public void No_bar_covers_another_bar_or_its_text(string run)
    {
        foreach ((Figure figure, SvgFormat format) in All(run))
        {
            PlacedBar[] bars = [.. new FigureLayout(figure, format, standsAlone: false).Lanes.Bars];
            Assert.DoesNotContain(Pairs(bars), p => Overlap(p.A.Box, p.B.Box) > 0.5);
            Assert.DoesNotContain(Pairs(bars), p => p.A.Text?.Box.Intersects(p.B.Box) ?? false);
            Assert.DoesNotContain(Pairs(bars), p => p.B.Text?.Box.Intersects(p.A.Box) ?? false);
        }
    }

    [Fact]
    public void Every_complication_can_be_read()
    {
        Figure figure = Figures.Of(SyntheticAttack.Survived())[0];
        foreach (SvgFormat format in new[] { SvgFormat.Wide, SvgFormat.Narrow })
            foreach (PlacedBar bar in new FigureLayout(figure, format, standsAlone: false).Lanes.Bars)
                Assert.True(bar.Mark.Kind == MarkKind.Intervention || bar.Text is not null, bar.Mark.ToString());
    }

    [Fact]
    public void Episodes_of_one_complication_share_a_line_and_a_name()
    {
        Trajectory run = SyntheticAttack.Survived() with
        {
            Events =
            [
                .. Enumerable.Range(0, 5).SelectMany(i => new TimedEvent[]
                {
                    new(600 + 900 * i, EventKind.Complication, "Shock: low pressure"),
                    new(1200 + 900 * i, EventKind.ComplicationOver, "Shock over"),
                }),
            ],
        };
        PlacedBar[] bars = [.. new FigureLayout(Figures.Of(run)[0], SvgFormat.Wide, standsAlone: false).Lanes.Bars
            .Where(b => b.Mark.Kind == MarkKind.Complication)];
        Assert.Equal(5, bars.Length);
        Assert.Single(bars.Select(b => b.Box.Top).Distinct());
        Assert.Equal("Shock", bars.Single(b => b.Text is not null).Text!.Text);
    }

    [Fact]
    public void Nothing_that_is_not_a_number_reaches_the_drawing()
    {
        foreach ((Figure figure, SvgFormat format) in All("full of holes"))
        {
            string svg = SvgWriter.Write(figure, format);
            Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", svg, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_gap_in_the_samples_is_a_gap_in_the_curve()
    {
        TimeSpanOnPage time = new(0, 4, 0, 400);
        string path = CurvePath.Of([0, 1, 2, 3, 4], [1, 2, double.NaN, 4, 5], time, y => y);
        Assert.Equal("M0 1L100 2M300 4L400 5", path);
    }

    [Fact]
    public void A_curve_with_more_samples_than_pixels_keeps_its_spikes()
    {
        double[] times = [.. Enumerable.Range(0, 10_000).Select(i => (double)i)];
        double[] values = [.. times.Select(t => t is 4321 ? 99.0 : 1.0)];
        string path = CurvePath.Of(times, values, new(0, 10_000, 0, 100), y => y);
        Assert.Contains(" 99L", path, StringComparison.Ordinal);
        Assert.True(path.Count(c => c == 'L') < 900);
    }

    [Fact]
    public void Curves_of_a_panel_are_told_apart_without_color()
    {
        foreach (Panel panel in Figures.Of(SyntheticAttack.Survived()).SelectMany(f => f.Panels))
            Assert.Equal(panel.Series.Count, panel.Series.Select(s => s.Dash).Distinct().Count());
    }

    [Fact]
    public void Every_ink_stands_out_from_its_ground()
    {
        foreach (Ink ink in Inks.Lines.Concat(Inks.Ramp))
        {
            Assert.True(Contrast(ink.Light, "#FFFFFF") >= 4.5, ink.Name);
            Assert.True(Contrast(ink.Dark, "#0B0F14") >= 4.5, ink.Name);
            foreach (Ink ground in Inks.Grounds)
            {
                Assert.True(Contrast(ink.Light, ground.Light) >= 4.5,
                    $"{ink.Name} on {ground.Name}: {Contrast(ink.Light, ground.Light)}");
                Assert.True(Contrast(ink.Dark, ground.Dark) >= 4.5,
                    $"{ink.Name} on dark {ground.Name}: {Contrast(ink.Dark, ground.Dark)}");
            }
        }
    }

    [Fact]
    public void A_hostile_title_stays_text()
    {
        Figure figure = Figures.Of(SyntheticAttack.Survived())[0] with { Title = "<script>alert('1')</script>\u0001 \"&" };
        XDocument svg = XDocument.Parse(SvgWriter.Write(figure, SvgFormat.Wide));
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName == "script");
        Assert.Contains(svg.Descendants(), e => e.Value.StartsWith("<script>", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_culture_changes_nothing()
    {
        string here = string.Concat(Figures.Of(SyntheticAttack.Survived()).Select(f =>
            SvgWriter.Write(f, SvgFormat.Wide)));
        using CommaCulture german = new();
        Assert.Equal(here, string.Concat(Figures.Of(SyntheticAttack.Survived()).Select(f =>
            SvgWriter.Write(f, SvgFormat.Wide))));
    }

    private static IEnumerable<(Figure Figure, SvgFormat Format)> All(string run) =>
        from figure in Figures.Of(Run(run))
        from format in new[] { SvgFormat.Wide, SvgFormat.Narrow }
        select (figure, format);

    private static Trajectory Run(string name) => name switch
    {
        "died" => SyntheticAttack.Died(),
        "broke off" => SyntheticAttack.BrokeOff(),
        "untreated" => SyntheticAttack.Untreated(600),
        "full of holes" => SyntheticAttack.WithHoles(),
        "crowded" => SyntheticAttack.Crowded(),
        _ => SyntheticAttack.Survived(),
    };

    private static IEnumerable<(T A, T B)> Pairs<T>(T[] items) =>
        items.SelectMany((a, i) => items.Skip(i + 1).Select(b => (a, b)));

    private static double Overlap(Box a, Box b) =>
        a.Intersects(b) ? Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left) : 0;

    private static double Contrast(string a, string b)
    {
        double la = Luminance(a), lb = Luminance(b);
        return (Math.Max(la, lb) + 0.05) / (Math.Min(la, lb) + 0.05);
    }

    private static double Luminance(string color)
    {
        double[] c = [.. new[] { 1, 3, 5 }.Select(i => Convert.ToInt32(color.Substring(i, 2), 16) / 255.0)
            .Select(x => x <= 0.04045 ? x / 12.92 : Math.Pow((x + 0.055) / 1.055, 2.4))];
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    }
}
