using System.Globalization;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>A sweep, or a part of one, on disk while it grows: a row a point, and the curves of every point.</summary>
public sealed class SweepRecord : IDisposable
{
    /// <summary>Name of the table of points.</summary>
    public const string PointsFile = "sweep.csv";

    /// <summary>Name of the table of curves.</summary>
    public const string CurvesFile = "curves.csv";

    /// <summary>Name of the file that says how far the tables reach.</summary>
    public const string ProgressFile = "progress.csv";

    internal static readonly string[] Tables = [PointsFile, CurvesFile];

    private readonly Sweep sweep;
    private readonly GrowingTables tables;

    private SweepRecord(string folder, Sweep sweep, StudyRecord study, GrowingTables tables) =>
        (Folder, this.sweep, Study, this.tables) = (folder, sweep, study, tables);

    /// <summary>Where it is.</summary>
    public string Folder { get; }

    /// <summary>Which sweep it is, and which part of it.</summary>
    public StudyRecord Study { get; }

    /// <summary>How many points are written.</summary>
    public int Done => tables.Done;

    /// <summary>The number of the next point.</summary>
    public int Next => Study.Numbers.First + Done;

    /// <summary>What a sweep, or a part of it, puts on record.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="shard">Which part.</param>
    public static StudyRecord StudyOf(Sweep sweep, Shard shard)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        return new()
        {
            Kind = StudyKind.Sweep,
            Source = sweep.Scenario.Source ?? throw new ArgumentException("The scenario was made in code, not read.", nameof(sweep)),
            InputHash = sweep.Scenario.InputHash,
            Count = sweep.Count,
            Varied = [.. sweep.Axes.Select(x => x.Text)],
            Variables = sweep.Variables,
            Shard = shard,
        };
    }

    /// <summary>Begins anew; what an earlier study left in the folder is replaced.</summary>
    /// <param name="folder">Where to; made where it does not exist.</param>
    /// <param name="sweep">The sweep.</param>
    /// <param name="study">Which part of it.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static SweepRecord Begin(string folder, Sweep sweep, StudyRecord study)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        ArgumentNullException.ThrowIfNull(study);
        StudyFiles.Delete(folder);
        GrowingTables tables = GrowingTables.Begin(folder, ProgressFile, [(PointsFile, PointHeadings(sweep)), (CurvesFile, CurveHeadings(sweep))]);
        SweepRecord record = new(folder, sweep, study, tables);
        record.Save();
        study.Write(folder);
        return record;
    }

    /// <summary>Goes on where an earlier run of the same sweep was interrupted.</summary>
    /// <param name="folder">Where that is.</param>
    /// <param name="sweep">The sweep.</param>
    /// <param name="study">Which part of it.</param>
    /// <returns>The record; null where the folder holds no record of this sweep.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static SweepRecord? Resume(string folder, Sweep sweep, StudyRecord study)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        ArgumentNullException.ThrowIfNull(study);
        return StudyRecord.Read(folder) is { } before && before.Shard == study.Shard && before.DifferencesFrom(study).Count == 0
            && GrowingTables.Resume(folder, ProgressFile, Tables, out _) is { } tables
            ? new(folder, sweep, study, tables)
            : null;
    }

    /// <summary>The headings of the table of points.</summary>
    /// <param name="sweep">The sweep.</param>
    public static string PointHeadings(Sweep sweep)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        return Line(sweep.Axes.Select(x => Heading(x.Path, x.Unit))
            .Concat(SweepOutcome.All.Select(x => Heading(x.Name, x.Unit))).Prepend("point").Append("finished"));
    }

    /// <summary>The headings of the table of curves.</summary>
    /// <param name="sweep">The sweep.</param>
    public static string CurveHeadings(Sweep sweep)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        return Line(sweep.Variables.Select(x => Heading(x, Variables.All.First(y => y.Name == x).Unit)).Prepend("Time(min)").Prepend("point"));
    }

    /// <summary>The row of a point.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="point">The point.</param>
    public static string PointLine(Sweep sweep, SweepPoint point)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        ArgumentNullException.ThrowIfNull(point);
        IEnumerable<double> values = sweep.Axes.Zip(sweep.IndicesOf(point.Number), (axis, i) => axis.Values[i]);
        return Line(values.Concat(point.Outcomes).Prepend(point.Number).Append(point.IsFinished ? 1 : 0).Select(Number));
    }

    /// <summary>The rows of a point's curves.</summary>
    /// <param name="point">The point.</param>
    public static IEnumerable<string> CurveLines(SweepPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.TimesMinutes.Select((time, i) => Line(point.Curves.Select(x => x[i]).Prepend(time).Prepend(point.Number).Select(Number)));
    }

    /// <summary>Writes the next point.</summary>
    /// <param name="point">The point whose number follows.</param>
    public void Add(SweepPoint point)
    {
        tables.Write(0, PointLine(sweep, point));
        foreach (string line in CurveLines(point))
        {
            tables.Write(1, line);
        }

        tables.Next();
    }

    /// <summary>Adds a finished part behind what is here.</summary>
    /// <param name="part">The folder of the part that follows.</param>
    /// <exception cref="InvalidDataException">The folder does not hold all of the part.</exception>
    public void Append(string part)
    {
        if (GrowingTables.ReadProgress(part, ProgressFile, Tables, out _) is not var (done, lengths))
        {
            throw new InvalidDataException($"'{part}' has lost {string.Join(", ", Tables)} or {ProgressFile}.");
        }

        tables.Append(part, Tables, done, lengths);
    }

    /// <summary>Makes what was written so far last, whatever happens next.</summary>
    public void Save() => tables.Save(_ => { });

    /// <inheritdoc/>
    public void Dispose() => tables.Dispose();

    private static string Heading(string name, string unit) => unit.Length == 0 ? name : $"{name}({unit})";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells);
}
