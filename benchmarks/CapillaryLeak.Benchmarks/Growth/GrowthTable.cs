using System.Globalization;
using CapillaryLeak.Sim.Reports;

namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>One question of the page on growth: what was measured, and what it says.</summary>
/// <param name="Name">Name on the command line and of the files.</param>
/// <param name="Title">The question.</param>
/// <param name="Columns">Headings; the first is that of the labels.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Notes">What was done and what came of it, a paragraph each, with numbers computed from the rows.</param>
internal sealed record GrowthTable(
    string Name, string Title, IReadOnlyList<string> Columns, IReadOnlyList<GrowthRow> Rows, IReadOnlyList<string> Notes)
{
    /// <summary>The same as a figure; null where a table says it all.</summary>
    public Figure? Figure { get; init; }

    /// <summary>The table as CSV, in digits that read back to the same bits.</summary>
    public string Csv() => Lines(x => x.Contains(',', StringComparison.Ordinal) ? $"\"{x}\"" : x,
        x => double.IsFinite(x) ? x.ToString("R", CultureInfo.InvariantCulture) : "", ",", "", "");

    /// <summary>The table in Markdown.</summary>
    public string Markdown()
    {
        string text = Lines(x => x, GrowthText.Number, " | ", "| ", " |");
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        return $"{text[..end]}\n|---|{string.Concat(Enumerable.Repeat("---:|", Columns.Count - 1))}{text[end..]}";
    }

    private string Lines(Func<string, string> word, Func<double, string> number, string between, string left, string right) =>
        string.Concat(Rows.Select(x => x.Values.Select(number).Prepend(word(x.Label))).Prepend(Columns.Select(word))
            .Select(cells => $"{left}{string.Join(between, cells)}{right}\n"));
}
