using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Reports;

public class SectionTests
{
    private static readonly Trajectory Run = Simulation.Run(Stories.TreatedAttack());
    private static readonly PressureStory Pressure = PressureStory.Of(Run);
    private static readonly FluidFateList Fluids = FluidFates.Of(Run, Simulation.Play);
    private static readonly TimeScale Time = TimeScale.Of(Run);

    [Fact]
    public void Every_stretch_of_the_pressure_has_a_chart_for_wide_and_narrow_and_a_table()
    {
        XElement section = Page(page => PressureSection.Write(page, Pressure, Time));

        Assert.Equal(Pressure.Stretches.Count, section.Descendants("figure").Count());
        Assert.Equal(2 * Pressure.Stretches.Count, section.Descendants().Count(x => x.Name.LocalName == "svg"));
        Assert.All(section.Descendants("figure"), x => Assert.NotEmpty(x.Descendants("table").Single().Value));
        Assert.Contains("averaged over all orders", section.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fluid_has_a_chart_for_wide_and_narrow_and_a_table()
    {
        XElement section = Page(page => FluidFateSection.Write(page, Fluids, Time));

        Assert.Equal(3, Fluids.Fates.Count);
        Assert.Equal(3, section.Descendants("figure").Count());
        Assert.Equal(6, section.Descendants().Count(x => x.Name.LocalName == "svg"));
        Assert.Contains("1,500", section.Descendants("figure").First().Descendants("table").Single().Value, StringComparison.Ordinal);
        Assert.Contains("everything else that was done held", section.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_and_no_bar_of_a_chart_leaves_it()
    {
        foreach (XElement svg in Page(page =>
        {
            PressureSection.Write(page, Pressure, Time);
            FluidFateSection.Write(page, Fluids, Time);
        }).Descendants().Where(x => x.Name.LocalName == "svg"))
        {
            double width = Number(svg, "width"), height = Number(svg, "height");
            foreach (XElement rect in svg.Elements().Where(x => x.Name.LocalName == "rect"))
            {
                Assert.InRange((double?)rect.Attribute("x") ?? 0, 0, width);
                Assert.InRange(((double?)rect.Attribute("x") ?? 0) + Number(rect, "width"), 0, width + 0.01);
                Assert.InRange(((double?)rect.Attribute("y") ?? 0) + Number(rect, "height"), 0, height + 0.01);
            }

            foreach (XElement text in svg.Elements().Where(x => x.Name.LocalName == "text"))
            {
                PlacedText placed = new(text.Value, "", Number(text, "x"), Number(text, "y"), Number(text, "font-size"), (string?)text.Attribute("text-anchor") ?? "start");
                Assert.True(placed.Box.Left >= -0.01 && placed.Box.Right <= width + 0.01 && placed.Box.Bottom <= height, $"'{text.Value}' leaves its chart.");
            }
        }
    }

    [Fact]
    public void For_programs_the_shares_and_places_add_up()
    {
        JsonElement json = Json(writer =>
        {
            PressureSection.WriteJson(writer, Pressure);
            FluidFateSection.WriteJson(writer, Fluids);
        });

        foreach (JsonElement stretch in json.GetProperty("pressure").GetProperty("stretches").EnumerateArray())
        {
            Assert.Equal(stretch.GetProperty("toMmHg").GetDouble() - stretch.GetProperty("fromMmHg").GetDouble(), Sum(stretch.GetProperty("sharesMmHg")), 1e-9);
        }

        JsonElement[] given = [.. json.GetProperty("fluids").GetProperty("given").EnumerateArray()];
        Assert.Equal(3, given.Length);
        Assert.All(given.SelectMany(x => x.GetProperty("moments").EnumerateArray()), x =>
            Assert.Equal(x.GetProperty("givenMl").GetDouble(), Sum(x.GetProperty("placesMl")), 1e-3));
    }

    [Fact]
    public void On_a_terminal_no_line_is_longer_than_a_hundred_characters()
    {
        string[] lines = [.. PressureText.Lines(Pressure, Time), .. FluidFateText.Lines(Fluids, Time)];

        Assert.All(lines, x => Assert.True(x.Length <= TerminalSummary.Width, x));
        Assert.Contains(lines, x => x.Contains("MAP 93 → ", StringComparison.Ordinal));
        Assert.Contains(lines, x => x.StartsWith("Ringer lactate, 1.5 L, 16–18 h", StringComparison.Ordinal));
    }

    private static double Number(XElement element, string name) => (double)element.Attribute(name)!;

    private static double Sum(JsonElement amounts) => amounts.EnumerateObject().Sum(x => x.Value.GetDouble());

    private static XElement Page(Action<Markup> write)
    {
        using StringWriter text = new();
        Markup page = new(text);
        page.Open("main");
        write(page);
        page.Close();
        return XElement.Parse(text.ToString());
    }

    private static JsonElement Json(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }
}
