using System.CommandLine;
using System.CommandLine.Parsing;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Reports.Debriefs;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Studies.Debriefs;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak debrief</c>: what happened in a played plan, why, and what else could have been done.</summary>
internal sealed class DebriefVerb : Command
{
    private const int MostPatients = 100_000;

    private readonly Argument<string> file = new("FILE") { Description = "The plan, or any scenario." };

    private readonly Option<string[]> fork = new("--fork")
    {
        Description = "Something that could have been done otherwise, beside what the plan names: paths as for --set, several with ';' between them. May be repeated.",
        HelpName = "path=value",
        DefaultValueFactory = _ => [],
        Validators = { Filled },
    };

    private readonly Option<int> patients = new("--patients")
    {
        Description = "How many plausible patients forks and predictions are held against.",
        HelpName = "N",
        DefaultValueFactory = _ => ForkStudy.UsualPatients,
        CustomParser = result => CohortOptions.Whole(result, 1, MostPatients),
    };

    private readonly Option<uint> seed = CohortOptions.Seed();
    private readonly Option<int> threads = StudyOptions.Threads();
    private readonly Option<string?> folder = RunOptions.Out(behindName: "-debrief");
    private readonly Option<string[]> set = RunOptions.Set();
    private readonly Option<bool> json = new("--json") { Description = "Prints debrief.json instead of the text." };
    private readonly Option<bool> quiet = new("--quiet") { Description = "Prints nothing but problems and warnings." };
    private readonly Terminal terminal;

    public DebriefVerb(Terminal terminal)
        : base("debrief", "Looks back on a played plan: what was knowable, done and caused, how it is judged, and what if.")
    {
        this.terminal = terminal;
        Add(file);
        foreach (Option option in (Option[])[fork, patients, seed, threads, folder, set, json, quiet])
        {
            Add(option);
        }

        SetAction(Look);
    }

    private int Look(ParseResult given)
    {
        Simulation.Prepare();
        string path = given.GetRequiredValue(file);
        ReadResult read = ScenarioReader.ReadFile(path, Vocabulary.Standard, given.GetRequiredValue(set));
        terminal.Report(read);
        if (!read.IsGood)
        {
            return ExitCode.BadInput;
        }

        DebriefStudy study = new(read.Scenario, [.. given.GetRequiredValue(fork).Select(ForkOf)], Vocabulary.Standard, Simulation.Play, Simulation.PlayEnsemble,
            given.GetValue(patients), given.GetValue(seed), given.GetValue(threads));
        IReadOnlyList<Problem> problems = study.Problems();
        terminal.Report(problems, []);
        if (problems.Count > 0)
        {
            return ExitCode.BadInput;
        }

        Progress progress = new(terminal, "patients", 0, study.Count, given.GetValue(quiet));
        Debrief debrief = study.Run(progress.Report, terminal.Interrupt);
        progress.End();
        string target = given.GetValue(folder) ?? Path.Combine("out", $"{Path.GetFileNameWithoutExtension(path)}-debrief");
        if (!TryWrite(debrief, target))
        {
            return ExitCode.BadInput;
        }

        Show(debrief, target, given);
        return Outcome.Of(debrief.Run).ReachedEnd ? ExitCode.Done : ExitCode.NotFinished;
    }

    private static Fork ForkOf(string text) =>
        new(text, text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static void Filled(OptionResult result)
    {
        if (result.Tokens.Any(token => ForkOf(token.Value).Settings.Count == 0))
        {
            result.AddError("--fork sets nothing. Write e.g. --fork 'interventions.1.at=12 h'.");
        }
    }

    private void Show(Debrief debrief, string target, ParseResult given)
    {
        if (given.GetValue(json))
        {
            terminal.Out.WriteLine(File.ReadAllText(Path.Combine(target, DebriefOutput.Names[1])).TrimEnd());
        }
        else if (!given.GetValue(quiet))
        {
            terminal.Show(DebriefTerminal.Lines(debrief, [.. DebriefOutput.Names.Select(x => Path.Combine(target, x))]), Outcome.Of(debrief.Run).IsGood);
        }
    }

    private bool TryWrite(Debrief debrief, string target)
    {
        try
        {
            DebriefOutput.Write(debrief, target);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Error.WriteLine($"The debrief cannot be written to '{target}': {e.Message} Name another folder with --out.");
            return false;
        }
    }
}
