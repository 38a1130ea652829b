using System.CommandLine;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak check</c>: every problem of scenario and protocol files, without running them.</summary>
internal sealed class CheckVerb : Command
{
    private readonly Argument<string[]> paths = new("FILE")
    {
        Description = "Scenario or protocol files, or folders of them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> json = new("--json") { Description = "Prints the problems for programs." };
    private readonly Option<bool> watch = new("--watch") { Description = "Checks again whenever a file, or one that it names, is saved; Ctrl-C ends." };
    private readonly Terminal terminal;

    public CheckVerb(Terminal terminal)
        : base("check", "Shows every problem of scenario and protocol files, without running them.")
    {
        this.terminal = terminal;
        Add(paths);
        Add(json);
        Add(watch);
        SetAction(Check);
    }

    private int Check(ParseResult given)
    {
        string[] named = given.GetRequiredValue(paths);
        if (given.GetValue(watch))
        {
            return given.GetValue(json) ? RefuseJson() : new CheckWatch(terminal, named, () => Print(ReadAll(named))).Run();
        }

        IReadOnlyList<Checked> results = ReadAll(named);
        if (given.GetValue(json))
        {
            terminal.Out.WriteLine(JsonText.Of("files", results.Select(Row)));
        }
        else
        {
            Print(results);
        }

        return results.All(x => x.IsGood) ? ExitCode.Done : ExitCode.BadInput;
    }

    private int RefuseJson()
    {
        terminal.Error.WriteLine("--watch is for people and goes on until it is ended: it does not go together with --json. Leave one of them out.");
        return ExitCode.BadInput;
    }

    private static IReadOnlyList<Checked> ReadAll(string[] paths) => [.. paths.SelectMany(ReadAll)];

    private static IEnumerable<Checked> ReadAll(string path)
    {
        IReadOnlyList<string> files = ScenarioFiles.In(path);
        return Directory.Exists(path) && files.Count == 0 ? [Nothing(path)] : (files.Count == 0 ? [path] : files).Select(ReadOne);
    }

    private static Checked ReadOne(string file)
    {
        if (ProtocolReader.IsProtocol(file))
        {
            ProtocolReadResult protocol = ProtocolReader.ReadFile(file, Vocabulary.Standard);
            return new(file, protocol.Protocol?.Title, protocol.Problems, protocol.Warnings);
        }

        ReadResult scenario = ScenarioReader.ReadFile(file, Vocabulary.Standard);
        return new(file, scenario.Scenario?.Title, scenario.Problems, scenario.Warnings);
    }

    private static Checked Nothing(string folder) =>
        new(folder, null, [new(new(folder, 1, 1), "There is no scenario in this folder.", "Scenario files end in .yaml.")], []);

    private void Print(IReadOnlyList<Checked> results)
    {
        foreach (Checked result in results)
        {
            terminal.Report(result.Problems, result.Warnings);
            int errors = result.Problems.Count, warnings = result.Warnings.Count;
            string verdict = (errors, warnings) switch
            {
                (0, 0) => "good",
                (0, _) => $"runs, {Count(warnings, "warning")}",
                _ => $"does not run, {Count(errors, "problem")}",
            };
            terminal.Out.WriteLine($"{result.File}: {verdict}");
        }

        terminal.Out.WriteLine($"\n{Disclaimer.Text}");
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static object Row(Checked result) => new
    {
        result.File,
        result.IsGood,
        result.Title,
        Problems = result.Problems.Concat(result.Warnings)
            .Select(x => new { x.Where.File, x.Where.Line, x.Where.Column, x.IsWarning, x.What, x.Fix }),
    };

    private sealed record Checked(
        string File, string? Title, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings)
    {
        public bool IsGood => Problems.Count == 0;
    }
}
