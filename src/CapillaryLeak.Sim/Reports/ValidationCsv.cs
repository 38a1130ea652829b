using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CsvHelper;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Published experiments against runs, as a table for programs.</summary>
public static class ValidationCsv
{
    /// <summary>Writes one line a published value.</summary>
    /// <param name="study">The study.</param>
    /// <param name="stream">Where to, as UTF-8.</param>
    public static void Write(ValidationStudy study, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(study);
        using CsvWriter csv = CsvWriter.Create(stream, CsvTable.Options, leaveOpen: true);
        csv.WriteHeader(
        [
            "experiment", "row", "what", "variable", "time", "published", "spread", "ours", "unit", "error(%)",
            "verdict", "citation", "note", "population", "reason",
        ]);
        foreach (ValidationRow row in study.Rows)
            Write(row, csv);
    }

    private static void Write(ValidationRow row, CsvWriter csv)
    {
        PublishedValue value = row.Value;
        Text(row.Experiment);
        Number(row.Number);
        Text(value.What);
        Text(value.Variable);
        Text(ValidationText.Time(value));
        Number(value.Published);
        Number(value.Spread);
        Number(row.Ours);
        Text(value.Unit);
        Number(row.ErrorPercent);
        Text(ValidationText.Words(row.Verdict));
        Text(row.Citation);
        Text(value.Note);
        Text(row.Population);
        Text(value.Misfit);
        csv.EndRecord();

        void Text(string text) => csv.WriteField(text);

        // What is not there is empty.
        void Number(double? number)
        {
            if (number is double x && double.IsFinite(x))
                csv.WriteField(x, "R");
            else
                csv.WriteField("");
        }
    }
}
