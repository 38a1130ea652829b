using System.CommandLine;
using System.Globalization;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak sweep</c>: one scenario under many values of whatever can be set.</summary>
internal sealed class SweepVerb : Command
{
    private const string BehindName = "-sweep";

    private readonly Argument<string> file = new("FILE") { Description = "The scenario file." };
    private readonly Option<string[]> vary = new("--vary")
    {
        Description = "What varies, from where to where, in how many values; with ':log' behind in equal ratios. Several make a grid.",
        HelpName = "path=from:to:n",
        Required = true,
    };

    private readonly Option<string?> variables = new("--variables")
    {
        Description = $"The variables whose curves are written; {string.Join(",", Sweep.UsualVariables)} if left out.",
        HelpName = "a,b,c",
    };

    private readonly Option<int> threads = StudyOptions.Threads();
    private readonly Option<Shard> shard = StudyOptions.Shard();
    private readonly Option<bool> resume = StudyOptions.Resume();
    private readonly Option<string?> folder = RunOptions.Out(BehindName);
    private readonly Option<string[]> set = RunOptions.Set();
    private readonly Option<bool> json = new("--json") { Description = "Prints summary.json instead of the table." };
    private readonly Option<bool> quiet = new("--quiet") { Description = "Prints nothing but problems and warnings." };
    private readonly Terminal terminal;

    public SweepVerb(Terminal terminal)
        : base("sweep", "Runs a scenario under many values of whatever can be set; writes tables, curves and a page.")
    {
        this.terminal = terminal;
        Add(file);
        foreach (Option option in (Option[])[vary, variables, threads, shard, resume, folder, set, json, quiet])
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        string path = given.GetRequiredValue(file);
        List<Problem> problems = [];
        SweepAxis[] axes = [.. Axes(given.GetRequiredValue(vary), problems)];
        problems.AddRange(TooMuch(axes));
        string[] curves = [.. Curves(given.GetValue(variables), problems)];
        ReadResult read = ScenarioReader.ReadFile(path, Vocabulary.Standard, given.GetRequiredValue(set));
        terminal.Report([.. read.Problems, .. problems], read.Warnings);
        if (!read.IsGood || problems.Count > 0)
        {
            return ExitCode.BadInput;
        }

        Sweep sweep = new(read.Scenario, axes, curves, Vocabulary.Standard, Simulation.Play);
        problems.AddRange(sweep.Problems());
        if (given.GetValue(shard).Parts > sweep.Count)
        {
            problems.Add(new(new("--shard", 1, 1), $"{sweep.Count} points cannot be cut into {given.GetValue(shard).Parts} parts.", "Give --shard with fewer."));
        }

        terminal.Report(problems, []);
        return problems.Count > 0 ? ExitCode.BadInput
            : Run(sweep, given.GetValue(folder) ?? Path.Combine("out", Path.GetFileNameWithoutExtension(path) + BehindName), given);
    }

    // Known from the command line alone, and looked at first: the values of too many points would take long to read.
    private static IEnumerable<Problem> TooMuch(SweepAxis[] axes) => axes.Length > Sweep.MostAxes
        ? [new(new(Sweep.Place, Sweep.MostAxes + 1, 1), $"These are {axes.Length} values that vary.", $"Vary {Sweep.MostAxes} at most.")]
        : Sweep.CountOf(axes) > Sweep.MostPoints
        ? [new(new(Sweep.Place, 1, 1), "These are too many points.", string.Create(CultureInfo.InvariantCulture, $"Vary less, or in fewer values: {Sweep.MostPoints:#,0} points are the most."))]
        : [];

    private static IEnumerable<SweepAxis> Axes(string[] texts, List<Problem> problems)
    {
        HashSet<string> seen = [];
        foreach ((int i, string text) in texts.Index())
        {
            if (!SweepAxis.TryParse(text, out SweepAxis? axis, out Fault? fault))
            {
                problems.Add(new(new(Sweep.Place, i + 1, 1), fault.What, fault.Fix));
                continue;
            }

            if (!seen.Add(axis.Path))
            {
                problems.Add(new(new(Sweep.Place, i + 1, 1), $"'{axis.Path}' varies twice.", "Keep one of them."));
            }

            yield return axis;
        }
    }

    private static IEnumerable<string> Curves(string? asked, List<Problem> problems)
    {
        if (asked is null)
        {
            return Sweep.UsualVariables;
        }

        string[] names = [.. asked.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
        foreach (string name in names.Where(x => Variables.All.All(known => known.Name != x)))
        {
            problems.Add(new(new("--variables", 1, 1), $"'{name}' is not a variable.",
                Spelling.Nearest(name, Variables.All.Select(x => x.Name)) is { } near ? $"Did you mean '{near}'?" : "'capleak list variables' shows all."));
        }

        if (names.Length == 0)
        {
            problems.Add(new(new("--variables", 1, 1), "No variable is named.", "Write e.g. --variables map,hematocrit, or leave it out."));
        }

        return names;
    }

    private int Run(Sweep sweep, string target, ParseResult given)
    {
        try
        {
            StudyRecord study = SweepRecord.StudyOf(sweep, given.GetValue(shard));
            using (SweepRecord? record = given.GetValue(resume) ? SweepRecord.Resume(target, sweep, study) : SweepRecord.Begin(target, sweep, study))
            {
                if (record is null)
                {
                    terminal.Error.WriteLine($"'{target}' holds nothing of this sweep to go on with. Give the file, --set, --vary, --variables, --shard and --out as before, or leave --resume out.");
                    return ExitCode.BadInput;
                }

                int whole = study.Numbers.End - study.Numbers.First;
                if (!Play(sweep, record, whole, given.GetValue(threads), given.GetValue(quiet)))
                {
                    terminal.Error.WriteLine($"Interrupted after {record.Done} of {whole} points. Run the same again with --resume to go on.");
                    return ExitCode.Interrupted;
                }
            }

            return study.Shard == Shard.Whole
                ? SweepShow.Finish(terminal, sweep, target, given.GetValue(json), given.GetValue(quiet))
                : StudyShow.Part(terminal, study, target, given.GetValue(json), given.GetValue(quiet));
        }
        catch (InvalidDataException e)
        {
            terminal.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Error.WriteLine($"The results cannot be written to '{target}': {e.Message} Name another folder with --out.");
            return ExitCode.BadInput;
        }
    }

    // False where the user interrupted; what was done by then is saved either way.
    private bool Play(Sweep sweep, SweepRecord record, int whole, int atOnce, bool isQuiet)
    {
        Progress progress = new(terminal, "points", record.Done, whole, isQuiet);
        Saves saves = new(record.Save);
        try
        {
            foreach (SweepPoint point in sweep.Points(record.Next, record.Study.Numbers.End, atOnce, terminal.Interrupt))
            {
                record.Add(point);
                progress.Report(record.Done);
                saves.Tick();
            }
        }
        finally
        {
            // Also where a point turns out to be impossible.
            record.Save();
            progress.End();
        }

        return record.Done >= whole;
    }
}
