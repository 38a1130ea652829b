using System.Globalization;
using CsvHelper;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Columns of numbers over time as CSV, in digits that read back to the same bits.</summary>
internal static class CsvTable
{
    public const string TimeHeader = "Time(min)";

    /// <summary>Lines end as Unix tools expect; a text that looks like a formula is not run.</summary>
    public static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        NewLine = "\n",
        FormatProvider = CultureInfo.InvariantCulture,
        Injection = CsvInjection.Escape,
    };

    public static void Write(
        Stream stream, double[] timesMinutes, IEnumerable<string> headers, IReadOnlyList<double[]> columns)
    {
        using CsvWriter csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        csv.WriteHeader([TimeHeader, .. headers]);
        for (int i = 0; i < timesMinutes.Length; i++)
        {
            csv.WriteField(timesMinutes[i], "R");
            foreach (double[] column in columns)
                csv.WriteField(column[i], "R");
            csv.EndRecord();
        }
    }
}
