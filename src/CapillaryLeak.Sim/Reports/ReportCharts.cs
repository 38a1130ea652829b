namespace CapillaryLeak.Sim.Reports;

/// <summary>The figures of the page, each with a read-out for the pointer and a table of its numbers.</summary>
internal static class ReportCharts
{
    private const int MostRows = 60;

    /// <summary>Writes the section.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="all">Where the samples are that the tables leave out.</param>
    public static void Write(Markup page, IReadOnlyList<Figure> figures, string all = "all of them are in trajectory.csv.")
    {
        page.Open("section", ("aria-labelledby", "curves")).Line();
        page.Leaf("h2", "Curves", ("id", "curves"));
        page.Leaf("p", "Point at a curve, touch it, or focus it and use the arrow keys (with Shift: ten samples; "
            + "Home, End): all figures show the values at that time.", ("class", "hint script")).Line();
        page.Open("div", ("class", "charts")).Line();
        foreach (Figure figure in figures)
            WriteFigure(page, figure, all);
        page.Close().Close().Line();
    }

    private static void WriteFigure(Markup page, Figure figure, string all)
    {
        page.Open("figure", ("id", figure.Name)).Line();
        page.Open("figcaption").Leaf("h3", figure.Title).Leaf("p", figure.Meaning).Close().Line();
        page.Open("div", ("class", "readout script"), ("aria-hidden", "true")).Close().Line();
        page.Open("div", ("class", "chart"), ("data-figure", figure.Name)).Line();
        page.Open("div", ("class", "wide"));
        SvgWriter.Draw(page, figure, SvgFormat.Wide, standsAlone: false);
        page.Close().Open("div", ("class", "narrow"));
        SvgWriter.Draw(page, figure, SvgFormat.Narrow, standsAlone: false);
        page.Close().Close().Line();
        WriteTable(page, figure, all);
        page.Close().Line();
    }

    private static void WriteTable(Markup page, Figure figure, string all)
    {
        int[] rows = [.. Rows(figure)];
        page.Open("details").Leaf("summary", $"Table: {figure.Title.ToLowerInvariant()}");
        if (rows.Length < figure.TimesMinutes.Length)
            page.Leaf(
                "p", $"{rows.Length} of {figure.TimesMinutes.Length} samples; {all}");
        ReportTable table = new(page, null, $"Table of {figure.Title.ToLowerInvariant()}");
        table.Header([$"Time, {figure.Time.Unit}", .. figure.Series.Select(Heading)]);
        foreach (int i in rows)
            table.Row(
                figure.Time.Number(figure.TimesMinutes[i]),
                [.. figure.Series.Select(s => Display.Number(s.Values[i], s.Decimals))]);
        table.Close();
        page.Close().Line();
    }

    private static string Heading(Series series) =>
        series.Unit.Length == 0 ? series.Label : $"{series.Label}, {series.Unit}";

    // The samples nearest to round times, and always the last.
    private static IEnumerable<int> Rows(Figure figure)
    {
        double[] times = figure.TimesMinutes;
        if (times.Length <= MostRows)
            return Enumerable.Range(0, times.Length);

        IEnumerable<int> nearest = figure.Time.Ticks(times[0], times[^1], MostRows).Select(tick =>
        {
            int found = Array.BinarySearch(times, tick);
            return Math.Min(found >= 0 ? found : ~found, times.Length - 1);
        });
        return nearest.Append(times.Length - 1).Distinct();
    }
}
