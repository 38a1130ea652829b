using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak compare</c>: one patient under several plans.</summary>
internal sealed class CompareVerb : Command
{
    private const string Prefix = "compare-";

    private readonly Argument<string[]> files = new("FILE")
    {
        Description = $"Two to {PlanComparison.MostPlans} scenario files with one patient and one attack; the first is the reference.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> folder = new("--out")
    {
        Description = "Folder for the results, out/compare-<first>-<second> if left out. Earlier results in it are replaced.",
        HelpName = "DIR",
        Validators = { RunOptions.Filled },
    };

    private readonly Option<string[]> set = RunOptions.Set();
    private readonly Option<double?> until = RunOptions.Until();
    private readonly Option<double?> every = RunOptions.Every();
    private readonly Option<double[]> at = new("--at")
    {
        Description = "When the plans are held against each other, e.g. '30 h'; 6 h and 24 h after they part, ends of phases and the end if left out. May be repeated.",
        HelpName = "T",
        CustomParser = RunOptions.Times,
    };

    private readonly Option<bool> json = new("--json") { Description = "Prints comparison.json instead of the text." };
    private readonly Option<bool> quiet = new("--quiet") { Description = "Prints nothing but problems and warnings." };
    private readonly Terminal terminal;

    public CompareVerb(Terminal terminal)
        : base("compare", "Runs one patient under several plans; shows curves over each other and what the differences are made of.")
    {
        this.terminal = terminal;
        Add(files);
        foreach (Option option in (Option[])[folder, set, until, every, at, json, quiet])
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        string[] paths = given.GetRequiredValue(files);
        List<Problem> problems = [.. Count(paths)];
        Simulation.Prepare();
        ReadResult[] read = [.. paths.Select(x => Read(x, given))];
        problems.AddRange(read.SelectMany(x => x.Problems).Distinct());
        Scenario[] scenarios = [.. read.Select(x => x.Scenario).OfType<Scenario>()];
        if (scenarios.Length == paths.Length)
        {
            problems.AddRange(ComparisonCheck.Problems(scenarios));
            problems.AddRange(TooLate(given.GetValue(at) ?? [], scenarios));
        }

        terminal.Report(problems, [.. read.SelectMany(x => x.Warnings).Distinct()]);
        return problems.Count > 0 ? ExitCode.BadInput : Compare(scenarios, paths, given);
    }

    private int Compare(Scenario[] scenarios, string[] paths, ParseResult given)
    {
        PlanComparison comparison = terminal.Wait(() => PlanComparison.Of(
            [.. scenarios.Select(x => Simulation.Run(x))], given.GetValue(at) is { Length: > 0 } times ? times : null));
        string target = given.GetValue(folder) ?? Path.Combine("out", Prefix + string.Join('-', paths.Take(2).Select(Path.GetFileNameWithoutExtension)));
        try
        {
            ComparisonOutput.Write(comparison, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Error.WriteLine($"The results cannot be written to '{target}': {e.Message} Name another folder with --out.");
            return ExitCode.BadInput;
        }

        Outcome[] outcomes = [.. comparison.Plans.Select(x => Outcome.Of(x.Run))];
        if (given.GetValue(json))
        {
            using MemoryStream text = new();
            ComparisonJson.Write(comparison, text);
            terminal.Out.WriteLine(Encoding.UTF8.GetString(text.ToArray()));
        }
        else if (!given.GetValue(quiet))
        {
            string written = $"{Path.Combine(target, ComparisonOutput.Names[0])}, and beside it {Words.List(ComparisonOutput.Names.Skip(1), "and")}";
            terminal.Show(ComparisonText.Lines(comparison, [written]), outcomes.All(x => x.IsGood));
        }

        return outcomes.All(x => x.ReachedEnd) ? ExitCode.Done : ExitCode.NotFinished;
    }

    private static IEnumerable<Problem> Count(string[] paths) => paths.Length switch
    {
        1 => [new(new("FILE", 1, 1), "One plan cannot be compared.", $"Name two to {PlanComparison.MostPlans} files; to simulate one write capleak run {paths[0]}.")],
        > PlanComparison.MostPlans => [new(new("FILE", 1, 1), $"These are {paths.Length} plans.", $"Compare {PlanComparison.MostPlans} at most.")],
        _ => [],
    };

    private ReadResult Read(string path, ParseResult given)
    {
        IReadOnlyList<string> settings = given.GetRequiredValue(set);
        if (given.GetValue(every) is double sample)
        {
            settings = [.. settings, string.Create(CultureInfo.InvariantCulture, $"sample={sample:R} min")];
        }

        ReadResult read = ScenarioReader.ReadFile(path, Vocabulary.Standard, settings);
        return read.IsGood && given.GetValue(until) is double end ? RunOptions.Until(read, end) : read;
    }

    private static IEnumerable<Problem> TooLate(double[] times, Scenario[] scenarios)
    {
        double end = scenarios.Max(x => x.LengthMinutes);
        return times.Where(x => x > end).Select(x => new Problem(
            new("--at", 1, 1), $"{Words.Time(x)} lies behind the end of all plans, {Words.Time(end)}.", "Name a time within them."));
    }
}
