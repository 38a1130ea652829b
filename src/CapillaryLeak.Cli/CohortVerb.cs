using System.CommandLine;
using System.Diagnostics;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak cohort</c>: many different patients in the same story, beside what was published of such patients.</summary>
internal sealed class CohortVerb : Command
{
    private static readonly TimeSpan BetweenSaves = TimeSpan.FromSeconds(2);

    private readonly Argument<string> file = new("FILE") { Description = "The cohort file: a scenario with a population." };
    private readonly Option<int> patients = CohortOptions.Patients();
    private readonly Option<uint> seed = CohortOptions.Seed();
    private readonly Option<int> threads = CohortOptions.Threads();
    private readonly Option<int?> patient = CohortOptions.Patient();
    private readonly Option<bool> resume = new("--resume") { Description = "Goes on where an interrupted run of the same cohort ended." };
    private readonly Option<string?> folder = RunOptions.Out();
    private readonly Option<string[]> set = RunOptions.Set();
    private readonly Option<bool> json = new("--json") { Description = "Prints summary.json instead of the tables." };
    private readonly Option<bool> quiet = new("--quiet") { Description = "Prints nothing but problems and warnings." };
    private readonly Terminal terminal;

    public CohortVerb(Terminal terminal)
        : base("cohort", "Simulates many different patients; prints medians, shares and what was published.")
    {
        this.terminal = terminal;
        Add(file);
        foreach (Option option in (Option[])[patients, seed, threads, patient, resume, folder, set, json, quiet])
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        string path = given.GetRequiredValue(file);
        ReadResult read = ScenarioReader.ReadFile(path, Vocabulary.Standard, given.GetRequiredValue(set));
        terminal.Report(read);
        if (!read.IsGood)
        {
            return ExitCode.BadInput;
        }

        if (read.Scenario.Population is null)
        {
            terminal.Error.WriteLine($"{path} has no population that varies. Add e.g. 'population: {{ severity: {{ lognormal: 20 % }} }}', or use 'capleak run'.");
            return ExitCode.BadInput;
        }

        Cohort cohort = new(read.Scenario, given.GetValue(seed), Vocabulary.Standard, (scenario, samples) => Simulation.Record(scenario, samples));
        string target = given.GetValue(folder) ?? Path.Combine("out", Path.GetFileNameWithoutExtension(path));
        try
        {
            return given.GetValue(patient) is int one ? RunOne(cohort, one, target, given) : RunAll(cohort, target, given);
        }
        catch (InvalidDataException e)
        {
            terminal.Error.WriteLine($"{path}: {e.Message}");
            return ExitCode.BadInput;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Error.WriteLine($"The results cannot be written to '{target}': {e.Message} Name another folder with --out.");
            return ExitCode.BadInput;
        }
    }

    private int RunAll(Cohort cohort, string target, ParseResult given)
    {
        using CohortRecord? record = given.GetValue(resume) ? CohortRecord.Resume(target, cohort) : CohortRecord.Begin(target, cohort);
        if (record is null)
        {
            terminal.Error.WriteLine($"'{target}' holds nothing of this cohort to go on with. Give the file, --set, --seed and --out as before, or leave --resume out.");
            return ExitCode.BadInput;
        }

        int whole = given.GetValue(patients);
        if (record.Done > whole)
        {
            terminal.Error.WriteLine($"'{target}' holds {record.Done} patients already. Give --patients {record.Done} or more, or leave --resume out.");
            return ExitCode.BadInput;
        }

        if (!Play(cohort, record, whole, given.GetValue(threads)))
        {
            terminal.Error.WriteLine($"Interrupted after {record.Done} of {whole} patients. Run the same again with --resume to go on.");
            return ExitCode.Interrupted;
        }

        CohortSummary summary = new(cohort.Scenario, record.Rows());
        CohortOutput.Write(cohort.Scenario, cohort.Seed, summary, record.Bands, target);
        if (given.GetValue(json))
        {
            terminal.Out.WriteLine(File.ReadAllText(Path.Combine(target, CohortOutput.Names[0])));
        }
        else if (!given.GetValue(quiet))
        {
            Print(cohort, summary, target);
        }

        return summary.Unfinished == 0 ? ExitCode.Done : ExitCode.NotFinished;
    }

    // False where the user interrupted; what was done by then is saved either way.
    private bool Play(Cohort cohort, CohortRecord record, int whole, int atOnce)
    {
        Progress progress = new(terminal, "patients", record.Done, whole);
        long saved = Stopwatch.GetTimestamp();
        foreach (CohortPatient next in cohort.Patients(record.Done, whole, atOnce, terminal.Interrupt))
        {
            record.Add(next);
            progress.Report(record.Done);
            if (Stopwatch.GetElapsedTime(saved) > BetweenSaves)
            {
                record.Save();
                saved = Stopwatch.GetTimestamp();
            }
        }

        record.Save();
        progress.End();
        return record.Done >= whole;
    }

    private int RunOne(Cohort cohort, int number, string target, ParseResult given)
    {
        (CohortPatient one, Trajectory run) = terminal.Wait(() =>
        {
            (CohortPatient patient, Scenario played) = cohort.Patient(number);
            return (patient, Simulation.Run(played));
        });
        IReadOnlyList<string> files = RunOutput.Write(run with { Scenario = run.Scenario with { Expectations = [] } }, [], target);
        if (!given.GetValue(quiet))
        {
            terminal.Show(TerminalSummary.Lines(run, [Path.Combine(target, files[0])], []), Outcome.Of(run).IsGood);
            foreach (string line in TextColumns.Of(["outcome", "value", "unit"], CohortText.Of(one), terminal.Width))
            {
                terminal.Out.WriteLine(line);
            }
        }

        return ExitCode.Done;
    }

    private void Print(Cohort cohort, CohortSummary summary, string target)
    {
        terminal.Out.WriteLine($"{cohort.Scenario.Title}\n{CohortText.Size(summary, cohort.Seed)}\n");
        Table(CohortText.SeriesHeadings, CohortText.Series(summary));
        Table(CohortText.ShareHeadings, CohortText.Shares(summary));
        Table(CohortText.FluidHeadings, CohortText.ByFluid(summary));
        Table(CohortText.OutcomeHeadings, CohortText.Outcomes(summary));
        terminal.Out.WriteLine($"Files in {target}: {string.Join(", ", CohortOutput.Names)}\n\n{Disclaimer.Text}");
    }

    private void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        foreach (string line in TextColumns.Of(headings, all, terminal.Width))
        {
            terminal.Out.WriteLine(line);
        }

        terminal.Out.WriteLine();
    }
}
