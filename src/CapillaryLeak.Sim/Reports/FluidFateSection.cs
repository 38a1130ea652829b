using System.Text.Json;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Where the fluids went, as a section of a page and as a part of a file for programs.</summary>
internal static class FluidFateSection
{
    private const double LeastMl = 0.5;

    // The places have the colors of the report's figures.
    private static readonly Dictionary<string, Ink> Colors = new()
    {
        ["plasma"] = Inks.Pressure,
        ["limbs"] = Inks.Tissue,
        ["trunk"] = Inks.Amber,
        ["lung"] = Inks.Oxygen,
        ["cells"] = Inks.Albumin,
        ["urine"] = Inks.Venous,
        [FluidFate.LessDrunk] = Inks.HeartRate,
    };

    /// <summary>Writes a chart and a table for each fluid, under a heading of the page's second level.</summary>
    public static void Write(Markup page, FluidFateList list, TimeScale time)
    {
        page.Open("section", ("aria-labelledby", "where-fluid")).Line();
        page.Leaf("h2", "Where did the fluid go?", ("id", "where-fluid"));
        page.Leaf("p", list.Fates.Count == 0 ? "No fluid was given." : FluidFateText.Honesty + " Parts of a bar stand in the order of its legend, to the left of zero what became less.", ("class", "soft")).Line();
        if (FluidFateText.LeftOut(list) is { Length: > 0 } left)
            page.Leaf("p", left).Line();
        page.Open("div", ("class", "charts")).Line();
        foreach (FluidFate fate in list.Fates)
            WriteFate(page, fate, time);
        page.Close().Close().Line();
    }

    /// <summary>Writes the property <c>fluids</c> of an object that is open.</summary>
    public static void WriteJson(Utf8JsonWriter json, FluidFateList list)
    {
        json.WriteStartObject("fluids");
        json.WriteString("note", FluidFateText.Honesty);
        json.WriteNumber("leftOut", list.LeftOut);
        json.WriteStartArray("given");
        foreach (FluidFate fate in list.Fates)
        {
            json.WriteStartObject();
            json.WriteString("fluid", fate.Fluid.Fluid.Name);
            json.WriteNumber("volumeMl", fate.Fluid.VolumeMl);
            json.WriteNumber("waterMl", fate.WaterMl);
            json.WriteNumber("startMinutes", fate.Fluid.StartMinutes);
            json.WriteNumber("endMinutes", fate.Fluid.EndMinutes);
            if (fate.DeathMinutes is double died)
                json.WriteNumber("deathMinutesWithout", died);
            json.WriteStartArray("moments");
            foreach (FluidMoment moment in fate.Moments)
                WriteMoment(json, moment);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMoment(Utf8JsonWriter json, FluidMoment moment)
    {
        json.WriteStartObject();
        json.WriteString("when", moment.When);
        json.WriteNumber("timeMinutes", moment.TimeMinutes);
        json.WriteNumber("givenMl", moment.GivenMl);
        json.WriteNumber("meanPressureMmHg", moment.MeanPressureMmHg);
        json.WriteStartObject("placesMl");
        foreach (LedgerEntry place in moment.Places)
            json.WriteNumber(place.Place, place.Amount);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFate(Markup page, FluidFate fate, TimeScale time)
    {
        string heading = FluidFateText.Heading(fate, time);
        string[] places = [.. fate.Moments.SelectMany(x => x.Places).Select(x => x.Place).Distinct()
            .Where(place => fate.Moments.Any(x => Math.Abs(AmountOf(x, place)) >= LeastMl))];
        StackedBars bars = new(
            heading, FluidFateText.Sentence(fate.Moments[0]), "mL more than without it",
            [.. places.Select(x => (x, Colors.GetValueOrDefault(x, Inks.Hematocrit)))],
            [.. fate.Moments.Select(x => (
                $"{time.Text(x.TimeMinutes)}, {x.When}", (IReadOnlyList<double>)[.. places.Select(place => AmountOf(x, place))]))]);
        page.Open("figure").Line();
        page.Open("figcaption").Leaf("h3", heading).Close().Line();
        page.Open("div", ("class", "drawing wide"));
        StackedBarsWriter.Draw(page, bars, SvgFormat.Wide);
        page.Close().Open("div", ("class", "drawing narrow"));
        StackedBarsWriter.Draw(page, bars, SvgFormat.Narrow);
        page.Close().Line();
        page.Open("details").Leaf("summary", $"Table: {heading}");
        ReportTable table = new(page, null, heading);
        table.Header(["mL", .. fate.Moments.Select(x => time.Text(x.TimeMinutes))]);
        foreach (string place in places)
            table.Row(place, [.. fate.Moments.Select(x => Display.Signed(AmountOf(x, place), 0))]);
        table.Row("water given", [.. fate.Moments.Select(x => Display.Number(x.GivenMl, 0))]);
        table.Row("MAP, mmHg", [.. fate.Moments.Select(x => Display.Signed(x.MeanPressureMmHg, 0))]);
        table.Close();
        page.Close().Close().Line();
    }

    private static double AmountOf(FluidMoment moment, string place) =>
        moment.Places.FirstOrDefault(x => x.Place == place)?.Amount ?? 0;
}
