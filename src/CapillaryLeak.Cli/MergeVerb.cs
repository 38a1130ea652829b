using System.CommandLine;
using System.CommandLine.Parsing;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak merge</c>: makes the whole of a study from its parts, bit for bit as if it had been done in one piece.</summary>
internal sealed class MergeVerb : Command
{
    private readonly Argument<string[]> folders = new("DIR")
    {
        Description = "The folders that the parts were written to, in any order.",
        Arity = ArgumentArity.OneOrMore,
        Validators = { Named },
    };

    private readonly Option<string> target = new("--out")
    {
        Description = "Folder for the whole. An earlier study in it is replaced.",
        HelpName = "DIR",
        Required = true,
        Validators = { RunOptions.Filled },
    };

    private readonly Option<bool> json = new("--json") { Description = "Prints summary.json instead of the tables." };
    private readonly Option<bool> quiet = new("--quiet") { Description = "Prints nothing but problems." };
    private readonly Terminal terminal;

    public MergeVerb(Terminal terminal)
        : base("merge", "Makes the whole of a study from the parts that --shard wrote.")
    {
        this.terminal = terminal;
        Add(folders);
        foreach (Option option in (Option[])[target, json, quiet])
        {
            Add(option);
        }

        SetAction(Merge);
    }

    private static void Named(ArgumentResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            result.AddError("A part's folder has no name. Write e.g. capleak merge part1 part2 --out whole.");
        }
    }

    private int Merge(ParseResult given)
    {
        string into = given.GetRequiredValue(target);
        try
        {
            (StudyRecord? whole, IReadOnlyList<string> parts, IReadOnlyList<Problem> problems) =
                StudyMerge.Check(given.GetRequiredValue(folders), into);
            terminal.Report(problems, []);
            if (whole is null)
            {
                return ExitCode.BadInput;
            }

            ReadResult read = ScenarioReader.Read(whole.Source, Vocabulary.Standard);
            terminal.Report(read.Problems, []);
            return read.IsGood ? Merge(read.Scenario, whole, parts, into, given) : ExitCode.BadInput;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidDataException)
        {
            terminal.Error.WriteLine($"The parts cannot be merged into '{into}': {e.Message}");
            return ExitCode.BadInput;
        }
    }

    private int Merge(Scenario scenario, StudyRecord whole, IReadOnlyList<string> parts, string into, ParseResult given)
    {
        if (whole.Kind == StudyKind.Sweep)
        {
            return MergeSweep(whole.SweepOf(scenario), whole, parts, into, given);
        }

        using CohortRecord record = CohortRecord.Begin(into, whole, scenario.LengthMinutes);
        foreach (string part in parts)
        {
            record.Append(part);
        }

        record.Save();
        return CohortShow.Finish(terminal, scenario, record, into, given.GetValue(json), given.GetValue(quiet));
    }

    private int MergeSweep(Sweep sweep, StudyRecord whole, IReadOnlyList<string> parts, string into, ParseResult given)
    {
        using (SweepRecord record = SweepRecord.Begin(into, sweep, whole))
        {
            foreach (string part in parts)
            {
                record.Append(part);
            }

            record.Save();
        }

        return SweepShow.Finish(terminal, sweep, into, given.GetValue(json), given.GetValue(quiet));
    }
}
