using System.Text.Json;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Why the pressure changed, as a section of a page and as a part of a file for programs.</summary>
internal static class PressureSection
{
    /// <summary>Writes a chart and a table for each stretch, under a heading of the page's second level.</summary>
    public static void Write(Markup page, PressureStory story, TimeScale time)
    {
        page.Open("section", ("aria-labelledby", "why-pressure")).Line();
        page.Leaf("h2", "Why did the pressure change?", ("id", "why-pressure"));
        page.Leaf("p", $"From turn to turn of the mean arterial pressure; what goes back by less than {Display.Number(story.LeastTurnMmHg, 0)} mmHg is no turn.");
        page.Leaf("p", PressureStory.Honesty, ("class", "soft")).Line();
        page.Open("div", ("class", "charts")).Line();
        foreach (PressureStretch stretch in story.Stretches)
            WriteStretch(page, stretch, time);
        page.Close().Close().Line();
    }

    /// <summary>Writes the property <c>pressure</c> of an object that is open.</summary>
    public static void WriteJson(Utf8JsonWriter json, PressureStory story)
    {
        json.WriteStartObject("pressure");
        json.WriteString("note", PressureStory.Honesty);
        json.WriteNumber("leastTurnMmHg", story.LeastTurnMmHg);
        json.WriteStartArray("stretches");
        foreach (PressureStretch stretch in story.Stretches)
        {
            json.WriteStartObject();
            json.WriteNumber("fromMinutes", stretch.FromMinutes);
            json.WriteNumber("toMinutes", stretch.ToMinutes);
            json.WriteNumber("fromMmHg", stretch.FromMmHg);
            json.WriteNumber("toMmHg", stretch.ToMmHg);
            json.WriteStartObject("sharesMmHg");
            foreach (PressureShare share in stretch.Shares)
                json.WriteNumber(share.Cause.Name, share.MmHg);
            json.WriteEndObject();
            json.WriteStartArray("plasma");
            foreach (PressurePart part in stretch.Plasma)
            {
                json.WriteStartObject();
                json.WriteString("flow", part.Name);
                json.WriteNumber("ml", part.Ml);
                json.WriteNumber("mmHg", part.MmHg);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStretch(Markup page, PressureStretch stretch, TimeScale time)
    {
        string when = time.Text(stretch.FromMinutes, stretch.ToMinutes);
        Waterfall fall = Fall(stretch, time);
        page.Open("figure").Line();
        page.Open("figcaption").Leaf("h3", $"{when}: {PressureText.Change(stretch)}").Close().Line();
        page.Open("div", ("class", "drawing wide"));
        WaterfallWriter.Draw(page, fall, SvgFormat.Wide);
        page.Close().Open("div", ("class", "drawing narrow"));
        WaterfallWriter.Draw(page, fall, SvgFormat.Narrow);
        page.Close().Line();
        page.Open("details").Leaf("summary", $"Table: {when}");
        ReportTable table = new(page, null, "Causes, " + when);
        table.Header("cause", "mmHg", "mL");
        foreach (PressureShare share in stretch.Shares.Where(x => x.MmHg != 0))
        {
            table.Row(Display.Capitalized(share.Cause.Label), Display.Signed(share.MmHg, 1), "");
            if (share.Cause == PressureCause.Plasma)
                foreach (PressurePart part in stretch.Plasma.Where(x => x.Ml != 0))
                    table.Row("· " + part.Name, Display.Signed(part.MmHg, 1), Display.Signed(part.Ml, 0));
        }

        table.Row("All", Display.Signed(stretch.ChangeMmHg, 1), "");
        table.Close();
        page.Close().Close().Line();
    }

    private static Waterfall Fall(PressureStretch stretch, TimeScale time)
    {
        List<(string Label, double Amount)> steps = [.. stretch.Told(PressureText.LeastMmHg).Select(x => (x.Cause.Label, x.MmHg))];
        double rest = stretch.ChangeMmHg - steps.Sum(x => x.Amount);
        if (Math.Abs(rest) >= PressureText.LeastMmHg / 10)
            steps.Add(("others", rest));
        return new(
            "Why the pressure changed", PressureText.Sentence(stretch), "mmHg, cause added to cause", 1,
            $"MAP at {time.Text(stretch.FromMinutes)}", stretch.FromMmHg, steps, $"MAP at {time.Text(stretch.ToMinutes)}");
    }
}
