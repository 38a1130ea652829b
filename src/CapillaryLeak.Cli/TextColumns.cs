namespace CapillaryLeak.Cli;

/// <summary>Rows as lines of text with aligned columns.</summary>
internal static class TextColumns
{
    private const string Gap = "  ";

    /// <summary>The headings and the rows, each cell padded to its column; the last column is as long as it likes.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [headings, .. rows];
        int[] widths = [.. headings.Select((_, column) => all.Max(row => row[column].Length))];
        return all.Select(row => string.Join(Gap, row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
