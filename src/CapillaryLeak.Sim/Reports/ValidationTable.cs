using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The rows of one experiment as a table of the page.</summary>
internal static class ValidationTable
{
    public static void Write(Markup page, ExperimentRun run)
    {
        page.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", $"Values of {run.Name}"));
        page.Open("table", ("class", "values")).Open("thead").Open("tr");
        foreach (string heading in (string[])["measured", "time", "published", "ours"])
            page.Leaf("th", heading, ("scope", "col"));
        page.Leaf("th", "error", ("scope", "col"), ("class", "wide"));
        page.Leaf("th", "verdict", ("scope", "col"), ("class", "wide verdict")).Close().Close().Open("tbody").Line();
        foreach (ValidationRow row in run.Rows)
            WriteRow(page, row);
        page.Close().Close().Close().Line();
    }

    /// <summary>A sign by which verdicts are told apart without color.</summary>
    public static char Sign(ValidationVerdict verdict) => verdict switch
    {
        ValidationVerdict.WithinSpread or ValidationVerdict.Within15 => '✓',
        ValidationVerdict.Within30 => '~',
        _ => '✗',
    };

    /// <summary>A verdict with its sign.</summary>
    public static string Verdict(ValidationVerdict verdict) => $"{Sign(verdict)} {ValidationText.Words(verdict)}";

    // Where it was published, and why it is missed, stand in a line of their own, so that the numbers stay together;
    // on a phone error and verdict stand there too.
    private static void WriteRow(Markup page, ValidationRow row)
    {
        bool isMissed = row.Verdict == ValidationVerdict.Outside;
        page.Open("tr", ("class", isMissed ? "numbers missed" : "numbers"));
        page.Open("th", ("scope", "row")).Text(row.Value.What).Leaf("span", row.Value.Variable, ("class", "soft")).Close();
        foreach (string cell in (string[])
            [ValidationText.Time(row.Value), ValidationText.Published(row), ValidationText.Ours(row)])
            page.Leaf("td", cell);
        page.Leaf("td", ValidationText.Error(row), ("class", "error wide"));
        page.Leaf("td", Verdict(row.Verdict), ("class", "error wide verdict")).Close().Line();
        page.Open("tr").Open("td", ("class", "words"), ("colspan", "6"));
        page.Leaf("span", $"{Verdict(row.Verdict)}, error {ValidationText.Error(row)}", ("class", isMissed ? "narrow because" : "narrow"));
        page.Leaf("span", ValidationText.Source(row), ("class", "soft"));
        if (isMissed)
            page.Leaf("span", Display.Capitalized(ValidationText.Reason(row)) + ".", ("class", "because"));
        page.Close().Close().Line();
    }
}
