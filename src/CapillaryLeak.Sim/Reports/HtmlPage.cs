using System.Globalization;
using System.Text;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The frame of every page: it opens without a network, in light and dark, and says what it is for.</summary>
internal static class HtmlPage
{
    // The browser itself refuses anything from elsewhere.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    /// <summary>Writes everything up to the inside of the body.</summary>
    public static void Open(Markup page, string title)
    {
        page.Raw("<!DOCTYPE html>").Line();
        page.Open("html", ("lang", "en"));
        page.Open("head").Line();
        page.Empty("meta", ("charset", "utf-8")).Line();
        page.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy)).Line();
        page.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        page.Empty("meta", ("name", "color-scheme"), ("content", "light dark")).Line();
        page.Leaf("title", $"{title} – CapillaryLeak.Sim").Line();
        page.Open("style").Raw(Colors()).Raw(Resource("report.css")).Close().Line();
        page.Close().Line();
        page.Open("body").Line();
    }

    /// <summary>Writes the line at the foot of the page.</summary>
    public static void Footer(Markup page) =>
        page.Open("footer").Leaf("p", $"{Disclaimer.Text} CapillaryLeak.Sim {ProductVersion.Full}").Close().Line();

    /// <summary>Closes body and page.</summary>
    public static void Close(Markup page) => page.Close().Close().Line();

    /// <summary>The text of a file that is built into the program.</summary>
    public static string Resource(string name)
    {
        using Stream stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(typeof(HtmlPage), name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    // One custom property a color; the dark forms stand in for the light ones on a dark screen only.
    private static string Colors()
    {
        Ink[] inks = [.. Inks.Lines, .. Inks.Ramp, .. Inks.Grounds];
        StringBuilder css = new();
        css.Append(":root{").AppendJoin(';', inks.Select(i => $"--{i.Name}:{i.Light}")).Append("}\n");
        css.Append("@media screen and (prefers-color-scheme:dark){:root{")
            .AppendJoin(';', inks.Select(i => $"--{i.Name}:{i.Dark}")).Append("}}\n");
        foreach (Ink ink in Inks.Lines.Concat(Inks.Ramp))
            css.Append(CultureInfo.InvariantCulture,
                $".line.ink-{ink.Name}{{stroke:var(--{ink.Name})}}.label.ink-{ink.Name},.area.ink-{ink.Name}{{fill:var(--{ink.Name})}}\n");
        foreach (Ink ink in Inks.Grounds)
            css.Append(CultureInfo.InvariantCulture, $".ground-{ink.Name}{{fill:var(--{ink.Name})}}\n");
        return css.ToString();
    }
}
