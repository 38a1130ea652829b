using System.Text;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Lines of text that never grow longer than a width: longer ones are broken between words.</summary>
internal sealed class TextTable(int width)
{
    private const int Indent = 15;
    private const char Kept = '\u00A0';
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public TextTable Blank() => Line("");

    public TextTable Line(string text)
    {
        text = text.Replace(Kept, ' ');
        lines.Add(text.Length <= width ? text.TrimEnd() : text[..(width - 1)] + "…");
        return this;
    }

    public TextTable Paragraph(string text) => Wrapped("", 0, text);

    /// <summary>A heading with its text beside it, hanging.</summary>
    public TextTable Item(string heading, string text) => Wrapped(heading.PadRight(Indent), Indent, text);

    /// <summary>A heading with a list beside it; lines break between items where these are short.</summary>
    public TextTable Item(string heading, IEnumerable<string> items)
    {
        int room = width - Indent;
        return Item(heading, string.Join(" · ", items.Select(i => i.Length + 2 <= room ? i.Replace(' ', Kept) : i)));
    }

    private TextTable Wrapped(string start, int indent, string text)
    {
        StringBuilder line = new(start);
        bool isEmpty = true;
        foreach (string word in Printable(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > width)
            {
                Line(line.ToString());
                line.Clear().Append(' ', indent);
                isEmpty = true;
            }

            line.Append(isEmpty ? "" : " ").Append(word);
            isEmpty = false;
        }

        return Line(line.ToString());
    }

    // Line breaks and escape codes in a scenario's text must not reach the terminal.
    private static string Printable(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
