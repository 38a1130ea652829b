using System.CommandLine;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak check</c>: every problem of scenario files, without running them.</summary>
internal sealed class CheckVerb : Command
{
    private readonly Argument<string[]> paths = new("FILE")
    {
        Description = "Scenario files, or folders of them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> json = new("--json") { Description = "Prints the problems for programs." };
    private readonly Terminal terminal;

    public CheckVerb(Terminal terminal)
        : base("check", "Shows every problem of scenario files, without running them.")
    {
        this.terminal = terminal;
        Add(paths);
        Add(json);
        SetAction(Check);
    }

    private int Check(ParseResult given)
    {
        IReadOnlyList<(string File, ReadResult Read)> results = [.. given.GetRequiredValue(paths).SelectMany(ReadAll)];
        if (given.GetValue(json))
        {
            terminal.Out.WriteLine(JsonText.Of("files", results.Select(Row)));
        }
        else
        {
            Print(results);
        }

        return results.All(x => x.Read.IsGood) ? ExitCode.Done : ExitCode.BadInput;
    }

    private static IEnumerable<(string File, ReadResult Read)> ReadAll(string path)
    {
        IReadOnlyList<string> files = ScenarioFiles.In(path);
        return Directory.Exists(path) && files.Count == 0
            ? [(path, Nothing(path))]
            : (files.Count == 0 ? [path] : files).Select(file => (file, ScenarioReader.ReadFile(file, Vocabulary.Standard)));
    }

    private static ReadResult Nothing(string folder) =>
        new(null, [new(new(folder, 1, 1), "There is no scenario in this folder.", "Scenario files end in .yaml.")], []);

    private void Print(IReadOnlyList<(string File, ReadResult Read)> results)
    {
        foreach ((string file, ReadResult read) in results)
        {
            terminal.Report(read);
            int errors = read.Problems.Count, warnings = read.Warnings.Count;
            string verdict = (errors, warnings) switch
            {
                (0, 0) => "good",
                (0, _) => $"runs, {Count(warnings, "warning")}",
                _ => $"does not run, {Count(errors, "problem")}",
            };
            terminal.Out.WriteLine($"{file}: {verdict}");
        }

        terminal.Out.WriteLine($"\n{Disclaimer.Text}");
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static object Row((string File, ReadResult Read) result) => new
    {
        result.File,
        result.Read.IsGood,
        result.Read.Scenario?.Title,
        Problems = result.Read.Problems.Concat(result.Read.Warnings)
            .Select(x => new { x.Where.File, x.Where.Line, x.Where.Column, x.IsWarning, x.What, x.Fix }),
    };
}
