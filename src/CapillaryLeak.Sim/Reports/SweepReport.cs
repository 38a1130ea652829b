using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>A sweep as one page that opens without a network.</summary>
public static class SweepReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="result">The sweep.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(SweepResult result, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        Markup page = new(writer);
        string title = $"{result.Sweep.Scenario.Title}: a sweep";
        HtmlPage.Open(page, title);
        page.Open("header").Line();
        page.Leaf("h1", title).Line();
        page.Leaf("p", Disclaimer.Text, ("class", "disclaimer")).Line();
        page.Leaf("p", SweepText.Size(result), ("class", "outcome")).Line();
        page.Close().Open("main").Line();
        WriteRanges(page, result);
        WriteCurves(page, SweepFigures.Curves(result));
        WriteMaps(page, SweepFigures.HeatMaps(result));
        WritePoints(page, result);
        page.Close().Line();
        HtmlPage.Footer(page);
        HtmlPage.Close(page);
    }

    private static void WriteRanges(Markup page, SweepResult result)
    {
        page.Open("section", ("class", "look"), ("aria-labelledby", "look")).Line();
        page.Leaf("h2", "In one look", ("id", "look")).Line();
        ReportTable table = new(page, null, "The least and the most of every outcome");
        table.Header("outcome", "least", "most", "unit");
        foreach (IReadOnlyList<string> row in SweepText.Ranges(result))
            table.Row(row[0], row[1], row[2], row[3]);
        table.Close();
        page.Close().Line();
    }

    private static void WriteCurves(Markup page, Figure figure)
    {
        page.Open("section", ("aria-labelledby", "curves-title")).Line();
        page.Leaf("h2", "Curves", ("id", "curves-title"));
        page.Open("div", ("class", "charts")).Line();
        WriteFigure(page, figure.Title, figure.Meaning,
            format => SvgWriter.Draw(page, figure, format, standsAlone: false));
        page.Close().Close().Line();
    }

    private static void WriteMaps(Markup page, IReadOnlyList<HeatMap> maps)
    {
        if (maps.Count == 0)
            return;

        page.Open("section", ("aria-labelledby", "maps-title")).Line();
        page.Leaf("h2", "Outcomes over both values", ("id", "maps-title"));
        page.Open("div", ("class", "charts")).Line();
        foreach (HeatMap map in maps)
            WriteFigure(page, map.Title, map.Meaning, format => HeatMapWriter.Draw(page, map, format, standsAlone: false));
        page.Close().Close().Line();
    }

    private static void WriteFigure(Markup page, string title, string meaning, Action<SvgFormat> draw)
    {
        page.Open("figure").Line();
        page.Open("figcaption").Leaf("h3", title).Leaf("p", meaning).Close().Line();
        page.Open("div", ("class", "chart")).Line();
        page.Open("div", ("class", "wide"));
        draw(SvgFormat.Wide);
        page.Close().Open("div", ("class", "narrow"));
        draw(SvgFormat.Narrow);
        page.Close().Close().Close().Line();
    }

    private static void WritePoints(Markup page, SweepResult result)
    {
        page.Open("section", ("aria-labelledby", "points")).Line();
        page.Leaf("h2", "Points", ("id", "points"));
        if (result.Points is not { } points)
        {
            page.Leaf("p", $"There are more than {SweepResult.MostShown} points: all of them are in {SweepRecord.PointsFile}.").Close().Line();
            return;
        }

        IReadOnlyList<SweepAxis> axes = result.Sweep.Axes;
        ReportTable table = new(page, null, "The outcomes of every point");
        table.Header([.. axes.Select(x => x.Path), .. SweepOutcome.All.Select(x => x.Unit.Length == 0 ? x.Label : $"{x.Label}, {x.Unit}")]);
        foreach ((int number, double[] outcomes) in points.Index())
        {
            int[] indices = result.Sweep.IndicesOf(number);
            string[] values = [.. axes.Select((x, i) => x.ValueText(indices[i]))];
            table.Row(values[0], [.. values[1..], .. SweepOutcome.All.Select((x, i) => Display.Number(outcomes[i], x.Decimals))]);
        }

        table.Close();
        page.Close().Line();
    }
}
