namespace CapillaryLeak.Sim.Reports;

/// <summary>How wide a text will be without knowing the font: as in DejaVu Sans, the widest of the usual.</summary>
internal static class TextMeasure
{
    public static double Width(string text, double fontSize) => text.Sum(Em) * fontSize;

    /// <summary>The text, shortened with an ellipsis where it is wider than allowed.</summary>
    public static string Fitted(string text, double fontSize, double width)
    {
        if (Width(text, fontSize) <= width)
            return text;

        int keep = text.Length;
        while (keep > 1 && Width(text[..keep] + "…", fontSize) > width)
            keep--;
        return text[..keep].TrimEnd() + "…";
    }

    private static double Em(char c) => c switch
    {
        'i' or 'j' or 'l' or 'I' or '\'' or '|' => 0.30,
        ' ' or '.' or ',' or ':' or ';' or '/' or '(' or ')' or 'f' or 't' or 'r' or '-' or '·' => 0.40,
        'm' or 'M' or '%' or 'W' or '@' or '…' => 0.98,
        'w' or '−' or '+' or '=' or '<' or '>' => 0.84,
        >= 'A' and <= 'Z' => 0.74,
        _ => 0.62,
    };
}
