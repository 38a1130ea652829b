using System.Globalization;
using System.Xml.Linq;
using CapillaryLeak.Sim.Reports;

namespace CapillaryLeak.Sim.Tests.Reports;

public class HeatMapWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly HeatMap Map = new(
        "heat", "Lowest <pressure>, mmHg", "What is low.", "volume, mL", ["250", "500", "1000"], "severity", ["0.5", "1"], 0,
        [[90, 95, 100], [60, double.NaN, 80]]);

    [Fact]
    public void Every_pair_has_its_field_with_its_value()
    {
        XElement[] fields = [.. Drawn().Descendants(Svg + "rect").Where(x => x.Attribute("class")?.Value is "field" or "nothing")];

        Assert.Equal(6, fields.Length);
        Assert.Contains(fields, x => x.Value == "volume, mL 500, severity 0.5: 95");
        Assert.Equal("volume, mL 500, severity 1: –", Assert.Single(fields, x => x.Attribute("class")!.Value == "nothing").Value);
    }

    [Fact]
    public void The_first_row_stands_at_the_bottom()
    {
        double Y(string title) => double.Parse(Drawn().Descendants(Svg + "rect").Single(x => x.Value.StartsWith(title, StringComparison.Ordinal)).Attribute("y")!.Value, CultureInfo.InvariantCulture);

        Assert.True(Y("volume, mL 250, severity 0.5") > Y("volume, mL 250, severity 1"));
    }

    [Fact]
    public void The_least_and_the_most_have_the_colors_at_the_ends()
    {
        string Fill(string title) => Drawn().Descendants(Svg + "rect").Single(x => x.Value == title).Attribute("fill")!.Value;

        Assert.Equal(("#440154", "#FDE725"), (Fill("volume, mL 250, severity 1: 60"), Fill("volume, mL 1000, severity 0.5: 100")));
    }

    [Fact]
    public void A_map_that_stands_alone_has_title_and_disclaimer()
    {
        string[] texts = [.. Drawn().Descendants(Svg + "text").Select(x => x.Value)];

        Assert.Contains("Lowest <pressure>, mmHg", texts);
        Assert.Contains(Disclaimer.Text, texts);
    }

    [Fact]
    public void Numbers_are_readable_on_every_field() => Assert.All(Drawn().Descendants(Svg + "text").Where(x => x.Attribute("class") is null), text =>
    {
        double x = double.Parse(text.Attribute("x")!.Value, CultureInfo.InvariantCulture), y = double.Parse(text.Attribute("y")!.Value, CultureInfo.InvariantCulture);
        XElement field = Drawn().Descendants(Svg + "rect").Where(r => r.Attribute("class")?.Value == "field").Single(r => Holds(r, x, y));
        Assert.True(Contrast(field.Attribute("fill")!.Value, text.Attribute("fill")!.Value) >= 4.5, field.ToString());
    });

    private static XElement Drawn() => XDocument.Parse(HeatMapWriter.Write(Map, SvgFormat.Wide)).Root!;

    private static bool Holds(XElement rect, double x, double y)
    {
        double At(string name) => double.Parse(rect.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        return x > At("x") && x < At("x") + At("width") && y > At("y") && y < At("y") + At("height");
    }

    private static double Contrast(string a, string b)
    {
        double[] light = [.. new[] { Luminance(a), Luminance(b) }.Order()];
        return (light[1] + 0.05) / (light[0] + 0.05);
    }

    private static double Luminance(string color)
    {
        double Part(int at)
        {
            double share = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.03928 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }
}
