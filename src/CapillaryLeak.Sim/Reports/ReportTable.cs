namespace CapillaryLeak.Sim.Reports;

/// <summary>A table of the page: the first column names, the others hold numbers; it scrolls if too wide.</summary>
internal sealed class ReportTable
{
    private readonly Markup page;

    public ReportTable(Markup page, string? heading, string name)
    {
        this.page = page;
        page.Open("div", ("class", "block"));
        if (heading is not null)
            page.Leaf("h3", heading).Line();
        page.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", name));
        page.Open("table").Line();
    }

    public void Header(params ReadOnlySpan<string> cells)
    {
        page.Open("thead").Open("tr");
        foreach (string cell in cells)
            if (cell.Length == 0)
                page.Open("td").Close();
            else
                page.Leaf("th", cell, ("scope", "col"));
        page.Close().Close().Open("tbody").Line();
    }

    public void Row(string name, params ReadOnlySpan<string> cells)
    {
        page.Open("tr").Leaf("th", name, ("scope", "row"));
        foreach (string cell in cells)
            page.Leaf("td", cell);
        page.Close().Line();
    }

    /// <summary>A row with its first number drawn as a bar beside it; a loss is hatched.</summary>
    public void BarRow(string name, string first, double share, string second)
    {
        page.Open("tr").Leaf("th", name, ("scope", "row")).Leaf("td", first).Open("td", ("class", "bar-cell"));
        if (Math.Abs(share) > 0.001)
            page.Open("span", ("class", share < 0 ? "bar loss" : "bar"),
                ("style", $"width:{Markup.Number(100 * Math.Abs(share))}%")).Close();
        page.Close().Leaf("td", second).Close().Line();
    }

    /// <summary>A line of words across the table, below the row it belongs to.</summary>
    public void Note(string text) =>
        page.Open("tr", ("class", "note")).Leaf("td", text, ("colspan", "4")).Close().Line();

    public void Close() => page.Close().Close().Close().Close().Line();
}
