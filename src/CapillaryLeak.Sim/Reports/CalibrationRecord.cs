using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>What a calibration has finished, on disk, so that an interrupted one can go on.</summary>
public sealed class CalibrationRecord : IDisposable
{
    private const string FitFile = "fit.json";
    private const string LeftOutFile = "left-out.csv";
    private const int FixedCells = 6;

    private readonly StreamWriter lines;
    private readonly List<LeftOutExperiment> done = [];

    private CalibrationRecord(string folder, CalibrationFit fit, IReadOnlyList<CalibratedParameter> parameters)
    {
        Fit = fit;
        lines = new(Path.Combine(folder, LeftOutFile), append: false) { NewLine = "\n", AutoFlush = true };
        lines.WriteLine($"experiment,row,left_out,verdict,cost,iterations,{string.Join(',', parameters.Select(x => x.Row.Path))}");
    }

    /// <summary>The fit to all experiments.</summary>
    public CalibrationFit Fit { get; }

    /// <summary>The experiments predicted so far.</summary>
    public IReadOnlyList<LeftOutExperiment> Done => done;

    /// <summary>A mark of everything that a calibration depends on: files, parameters and the program itself.</summary>
    /// <param name="scenarios">The experiments.</param>
    /// <param name="parameters">The parameters.</param>
    public static string MarkOf(IEnumerable<Scenario> scenarios, IEnumerable<CalibratedParameter> parameters)
    {
        string text = string.Join('\n', scenarios.Select(x => $"{x.File} {x.InputHash}").Concat(parameters.Select(x =>
                string.Create(CultureInfo.InvariantCulture, $"{x.Row.Path} {x.Prior:R} {x.Spread:R} {x.IsLog} {x.Row.Low:R} {x.Row.High:R}")))
            .Append(typeof(CalibrationRecord).Module.ModuleVersionId.ToString()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Begins the record of a fit; an earlier one in the folder is replaced.</summary>
    /// <param name="folder">Where to; made where it does not exist.</param>
    /// <param name="mark">What the fit depends on.</param>
    /// <param name="fit">The fit to all experiments.</param>
    /// <param name="parameters">The parameters.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static CalibrationRecord Begin(
        string folder, string mark, CalibrationFit fit, IReadOnlyList<CalibratedParameter> parameters)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, FitFile), JsonSerializer.Serialize(new Saved(mark, fit)));
        return new(folder, fit, parameters);
    }

    /// <summary>Takes up the record in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="mark">What the calibration at hand depends on.</param>
    /// <param name="study">The calibration at hand.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <returns>The record; null where the folder holds none of this calibration.</returns>
    /// <exception cref="IOException">The folder cannot be read or written to.</exception>
    public static CalibrationRecord? Resume(
        string folder, string mark, CalibrationStudy study, IReadOnlyList<CalibratedParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(study);
        string file = Path.Combine(folder, FitFile), table = Path.Combine(folder, LeftOutFile);
        if (!File.Exists(file) || Read(File.ReadAllText(file)) is not { } saved || saved.Mark != mark)
        {
            return null;
        }

        string[] earlier = File.Exists(table) ? File.ReadAllLines(table) : [];
        CalibrationRecord record = new(folder, saved.Fit, parameters);
        foreach (IGrouping<string, string[]> rows in earlier.Select(line => line.Split(','))
            .Where(cells => cells.Length == FixedCells + parameters.Count).GroupBy(cells => cells[0]))
        {
            string[] first = rows.First();
            if (rows.All(IsWhole) && study.Recall(rows.Key, new([.. first[FixedCells..].Select(Number)], Number(first[4]), (int)Number(first[5]), true), [.. rows.Select(x => Number(x[2]))]) is { } left)
            {
                record.Add(left);
            }
        }

        return record;
    }

    /// <summary>Records a prediction.</summary>
    /// <param name="experiment">The experiment with its prediction.</param>
    public void Add(LeftOutExperiment experiment)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        done.Add(experiment);
        string fit = string.Create(CultureInfo.InvariantCulture, $"{experiment.Fit.Cost:R},{experiment.Fit.Iterations},{string.Join(',', experiment.Fit.Values.Select(x => x.ToString("R", CultureInfo.InvariantCulture)))}");
        foreach (ValidationRow row in experiment.Rows)
        {
            lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Experiment},{row.Number},{row.Ours:R},{row.Verdict},{fit}"));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => lines.Dispose();

    private static Saved? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Saved>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The line that was being written when the power went is not taken for a value.
    private static bool IsWhole(string[] cells) => cells.Where((_, i) => i is not (0 or 1 or 3))
        .All(x => double.TryParse(x, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    private static double Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;

    private sealed record Saved(string Mark, CalibrationFit Fit);
}
