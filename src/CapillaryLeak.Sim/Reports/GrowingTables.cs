using System.Globalization;
using System.Text;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Tables on disk that grow while a study runs, and how far they reach.</summary>
/// <remarks>
/// What was saved last is always whole: the first line of the progress says how many are done and where each table then ended, and
/// what was written behind that is cut off when the tables are opened again.
/// </remarks>
internal sealed class GrowingTables : IDisposable
{
    private readonly string progress;
    private readonly FileStream[] tables;

    private GrowingTables(string folder, string progress, IEnumerable<string> names, FileMode mode)
    {
        this.progress = Path.Combine(folder, progress);
        tables = [.. names.Select(x => new FileStream(Path.Combine(folder, x), mode, FileAccess.Write, FileShare.ReadWrite))];
    }

    /// <summary>How many are done.</summary>
    public int Done { get; private set; }

    /// <summary>Begins new tables; what stands under their names is replaced.</summary>
    /// <param name="folder">Where to; made where it does not exist.</param>
    /// <param name="progress">Name of the progress file.</param>
    /// <param name="tables">Names and headings of the tables.</param>
    public static GrowingTables Begin(string folder, string progress, IReadOnlyList<(string Name, string Headings)> tables)
    {
        Directory.CreateDirectory(folder);
        GrowingTables begun = new(folder, progress, tables.Select(x => x.Name), FileMode.Create);
        for (int i = 0; i < tables.Count; i++)
        {
            begun.Write(i, tables[i].Headings);
        }

        return begun;
    }

    /// <summary>Goes on where the progress was saved last.</summary>
    /// <param name="folder">Where the tables are.</param>
    /// <param name="progress">Name of the progress file.</param>
    /// <param name="names">Names of the tables.</param>
    /// <param name="more">What was saved beside.</param>
    /// <returns>The tables; null where they are not all there, or shorter than the progress says.</returns>
    public static GrowingTables? Resume(string folder, string progress, IReadOnlyList<string> names, out string[] more)
    {
        if (ReadProgress(folder, progress, names, out more) is not var (done, lengths))
        {
            return null;
        }

        GrowingTables resumed = new(folder, progress, names, FileMode.Open) { Done = done };
        for (int i = 0; i < names.Count; i++)
        {
            resumed.tables[i].SetLength(lengths[i]);
            resumed.tables[i].Seek(0, SeekOrigin.End);
        }

        return resumed;
    }

    /// <summary>How far the tables of a folder reach; null where they are not all there, or shorter than the progress says.</summary>
    public static (int Done, long[] Lengths)? ReadProgress(
        string folder, string progress, IReadOnlyList<string> names, out string[] more)
    {
        more = [];
        string path = Path.Combine(folder, progress);
        if (!File.Exists(path) || File.ReadAllLines(path) is not [string first, .. string[] rest])
        {
            return null;
        }

        more = rest;
        long[] numbers = [.. first.Split(';').Select(x => long.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out long n) ? n : -1)];
        return numbers.Length == names.Count + 1 && numbers.All(x => x >= 0)
            && names.Index().All(x => new FileInfo(Path.Combine(folder, x.Item)) is { Exists: true } file && file.Length >= numbers[x.Index + 1])
            ? ((int)numbers[0], numbers[1..])
            : null;
    }

    /// <summary>How many the progress of a folder says are done; 0 where it has none.</summary>
    public static int ReadDone(string folder, string progress)
    {
        string path = Path.Combine(folder, progress);
        string first = File.Exists(path) ? File.ReadLines(path).FirstOrDefault("") : "";
        return int.TryParse(first.Split(';')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int done) ? done : 0;
    }

    /// <summary>Writes a line of a table.</summary>
    public void Write(int table, string line) => tables[table].Write(Encoding.UTF8.GetBytes(line + "\n"));

    /// <summary>All lines of the next patient or point are written.</summary>
    public void Next() => Done++;

    /// <summary>Adds the tables of another folder behind these, without their headings, as far as its progress says.</summary>
    public void Append(string folder, IReadOnlyList<string> names, int done, long[] lengths)
    {
        for (int i = 0; i < names.Count; i++)
        {
            using FileStream part = File.OpenRead(Path.Combine(folder, names[i]));
            long left = lengths[i];
            while (left > 0 && part.ReadByte() is >= 0 and not '\n')
            {
                left--;
            }

            Copy(part, tables[i], left - 1);
        }

        Done += done;
    }

    /// <summary>Makes what was written so far last, whatever happens next.</summary>
    /// <param name="more">Writes what is to be saved beside.</param>
    public void Save(Action<TextWriter> more)
    {
        foreach (FileStream table in tables)
        {
            table.Flush(flushToDisk: true);
        }

        string written = progress + ".tmp";
        using (FileStream stream = new(written, FileMode.Create, FileAccess.Write))
        using (StreamWriter writer = new(stream) { NewLine = "\n" })
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Done};{string.Join(';', tables.Select(x => x.Length))}"));
            more(writer);
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        File.Move(written, progress, overwrite: true);
    }

    /// <summary>Lets others read what was written.</summary>
    public void Flush() => Array.ForEach(tables, x => x.Flush());

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(tables, x => x.Dispose());

    private static void Copy(FileStream from, FileStream to, long bytes)
    {
        byte[] buffer = new byte[1 << 16];
        while (bytes > 0 && from.Read(buffer, 0, (int)Math.Min(buffer.Length, bytes)) is > 0 and int read)
        {
            to.Write(buffer, 0, read);
            bytes -= read;
        }

        if (bytes > 0)
        {
            throw new InvalidDataException($"'{from.Name}' is shorter than its progress says: it is damaged or was changed.");
        }
    }
}
