using System.Globalization;
using System.Text;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The result as one page that opens without a network: everything it shows is in the file.</summary>
public static class HtmlReport
{
    // The browser itself refuses anything from elsewhere.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    /// <summary>Writes the page.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="expectations">Verdicts on what the scenario expects; empty for none.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Trajectory trajectory, IReadOnlyList<ExpectationResult> expectations, TextWriter writer)
    {
        IReadOnlyList<Figure> figures = Figures.Of(trajectory);
        Markup page = new(writer);
        page.Raw("<!DOCTYPE html>").Line();
        page.Open("html", ("lang", "en"));
        WriteHead(page, trajectory);
        page.Open("body").Line();
        WriteHeader(page, trajectory);
        page.Open("main").Line();
        ReportLook.Write(page, trajectory);
        ReportCharts.Write(page, figures);
        ReportStory.Write(page, trajectory, expectations);
        ReportBooks.Write(page, trajectory);
        page.Close().Line();
        page.Open("footer").Leaf("p", $"{Disclaimer.Text} CapillaryLeak.Sim {ProductVersion.Full}").Close().Line();
        ReportSamples.Write(page, trajectory, figures);
        page.Open("script").Raw(Resource("report.js")).Close().Line();
        page.Close().Close().Line();
    }

    private static void WriteHead(Markup page, Trajectory trajectory)
    {
        page.Open("head").Line();
        page.Empty("meta", ("charset", "utf-8")).Line();
        page.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy)).Line();
        page.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        page.Empty("meta", ("name", "color-scheme"), ("content", "light dark")).Line();
        page.Leaf("title", $"{trajectory.Scenario.Title} – CapillaryLeak.Sim").Line();
        page.Open("style").Raw(Colors()).Raw(Resource("report.css")).Close().Line();
        page.Close().Line();
    }

    private static void WriteHeader(Markup page, Trajectory trajectory)
    {
        Outcome outcome = Outcome.Of(trajectory);
        page.Open("header").Line();
        if (!outcome.IsGood)
            page.Leaf("p", OutcomeText.Of(trajectory), ("class", "alarm"), ("role", "alert")).Line();
        page.Leaf("h1", trajectory.Scenario.Title).Line();
        page.Leaf("p", Disclaimer.Text, ("class", "disclaimer")).Line();
        if (outcome.IsGood)
            page.Leaf("p", OutcomeText.Of(trajectory), ("class", "outcome")).Line();
        page.Close().Line();
    }

    // One custom property a color; the dark forms stand in for the light ones on a dark screen only.
    private static string Colors()
    {
        Ink[] inks = [.. Inks.Lines, .. Inks.Grounds];
        StringBuilder css = new();
        css.Append(":root{").AppendJoin(';', inks.Select(i => $"--{i.Name}:{i.Light}")).Append("}\n");
        css.Append("@media screen and (prefers-color-scheme:dark){:root{")
            .AppendJoin(';', inks.Select(i => $"--{i.Name}:{i.Dark}")).Append("}}\n");
        foreach (Ink ink in Inks.Lines)
            css.Append(CultureInfo.InvariantCulture,
                $".line.ink-{ink.Name}{{stroke:var(--{ink.Name})}}.label.ink-{ink.Name}{{fill:var(--{ink.Name})}}\n");
        foreach (Ink ink in Inks.Grounds)
            css.Append(CultureInfo.InvariantCulture, $".ground-{ink.Name}{{fill:var(--{ink.Name})}}\n");
        return css.ToString();
    }

    private static string Resource(string name)
    {
        using Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(typeof(HtmlReport), name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
