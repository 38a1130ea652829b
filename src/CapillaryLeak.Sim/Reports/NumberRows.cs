using System.Globalization;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Reads the rows of a table of numbers one after the other, each into the same array.</summary>
/// <param name="path">The file: a line of headings, then lines of numbers between commas.</param>
/// <param name="columns">How many numbers a row has, without its own number.</param>
/// <param name="first">The number of the first row, where rows begin with their number; null where they have none.</param>
internal sealed class NumberRows(string path, int columns, int? first)
{
    private const int BufferBytes = 1 << 16;

    /// <summary>The rows, without their numbers.</summary>
    /// <exception cref="InvalidDataException">A line is not what it should be.</exception>
    public IEnumerable<double[]> Read()
    {
        double[] row = new double[columns];
        byte[] buffer = new byte[BufferBytes];
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        int held = 0, line = 0;
        while (file.Read(buffer, held, buffer.Length - held) is > 0 and int more)
        {
            held += more;
            int start = 0;
            while (buffer.AsSpan(start, held - start).IndexOf((byte)'\n') is >= 0 and int length)
            {
                if (line > 0)
                {
                    Parse(buffer.AsSpan(start, length), row, line);
                    yield return row;
                }

                line++;
                start += length + 1;
            }

            buffer.AsSpan(start, held - start).CopyTo(buffer);
            held -= start;
        }

        if (held > 0)
        {
            throw Broken(line);
        }
    }

    private void Parse(ReadOnlySpan<byte> text, double[] row, int line)
    {
        for (int column = first is null ? 0 : -1; column < row.Length; column++)
        {
            int comma = text.IndexOf((byte)',');
            bool isLast = column == row.Length - 1;
            ReadOnlySpan<byte> cell = comma < 0 ? text : text[..comma];
            if (comma < 0 != isLast || !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            {
                throw Broken(line);
            }

            if (column < 0 && value != first + line - 1)
            {
                throw Broken(line);
            }

            text = text[(comma + 1)..];
            if (column >= 0)
            {
                row[column] = value;
            }
        }
    }

    private InvalidDataException Broken(int line) => new(string.Create(CultureInfo.InvariantCulture,
        $"line {line + 1} of {path} is not the row that belongs there: the file is damaged or was changed. Make it anew."));
}
