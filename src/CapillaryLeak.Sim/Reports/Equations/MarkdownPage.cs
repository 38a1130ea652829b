using System.Text;

namespace CapillaryLeak.Sim.Reports.Equations;

/// <summary>Writes Markdown: headings, paragraphs, tables and blocks of plain text.</summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder text = new();

    public MarkdownPage Heading(int level, string words) => Line(new string('#', level) + " " + words).Line("");

    public MarkdownPage Paragraph(string words) => Line(words).Line("");

    public MarkdownPage Raw(string markdown) => Line(markdown.TrimEnd()).Line("");

    public MarkdownPage Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        Row(headings);
        Line("|" + string.Concat(headings.Select(_ => "---|")));
        foreach (IReadOnlyList<string> row in rows)
        {
            Row(row);
        }

        return Line("");
    }

    public MarkdownPage Block(IEnumerable<string> lines)
    {
        Line("```text");
        foreach (string line in lines)
        {
            Line(line);
        }

        return Line("```").Line("");
    }

    public static string Code(string words) => $"`{words}`";

    public override string ToString() => text.ToString().TrimEnd('\n') + "\n";

    private void Row(IReadOnlyList<string> cells) =>
        Line("| " + string.Join(" | ", cells.Select(x => x.Replace("|", "\\|", StringComparison.Ordinal))) + " |");

    private MarkdownPage Line(string line)
    {
        text.Append(line).Append('\n');
        return this;
    }
}
