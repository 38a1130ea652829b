namespace CapillaryLeak.Cli;

/// <summary>Light color for the lines of a summary, as control codes that every terminal knows.</summary>
internal static class Paint
{
    private const string Bold = "\e[1m";
    private const string Alarm = "\e[1;31m";
    private const string Heading = "\e[36m";
    private const string Plain = "\e[0m";

    /// <summary>A line with its heading tinted; the first in bold, or in red where the run did not end well.</summary>
    public static string Line(string line, bool isFirst, bool isGood)
    {
        if (isFirst)
        {
            return (isGood ? Bold : Alarm) + line + Plain;
        }

        int end = line.IndexOf("  ", StringComparison.Ordinal);
        return end > 0 ? Heading + line[..end] + Plain + line[end..] : line;
    }
}
