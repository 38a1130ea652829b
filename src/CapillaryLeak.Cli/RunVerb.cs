using System.CommandLine;
using System.Globalization;
using System.Text;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak run</c>: simulates a scenario, writes the result down and shows it.</summary>
internal sealed class RunVerb : Command
{
    private const string Page = "report.html";

    private readonly Argument<string> file = new("FILE") { Description = "The scenario file." };
    private readonly Option<string?> folder = RunOptions.Out();
    private readonly Option<string[]> set = RunOptions.Set();
    private readonly Option<double?> until = RunOptions.Until();
    private readonly Option<double?> every = RunOptions.Every();
    private readonly Option<double> tolerance = RunOptions.Tolerance();
    private readonly Option<bool> json = new("--json") { Description = "Prints summary.json instead of the text." };
    private readonly Option<bool> quiet = new("--quiet") { Description = "Prints nothing but problems and warnings." };
    private readonly Terminal terminal;

    public RunVerb(Terminal terminal)
        : base("run", "Simulates a scenario; prints a summary and writes tables, figures and a page.")
    {
        this.terminal = terminal;
        Add(file);
        foreach (Option option in (Option[])[folder, set, until, every, tolerance, json, quiet])
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        ReadResult read = Read(given);
        terminal.Report(read);
        if (!read.IsGood)
        {
            return ExitCode.BadInput;
        }

        SolverSettings settings = SolverSettings.Default with { RelativeTolerance = given.GetValue(tolerance) };
        (Trajectory trajectory, IReadOnlyList<ExpectationResult> verdicts) = terminal.Wait(() =>
        {
            Trajectory run = Simulation.Run(read.Scenario, settings);
            return (run, Verdicts.Of(run, settings, Vocabulary.Standard));
        });

        string target = given.GetValue(folder) ?? Path.Combine("out", Path.GetFileNameWithoutExtension(read.Scenario.File));
        if (!TryWrite(trajectory, verdicts, target, out IReadOnlyList<string> files))
        {
            return ExitCode.BadInput;
        }

        if (given.GetValue(json))
        {
            using MemoryStream summary = new();
            SummaryJson.Write(trajectory, verdicts, files, summary);
            terminal.Out.WriteLine(Encoding.UTF8.GetString(summary.ToArray()));
        }
        else if (!given.GetValue(quiet))
        {
            terminal.Show(TerminalSummary.Lines(trajectory, Named(target, files), verdicts), Outcome.Of(trajectory).IsGood);
        }

        return Outcome.Of(trajectory).ReachedEnd ? ExitCode.Done : ExitCode.NotFinished;
    }

    private ReadResult Read(ParseResult given)
    {
        IReadOnlyList<string> settings = given.GetRequiredValue(set);
        if (given.GetValue(every) is double sample)
        {
            settings = [.. settings, string.Create(CultureInfo.InvariantCulture, $"sample={sample:R} min")];
        }

        Simulation.Prepare();
        ReadResult read = ScenarioReader.ReadFile(given.GetRequiredValue(file), Vocabulary.Standard, settings);
        return read.IsGood && given.GetValue(until) is double end ? RunOptions.Until(read, end) : read;
    }

    private bool TryWrite(
        Trajectory trajectory, IReadOnlyList<ExpectationResult> verdicts, string target, out IReadOnlyList<string> files)
    {
        try
        {
            files = RunOutput.Write(trajectory, verdicts, target);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Error.WriteLine($"The results cannot be written to '{target}': {e.Message} Name another folder with --out.");
            files = [];
            return false;
        }
    }

    private static IReadOnlyList<string> Named(string target, IReadOnlyList<string> files)
    {
        IEnumerable<string> beside = files.Select(name => name.Split('/')[0]).Distinct().Where(name => name != Page);
        return [$"{Path.Combine(target, Page)}, and beside it {Words.List(beside, "and")}"];
    }
}
