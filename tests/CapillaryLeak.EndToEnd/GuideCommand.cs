using System.Text.RegularExpressions;

namespace CapillaryLeak.EndToEnd;

/// <summary>A command of a guide.</summary>
/// <param name="Line">Where it stands on the page.</param>
/// <param name="Text">The command, as a reader types it.</param>
/// <param name="Code">The exit code that the guide promises.</param>
/// <param name="Shown">What the guide shows of its output; nothing where it shows none.</param>
internal sealed partial record GuideCommand(int Line, string Text, string Code, IReadOnlyList<string> Shown) : GuideStep(Line)
{
    private const string Left = "…";

    /// <summary>The words behind the program's name, as a shell parts them.</summary>
    internal string[] Arguments => [.. Word().Matches(Text.Split(" > ")[0]).Skip(1).Select(x => x.Value.Replace("'", "", StringComparison.Ordinal))];

    /// <summary>The file that its output goes to; null for the screen.</summary>
    internal string? Target => Text.Split(" > ") is [_, string file] ? file.Trim() : null;

    /// <summary>Whether what is shown is what was printed, but for what was left out.</summary>
    internal bool Shows(string printed)
    {
        string[] lines = Lines(printed.Split('\n')), shown = Lines(Shown);
        int at = 0;
        for (int i = 0; i < shown.Length;)
        {
            string[] part = [.. shown[i..].TakeWhile(x => x != Left)];
            bool isFirst = i == 0, isLast = i + part.Length == shown.Length;
            int found = part.Length == 0 ? at
                : isLast && !isFirst ? Math.Max(at, lines.Length - part.Length)
                : isFirst ? 0
                : Enumerable.Range(at, lines.Length - at).FirstOrDefault(x => StandsAt(part, lines, x), lines.Length);
            if (!StandsAt(part, lines, found) || (isLast && found + part.Length != lines.Length))
            {
                return false;
            }

            at = found + part.Length;
            i += part.Length + 1;
        }

        return true;
    }

    private static bool StandsAt(string[] part, string[] lines, int at) =>
        at + part.Length <= lines.Length && lines.AsSpan(at, part.Length).SequenceEqual(part);

    // Ends of lines and of the text do not show; folders are parted otherwise on other systems.
    private static string[] Lines(IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(x => x.TrimEnd().Replace('\\', '/'))).Trim('\n') is { Length: > 0 } text ? text.Split('\n') : [];

    [GeneratedRegex(@"('[^']*'|[^\s'])+")]
    private static partial Regex Word();
}
