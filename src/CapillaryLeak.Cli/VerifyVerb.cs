using System.CommandLine;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak verify</c>: runs a result again from its own record and compares the bits.</summary>
internal sealed class VerifyVerb : Command
{
    private readonly Argument<string> result = new("RESULT")
    {
        Description = "The folder of a run, a cohort or a sweep, or the summary.json in it.",
    };

    private readonly Option<int> threads = StudyOptions.Threads();
    private readonly Option<bool> json = new("--json") { Description = "Prints the verdict for programs." };
    private readonly Option<bool> quiet = new("--quiet") { Description = "Prints nothing but problems; the exit code tells." };
    private readonly Terminal terminal;

    public VerifyVerb(Terminal terminal)
        : base("verify", "Runs a result again from its own record and compares the bits.")
    {
        this.terminal = terminal;
        Add(result);
        foreach (Option option in (Option[])[threads, json, quiet])
        {
            Add(option);
        }

        SetAction(Verify);
    }

    private int Verify(ParseResult given)
    {
        string named = given.GetRequiredValue(result);
        string folder = File.Exists(named) ? Path.GetDirectoryName(named) is { Length: > 0 } above ? above : "." : named;
        try
        {
            if (StudyRecord.Read(folder) is { } study)
            {
                return IsDone(folder, study) && Again(study.Source) is { } scenario
                    ? Tell(folder, study.Version, Of(folder, study, scenario, given), given)
                    : ExitCode.BadInput;
            }

            if (RunRecord.Read(folder) is { } run)
            {
                return Method(run.Method) is { } method && Again(run.Source) is { } scenario
                    ? Tell(folder, run.Version, terminal.Wait(() => Of(folder, run, scenario, method)), given)
                    : ExitCode.BadInput;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidDataException)
        {
            terminal.Error.WriteLine($"{named}: {e.Message}");
            return ExitCode.BadInput;
        }

        terminal.Error.WriteLine($"{named}: There is no result here that can be run again. Name the folder of a run, a cohort or a sweep: it holds {RunRecord.FileName}, and a cohort or a sweep {StudyRecord.FileName} as well.");
        return ExitCode.BadInput;
    }

    private Scenario? Again(ScenarioSource source)
    {
        ReadResult read = ScenarioReader.Read(source, Vocabulary.Standard);
        terminal.Report(read.Problems, []);
        return read.Scenario;
    }

    private OdeMethod? Method(string name)
    {
        OdeMethod? method = new[] { OdeMethod.Rodas5P, OdeMethod.Rodas4, OdeMethod.DormandPrince54 }.FirstOrDefault(x => x.Name == name);
        if (method is null)
        {
            terminal.Error.WriteLine($"This was solved by the method '{name}', which is not known here.");
        }

        return method;
    }

    private bool IsDone(string folder, StudyRecord study)
    {
        IReadOnlyList<Problem> problems = StudyMerge.Unfinished(folder, study);
        terminal.Report(problems, []);
        return problems.Count == 0;
    }

    private static Difference? Of(string folder, RunRecord record, Scenario whole, OdeMethod method)
    {
        Scenario scenario = record.LengthMinutes < whole.LengthMinutes ? whole.Until(record.LengthMinutes) : whole;
        SolverSettings settings = SolverSettings.Default with { Method = method, RelativeTolerance = record.RelativeTolerance };
        Trajectory again = Simulation.Run(scenario, settings);

        // What is compared with another file stands or falls with that file, which is no part of the record.
        bool isOwn = record.HasVerdicts && scenario.Expectations.All(x => x.VersusFile is null);
        return Verification.OfRun(folder, record, again, isOwn ? Verdicts.Of(again, settings, Vocabulary.Standard) : null);
    }

    private Difference? Of(string folder, StudyRecord study, Scenario scenario, ParseResult given)
    {
        int whole = study.Numbers.End - study.Numbers.First, atOnce = given.GetValue(threads);
        Progress progress = new(terminal, study.Kind == StudyKind.Cohort ? "patients" : "points", 0, whole, given.GetValue(quiet));
        Difference? difference = study.Kind == StudyKind.Cohort
            ? Verification.OfCohort(folder, study, study.CohortOf(scenario), atOnce, progress.Report, terminal.Interrupt)
            : Verification.OfSweep(folder, study, study.SweepOf(scenario), atOnce, progress.Report, terminal.Interrupt);
        progress.End();
        return difference;
    }

    private int Tell(string folder, string version, Difference? difference, ParseResult given)
    {
        bool isOther = version != ProductVersion.Full;
        if (given.GetValue(json))
        {
            terminal.Out.WriteLine(JsonText.Of(folder, version, difference));
        }
        else if (!given.GetValue(quiet))
        {
            if (isOther)
            {
                terminal.Out.WriteLine($"The result was made by version {version}, and this is {ProductVersion.Full}.");
            }

            terminal.Out.WriteLine(difference is null
                ? $"{folder}: run again it is the same, bit for bit."
                : $"{folder}: run again it differs{(isOther ? ", as another version's may" : "")}.\n{difference}");
            terminal.Out.WriteLine($"\n{Disclaimer.Text}");
        }

        return difference is null ? ExitCode.Done : ExitCode.Differs;
    }
}
