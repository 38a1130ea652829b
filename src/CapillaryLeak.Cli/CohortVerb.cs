using System.CommandLine;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak cohort</c>: many different patients in the same story, beside what was published of such patients.</summary>
internal sealed class CohortVerb : Command
{
    private readonly Argument<string> file = new("FILE") { Description = "The cohort file: a scenario with a population." };
    private readonly Option<int> patients = CohortOptions.Patients();
    private readonly Option<uint> seed = CohortOptions.Seed();
    private readonly Option<int> threads = StudyOptions.Threads();
    private readonly Option<int?> patient = CohortOptions.Patient();
    private readonly Option<Shard> shard = StudyOptions.Shard();
    private readonly Option<bool> resume = StudyOptions.Resume();
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
        foreach (Option option in (Option[])[patients, seed, threads, patient, shard, resume, folder, set, json, quiet])
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

        Shard part = given.GetValue(shard);
        if (part.Parts > given.GetValue(patients))
        {
            terminal.Error.WriteLine($"{given.GetValue(patients)} patients cannot be cut into {part.Parts} parts. Give --shard with fewer, or more --patients.");
            return ExitCode.BadInput;
        }

        if (part != Shard.Whole && given.GetValue(patient) is not null)
        {
            terminal.Error.WriteLine("--patient and --shard do not go together. Give --patient for one patient, or --shard for a part of all.");
            return ExitCode.BadInput;
        }

        Cohort cohort = new(read.Scenario, given.GetValue(seed), Vocabulary.Standard, Simulation.Play);
        string name = Path.GetFileNameWithoutExtension(path);
        int? alone = given.GetValue(patient);
        string target = given.GetValue(folder) ?? Path.Combine("out", alone is null ? name : $"{name}-patient-{alone}");
        try
        {
            return alone is int one ? RunOne(cohort, one, target, given) : RunAll(cohort, target, given);
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
        StudyRecord study = CohortRecord.StudyOf(cohort, given.GetValue(patients), given.GetValue(shard));
        double length = cohort.Scenario.LengthMinutes;
        using CohortRecord? record = given.GetValue(resume)
            ? CohortRecord.Resume(target, study, length)
            : CohortRecord.Begin(target, study, length);
        if (record is null)
        {
            terminal.Error.WriteLine($"'{target}' holds nothing of this cohort to go on with. Give the file, --set, --seed, --shard and --out as before, or leave --resume out.");
            return ExitCode.BadInput;
        }

        int whole = study.Numbers.End - study.Numbers.First;
        if (record.Done > whole)
        {
            terminal.Error.WriteLine($"'{target}' holds {record.Done} patients already. Give --patients {record.Done} or more, or leave --resume out.");
            return ExitCode.BadInput;
        }

        if (!Play(cohort, record, whole, given.GetValue(threads), given.GetValue(quiet)))
        {
            terminal.Error.WriteLine($"Interrupted after {record.Done} of {whole} patients. Run the same again with --resume to go on.");
            return ExitCode.Interrupted;
        }

        return study.Shard == Shard.Whole
            ? CohortShow.Finish(terminal, cohort.Scenario, record, target, given.GetValue(json), given.GetValue(quiet))
            : StudyShow.Part(terminal, study, target, given.GetValue(json), given.GetValue(quiet));
    }

    // False where the user interrupted; what was done by then is saved either way.
    private bool Play(Cohort cohort, CohortRecord record, int whole, int atOnce, bool isQuiet)
    {
        Progress progress = new(terminal, "patients", record.Done, whole, isQuiet);
        Saves saves = new(record.Save);
        foreach (CohortPatient next in cohort.Patients(record.Next, record.Study.Numbers.End, atOnce, terminal.Interrupt))
        {
            record.Add(next);
            progress.Report(record.Done);
            saves.Tick();
        }

        record.Save();
        progress.End();
        return record.Done >= whole;
    }

    private int RunOne(Cohort cohort, int number, string target, ParseResult given)
    {
        // A run has a summary of its own, which would take the place of the study's.
        if (File.Exists(Path.Combine(target, StudyRecord.FileName)))
        {
            terminal.Error.WriteLine($"'{target}' holds a cohort or a sweep, which one patient would overwrite. Name another folder with --out.");
            return ExitCode.BadInput;
        }

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
}
