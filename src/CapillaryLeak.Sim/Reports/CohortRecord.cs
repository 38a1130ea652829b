using System.Globalization;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>A cohort, or a part of one, on disk while it grows: a row a patient, in order, and the counts behind its bands.</summary>
public sealed class CohortRecord : IDisposable
{
    /// <summary>Name of the table of patients.</summary>
    public const string PatientsFile = "patients.csv";

    /// <summary>Name of the counts.</summary>
    public const string CountsFile = "counts.csv";

    /// <summary>The headings of the table of patients.</summary>
    public static readonly string Headings = string.Join(',', PatientOutcomes.All
        .Select(x => x.Unit.Length == 0 ? x.Name : $"{x.Name}({x.Unit})").Prepend("patient"));

    private readonly string folder;
    private readonly GrowingTables tables;

    private CohortRecord(string folder, StudyRecord study, GrowingTables tables, Bands bands) =>
        (this.folder, Study, this.tables, Bands) = (folder, study, tables, bands);

    /// <summary>Which cohort it is, and which part of it.</summary>
    public StudyRecord Study { get; }

    /// <summary>How many patients are written.</summary>
    public int Done => tables.Done;

    /// <summary>The number of the next patient.</summary>
    public int Next => Study.Numbers.First + Done;

    /// <summary>Their bands.</summary>
    public Bands Bands { get; }

    /// <summary>What a cohort, or a part of it, puts on record.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="patients">How many patients all of it has.</param>
    /// <param name="shard">Which part.</param>
    public static StudyRecord StudyOf(Cohort cohort, int patients, Shard shard)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        return new()
        {
            Kind = StudyKind.Cohort,
            Source = cohort.Scenario.Source ?? throw new ArgumentException("The scenario was made in code, not read.", nameof(cohort)),
            InputHash = cohort.Scenario.InputHash,
            Count = patients,
            Seed = cohort.Seed,
            Shard = shard,
        };
    }

    /// <summary>Begins anew; what an earlier study left in the folder is replaced.</summary>
    /// <param name="folder">Where to; made where it does not exist.</param>
    /// <param name="study">Which cohort it is.</param>
    /// <param name="lengthMinutes">How long its scenario is, min.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static CohortRecord Begin(string folder, StudyRecord study, double lengthMinutes)
    {
        ArgumentNullException.ThrowIfNull(study);
        StudyFiles.Delete(folder);
        CohortRecord record = new(folder, study, GrowingTables.Begin(folder, CountsFile, [(PatientsFile, Headings)]), new(lengthMinutes));
        record.Save();
        study.Write(folder);
        return record;
    }

    /// <summary>Goes on where an earlier run of the same cohort was interrupted; a cohort in one piece may grow.</summary>
    /// <param name="folder">Where that is.</param>
    /// <param name="study">Which cohort it is.</param>
    /// <param name="lengthMinutes">How long its scenario is, min.</param>
    /// <returns>The record; null where the folder holds no record of this cohort.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static CohortRecord? Resume(string folder, StudyRecord study, double lengthMinutes)
    {
        ArgumentNullException.ThrowIfNull(study);
        bool isSame = StudyRecord.Read(folder) is { } before && before.Shard == study.Shard
            && (study.Shard == Shard.Whole ? before with { Count = study.Count } : before).DifferencesFrom(study).Count == 0;
        if (!isSame || GrowingTables.Resume(folder, CountsFile, [PatientsFile], out string[] counts) is not { } tables)
        {
            return null;
        }

        if (tables.Done < study.Count)
        {
            // It sums up fewer; until the others are done, the cohort is not finished.
            File.Delete(Path.Combine(folder, CohortOutput.SummaryFile));
        }

        if (tables.Done <= study.Count)
        {
            study.Write(folder);
        }

        return new(folder, study, tables, Bands.Read(lengthMinutes, counts));
    }

    /// <summary>Writes the next patient.</summary>
    /// <param name="patient">The patient whose number follows.</param>
    public void Add(CohortPatient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        tables.Write(0, Line(patient));
        Bands.Add(patient.Places);
        tables.Next();
    }

    /// <summary>A patient's row.</summary>
    /// <param name="patient">The patient.</param>
    public static string Line(CohortPatient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return string.Join(',', patient.Outcomes.Select(x => x.ToString("R", CultureInfo.InvariantCulture))
            .Prepend(patient.Number.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Adds a finished part behind what is here.</summary>
    /// <param name="part">The folder of the part that follows.</param>
    /// <exception cref="InvalidDataException">The folder does not hold all of the part.</exception>
    public void Append(string part)
    {
        if (GrowingTables.ReadProgress(part, CountsFile, [PatientsFile], out string[] counts) is not var (done, lengths))
        {
            throw new InvalidDataException($"'{part}' has lost {PatientsFile} or {CountsFile}.");
        }

        tables.Append(part, [PatientsFile], done, lengths);
        Bands.Add(Bands.Read((Bands.Moments - 1) * Bands.StepMinutes, counts));
    }

    /// <summary>Makes what was written so far last, whatever happens next.</summary>
    public void Save() => tables.Save(Bands.Write);

    /// <summary>The outcomes of all patients written, read from the disk each time anew; all rows are one and the same array.</summary>
    /// <exception cref="InvalidDataException">The table is damaged.</exception>
    public IEnumerable<double[]> Rows()
    {
        tables.Flush();
        return new NumberRows(Path.Combine(folder, PatientsFile), PatientOutcomes.All.Count, Study.Numbers.First).Read();
    }

    /// <inheritdoc/>
    public void Dispose() => tables.Dispose();
}
