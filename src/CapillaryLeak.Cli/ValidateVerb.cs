using System.CommandLine;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak validate</c>: published experiments against runs of them, row by row.</summary>
internal sealed class ValidateVerb : Command
{
    private const string UsualFolder = "scenarios/experiments";

    private readonly Argument<string[]> paths = new("FILE")
    {
        Description = $"Scenario files with measured values, or folders of them; {UsualFolder} if left out.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> json = new("--json") { Description = "Prints the rows for programs." };

    private readonly Option<string?> folder = new("--out")
    {
        Description = $"Folder to write the page, the table and the verdicts into: {Words.List(ValidationOutput.Names, "and")}.",
        HelpName = "DIR",
    };

    private readonly Terminal terminal;

    public ValidateVerb(Terminal terminal)
        : base("validate", "Compares runs of published experiments with what was measured.")
    {
        this.terminal = terminal;
        Add(paths);
        Add(json);
        Add(folder);
        SetAction(Validate);
    }

    private int Validate(ParseResult given)
    {
        string[] named = given.GetValue(paths) is { Length: > 0 } some ? some : [UsualFolder];
        string[] files = [.. named.SelectMany(x => Directory.Exists(x) ? ScenarioFiles.In(x) : [x]).DistinctBy(Path.GetFullPath)];
        ReadResult[] reads = [.. files.Select(file => ScenarioReader.ReadFile(file, Vocabulary.Standard))];
        foreach (ReadResult read in reads)
        {
            terminal.Report(read);
        }

        if (!reads.All(x => x.IsGood))
        {
            return ExitCode.BadInput;
        }

        Scenario[] scenarios = [.. reads.Select(x => x.Scenario!)];
        if (AlikeCheck.Problems(scenarios) is { Count: > 0 } unlike)
        {
            terminal.Report(unlike, []);
            return ExitCode.BadInput;
        }

        string? target = given.GetValue(folder);
        if (target is not null && SameName(files) is string name)
        {
            terminal.Error.WriteLine($"Two files are named '{name}', and the record in '{target}' tells experiments by their names. Write the folders' results one by one.");
            return ExitCode.BadInput;
        }

        ValidationStudy study = terminal.Wait(() => ValidationStudy.Of(
            scenarios, scenario => Simulation.Run(scenario),
            (done, all) => terminal.Progress($"Ran {done} of {all} experiments", isLast: done == all)));
        if (study.Rows.Count == 0)
        {
            terminal.Error.WriteLine($"There are no measured values in {string.Join(", ", named)}. Name a file that has 'measured', or the folder {UsualFolder}.");
            return ExitCode.BadInput;
        }

        if (target is not null && !TryWrite(study, target))
        {
            return ExitCode.BadInput;
        }

        ValidationRow[] worse = Worse(study);
        if (given.GetValue(json))
        {
            terminal.Out.WriteLine(JsonText.Of(study, worse));
        }
        else
        {
            Print(study, worse);
        }

        return worse.Length == 0 ? ExitCode.Done : ExitCode.Worse;
    }

    private static string? SameName(string[] files) =>
        files.GroupBy(Path.GetFileName).FirstOrDefault(x => x.Count() > 1)?.Key;

    // Each folder by its own record: two may have files of the same name.
    private static ValidationRow[] Worse(ValidationStudy study) =>
        [.. study.Experiments.GroupBy(x => BaselineBeside(x.Trajectory.Scenario.File)).Where(x => File.Exists(x.Key))
            .SelectMany(x => ValidationBaseline.Worse(new([.. x]), File.ReadLines(x.Key)))];

    private static string BaselineBeside(string file) =>
        Path.Combine(Path.GetDirectoryName(file) ?? "", ValidationBaseline.FileName);

    private void Print(ValidationStudy study, IReadOnlyList<ValidationRow> worse)
    {
        foreach (string line in TextColumns.Of(ValidationText.Headings, study.Rows.Select(ValidationText.Cells), terminal.Width))
        {
            terminal.Out.WriteLine(line);
        }

        terminal.Out.WriteLine($"\n{ValidationText.Totals(study)}");
        if (study.Misses.Any())
        {
            terminal.Out.WriteLine("\nOutside 30 %:");
            foreach (string line in ValidationText.Misses(study))
            {
                terminal.Out.WriteLine(line);
            }
        }

        foreach (ValidationRow row in worse)
        {
            terminal.Out.WriteLine($"Worse than recorded: {string.Join(", ", ValidationText.Cells(row).Take(3))}");
        }

        if (study.Agreement.Comparisons > 0)
        {
            terminal.Out.WriteLine($"\n{ValidationText.Agreement(study.Agreement)}");
        }

        terminal.Out.WriteLine($"\n{Disclaimer.Text}");
    }

    private bool TryWrite(ValidationStudy study, string target)
    {
        try
        {
            ValidationOutput.Write(study, target);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Error.WriteLine($"The report cannot be written to '{target}': {e.Message} Name another folder with --out.");
            return false;
        }
    }
}
