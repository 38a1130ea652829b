using CapillaryLeak.Sim.Studies;
using CsvHelper;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Published experiments against runs, as a table.</summary>
public static class ValidationCsv
{
    /// <summary>Writes one line a published value.</summary>
    /// <param name="study">The study.</param>
    /// <param name="stream">Where to, as UTF-8.</param>
    public static void Write(ValidationStudy study, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(study);
        using CsvWriter csv = CsvWriter.Create(stream, CsvTable.Options, leaveOpen: true);
        csv.WriteHeader([.. ValidationText.Headings]);
        foreach (ValidationRow row in study.Rows)
        {
            foreach (string cell in ValidationText.Cells(row))
                csv.WriteField(cell);
            csv.EndRecord();
        }
    }
}
