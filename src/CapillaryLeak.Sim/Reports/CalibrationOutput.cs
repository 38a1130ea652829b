using System.Globalization;
using System.Text;
using CapillaryLeak.Sim.Studies;
using CsvHelper;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Writes a calibration into a folder: tables for programs and a page for people.</summary>
public static class CalibrationOutput
{
    /// <summary>Name of the page.</summary>
    public const string PageFile = "calibration.md";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes estimates, directions, all published values and the page.</summary>
    /// <param name="calibration">The calibration.</param>
    /// <param name="leftOut">The experiments predicted by the others; empty for none.</param>
    /// <param name="folder">Where to; made where it does not exist, and files of an earlier one are replaced.</param>
    /// <returns>Names of the files.</returns>
    /// <exception cref="IOException">The folder cannot be written to; nothing half-written is left behind.</exception>
    public static IReadOnlyList<string> Write(
        Calibration calibration, IReadOnlyList<LeftOutExperiment> leftOut, string folder)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        ArgumentNullException.ThrowIfNull(leftOut);
        (string Name, Action<Stream> Write)[] files =
        [
            (PageFile, stream => Page(calibration, leftOut, stream)),
            ("estimates.csv", stream => Estimates(calibration, stream)),
            ("directions.csv", stream => Directions(calibration, stream)),
            ("values.csv", stream => Values(calibration, leftOut, stream)),
        ];
        using StagedFiles staged = new(folder, [.. files.Select(x => x.Name)]);
        foreach ((string name, Action<Stream> write) in files)
        {
            staged.Write(name, write);
        }

        staged.Commit(obsolete: []);
        return [.. files.Select(x => x.Name)];
    }

    private static void Estimates(Calibration calibration, Stream stream)
    {
        string[] headers =
        [
            "parameter", "unit", "low", "high", "scale", "prior", "prior_sd", "estimate", "standard_error", "spread_left",
            "at_edge",
        ];
        Table(stream, headers, calibration.Estimates.Select(e => (string[])
        [
            e.Parameter.Row.Path, e.Parameter.Row.Unit, Exact(e.Parameter.Row.Low), Exact(e.Parameter.Row.High),
            e.Parameter.IsLog ? "log" : "linear", Exact(e.Parameter.Prior), Exact(e.Parameter.Spread), Exact(e.Value),
            Exact(e.StandardError), Exact(e.SpreadLeft), e.IsAtEdge ? "yes" : "no",
        ]));
    }

    private static void Directions(Calibration calibration, Stream stream) => Table(stream,
        ["information", .. calibration.Estimates.Select(x => x.Parameter.Row.Path)],
        calibration.Directions.Select(x => (string[])[Exact(x.Information), .. x.Components.Select(Exact)]));

    private static void Values(Calibration calibration, IReadOnlyList<LeftOutExperiment> leftOut, Stream stream) =>
        Table(stream, ["experiment", "row", "measured", "published", "before", "fitted", "left_out", "unit", "verdict_before", "verdict_fitted", "verdict_left_out"],
            CalibrationText.Rows(calibration, leftOut));

    private static void Table(Stream stream, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        using CsvWriter csv = CsvWriter.Create(stream, CsvTable.Options, leaveOpen: true);
        csv.WriteHeader([.. headers]);
        foreach (IReadOnlyList<string> row in rows)
        {
            foreach (string cell in row)
                csv.WriteField(cell);
            csv.EndRecord();
        }
    }

    private static void Page(Calibration calibration, IReadOnlyList<LeftOutExperiment> leftOut, Stream stream)
    {
        using StreamWriter page = new(stream, Utf8, leaveOpen: true);
        page.NewLine = "\n";
        page.WriteLine("# Calibration of the shared parameters\n");
        page.WriteLine("Written by `capleak calibrate`; docs/calibration.md says how it is done.\n");
        foreach (string line in CalibrationText.Totals(calibration, leftOut))
        {
            page.WriteLine($"- {line}");
        }

        page.WriteLine("\n## Estimates\n");
        Columns(page, CalibrationText.EstimateHeadings, calibration.Estimates.Select(CalibrationText.Cells));
        page.WriteLine("\n`uncertainty` is how much the data changed the standard deviation of what was known before.");
        page.WriteLine("\n## What the data cannot tell\n");
        IReadOnlyList<string> untold = CalibrationText.Untold(calibration);
        foreach (string line in untold.Count > 0 ? untold : ["Nothing: every direction is told by the data."])
        {
            page.WriteLine($"- {line}");
        }

        page.WriteLine("\n## Published values\n");
        Columns(page, CalibrationText.LeftOutHeadings, CalibrationText.Rows(calibration, leftOut));
        page.WriteLine($"\n{Disclaimer.Text}");
    }

    private static void Columns(TextWriter page, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        page.WriteLine($"| {string.Join(" | ", headings)} |");
        page.WriteLine($"|{string.Concat(headings.Select(_ => "---|"))}");
        foreach (IReadOnlyList<string> row in rows)
        {
            page.WriteLine($"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |");
        }
    }

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
