using System.Text;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Holds a recorded table, line by line, against the lines that running it again gives.</summary>
internal sealed class TableCheck : IDisposable
{
    private readonly string name;
    private readonly StreamReader? recorded;
    private string[]? heads;

    /// <summary>Opens a recorded table.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="name">Its name.</param>
    public TableCheck(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        this.name = name;
        recorded = File.Exists(path) ? new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)) : null;
    }

    /// <summary>The first difference of a whole table; null for none.</summary>
    /// <param name="folder">Where the recorded one is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="write">Writes the other.</param>
    public static Difference? Of(string folder, string name, Action<Stream> write)
    {
        using MemoryStream again = new();
        write(again);
        again.Position = 0;
        using StreamReader lines = new(again);
        using TableCheck check = new(folder, name);
        while (lines.ReadLine() is { } line)
        {
            if (check.Next(line) is { } difference)
            {
                return difference;
            }
        }

        return check.End();
    }

    /// <summary>The difference of the next line; null for none.</summary>
    /// <param name="again">The line that running it again gives; the first are the headings.</param>
    public Difference? Next(string again)
    {
        if (recorded?.ReadLine() is not { } line)
        {
            string[] missing = Cells(again);
            return new(name, heads is null ? "" : $"{heads[0]} {missing[0]}", heads is null ? "the table" : "the row", "", again);
        }

        bool isHead = heads is null;
        string[] own = Cells(line), others = Cells(again);
        heads ??= others;
        if (line == again)
        {
            return null;
        }

        string where = isHead ? "headings" : $"{heads[0]} {others[0]}";
        for (int i = 0; i < Math.Max(own.Length, others.Length); i++)
        {
            string ours = i < own.Length ? own[i] : "", theirs = i < others.Length ? others[i] : "";
            if (!Difference.IsNone(ours, theirs))
            {
                return new(name, where, i < heads.Length ? heads[i] : $"cell {i + 1}", ours, theirs);
            }
        }

        return null;
    }

    /// <summary>The difference where the recorded table goes on; null where it does not.</summary>
    public Difference? End() => recorded?.ReadLine() is { } line
        ? new(name, $"{heads![0]} {Cells(line)[0]}", "the row", line, "")
        : null;

    /// <inheritdoc/>
    public void Dispose() => recorded?.Dispose();

    // Cells between commas, those in quotes whole.
    private static string[] Cells(string line)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
        {
            return line.Split(',');
        }

        List<string> cells = [];
        StringBuilder cell = new();
        bool isQuoted = false;
        foreach (char letter in line)
        {
            isQuoted ^= letter == '"';
            if (letter == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        return [.. cells, cell.ToString()];
    }
}
