using System.Globalization;
using System.Text;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>A cohort on disk while it grows: a row a patient, in order, and the counts behind its bands.</summary>
/// <remarks>
/// What was saved last is always whole: the counts say how far the table of patients reaches, and what was written behind that
/// is cut off when the record is opened again.
/// </remarks>
public sealed class CohortRecord : IDisposable
{
    /// <summary>Name of the table of patients.</summary>
    public const string PatientsFile = "patients.csv";

    /// <summary>Name of the counts.</summary>
    public const string CountsFile = "counts.csv";

    private readonly string folder;
    private readonly string identity;
    private readonly FileStream patients;

    private CohortRecord(string folder, string identity, FileMode mode, Bands bands)
    {
        (this.folder, this.identity, Bands) = (folder, identity, bands);
        Directory.CreateDirectory(folder);
        patients = new(Path.Combine(folder, PatientsFile), mode, FileAccess.Write, FileShare.Read);
    }

    /// <summary>How many patients are written.</summary>
    public int Done { get; private set; }

    /// <summary>Their bands.</summary>
    public Bands Bands { get; private set; }

    /// <summary>Begins anew; what an earlier cohort left in the folder is replaced.</summary>
    /// <param name="folder">Where to; made where it does not exist.</param>
    /// <param name="cohort">The cohort.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static CohortRecord Begin(string folder, Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        foreach (string earlier in CohortOutput.Names.Select(name => Path.Combine(folder, name)).Where(File.Exists))
        {
            File.Delete(earlier);
        }

        CohortRecord record = new(folder, IdentityOf(cohort), FileMode.Create, new(cohort.Scenario.LengthMinutes));
        record.Write(string.Join(',', PatientOutcomes.All
            .Select(x => x.Unit.Length == 0 ? x.Name : $"{x.Name}({x.Unit})").Prepend("patient")));
        record.Save();
        return record;
    }

    /// <summary>Goes on where an earlier run of the same cohort was interrupted.</summary>
    /// <param name="folder">Where that is.</param>
    /// <param name="cohort">The cohort.</param>
    /// <returns>The record; null where the folder holds no record of this cohort.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static CohortRecord? Resume(string folder, Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        string counts = Path.Combine(folder, CountsFile);
        if (!File.Exists(counts) || !File.Exists(Path.Combine(folder, PatientsFile)))
        {
            return null;
        }

        string[] lines = File.ReadAllLines(counts);
        string[] head = lines[0].Split(';');
        if (head[0] != IdentityOf(cohort))
        {
            return null;
        }

        CohortRecord record = new(folder, head[0], FileMode.Open, BandsOf(lines, cohort.Scenario.LengthMinutes))
        {
            Done = int.Parse(head[1], CultureInfo.InvariantCulture),
        };
        record.patients.SetLength(long.Parse(head[2], CultureInfo.InvariantCulture));
        record.patients.Seek(0, SeekOrigin.End);
        return record;
    }

    /// <summary>Writes the next patient.</summary>
    /// <param name="patient">The patient whose number follows.</param>
    public void Add(CohortPatient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        Write(string.Join(',', patient.Outcomes.Select(x => x.ToString("R", CultureInfo.InvariantCulture))
            .Prepend(patient.Number.ToString(CultureInfo.InvariantCulture))));
        Bands.Add(patient.Places);
        Done++;
    }

    /// <summary>Makes what was written so far last, whatever happens next.</summary>
    public void Save()
    {
        patients.Flush(flushToDisk: true);
        string place = Path.Combine(folder, CountsFile), written = place + ".tmp";
        using (StreamWriter writer = new(written) { NewLine = "\n" })
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{identity};{Done};{patients.Length}"));
            for (int variable = 0; variable < BandVariable.All.Count; variable++)
            {
                for (int moment = 0; moment < Bands.Moments; moment++)
                {
                    writer.WriteLine(string.Join(',', Bands.At(variable, moment).ToArray().Index()
                        .Where(x => x.Item > 0).Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.Index}:{x.Item}"))));
                }
            }
        }

        File.Move(written, place, overwrite: true);
    }

    /// <summary>The outcomes of all patients written, read from the disk each time anew; all rows are one and the same array.</summary>
    /// <exception cref="InvalidDataException">The table is damaged.</exception>
    public IEnumerable<double[]> Rows()
    {
        patients.Flush();
        return new NumberRows(patients.Name, PatientOutcomes.All.Count).Read();
    }

    /// <inheritdoc/>
    public void Dispose() => patients.Dispose();

    // Everything that the patients depend on.
    private static string IdentityOf(Cohort cohort) => string.Create(CultureInfo.InvariantCulture,
        $"{ProductVersion.Full} {cohort.Scenario.InputHash} {cohort.Seed}");

    private static Bands BandsOf(string[] lines, double lengthMinutes)
    {
        Bands bands = new(lengthMinutes);
        for (int i = 0; i < BandVariable.All.Count * bands.Moments; i++)
        {
            foreach (string pair in lines[i + 1].Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = pair.Split(':');
                bands.At(i / bands.Moments, i % bands.Moments)[int.Parse(parts[0], CultureInfo.InvariantCulture)] =
                    int.Parse(parts[1], CultureInfo.InvariantCulture);
            }
        }

        return bands;
    }

    private void Write(string line) => patients.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
