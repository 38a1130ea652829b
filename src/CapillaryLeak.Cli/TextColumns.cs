namespace CapillaryLeak.Cli;

/// <summary>Rows as lines of text with aligned columns.</summary>
internal static class TextColumns
{
    private const string Gap = "  ";
    private const int Narrowest = 12;

    /// <summary>The headings and the rows, each cell padded to its column; where lines grow too long, the widest columns are wrapped.</summary>
    /// <param name="headings">Headings of the columns.</param>
    /// <param name="rows">The cells.</param>
    /// <param name="width">The longest line that is wished for, characters.</param>
    public static IEnumerable<string> Of(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, int width)
    {
        IReadOnlyList<string>[] all = [headings, .. rows];
        int[] widths = [.. headings.Select((_, column) => all.Max(row => row[column].Length))];
        int[] least = [.. headings.Select((_, column) => all.Max(row => row[column].Split(' ').Max(word => word.Length)))];
        while (widths.Sum() + (Gap.Length * (widths.Length - 1)) > width)
        {
            int widest = Enumerable.Range(0, widths.Length).MaxBy(column => widths[column] > least[column] ? widths[column] : 0);
            if (widths[widest] <= Math.Max(Narrowest, least[widest]))
            {
                break;
            }

            widths[widest]--;
        }

        return all.SelectMany(row => Lines(row, widths));
    }

    private static IEnumerable<string> Lines(IReadOnlyList<string> row, int[] widths)
    {
        List<string>[] cells = [.. row.Select((cell, column) => Wrapped(cell, widths[column]))];
        return Enumerable.Range(0, cells.Max(cell => cell.Count)).Select(line => string.Join(
            Gap, cells.Select((cell, column) => (line < cell.Count ? cell[line] : "").PadRight(widths[column]))).TrimEnd());
    }

    private static List<string> Wrapped(string text, int width)
    {
        List<string> lines = [];
        while (text.Length > width)
        {
            int space = text.LastIndexOf(' ', width);
            lines.Add(text[..space].TrimEnd());
            text = text[space..].TrimStart();
        }

        lines.Add(text);
        return lines;
    }
}
