using System.CommandLine;
using CapillaryLeak.Sim.Reports.Equations;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak export</c>: the equations and a scenario for other tools.</summary>
internal sealed class ExportVerb : Command
{
    private const string C = "c";

    private readonly Argument<string> file = new("FILE") { Description = "The scenario file; without rules." };

    private readonly Option<string> format = new("--format")
    {
        Description = "How it is written: c, functions and tables of C.",
        HelpName = C,
        DefaultValueFactory = _ => C,
    };

    private readonly Option<string?> target = new("--out")
    {
        Description = "File to write into, instead of printing.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> set = RunOptions.Set();
    private readonly Terminal terminal;

    public ExportVerb(Terminal terminal)
        : base("export", "Writes the equations with a scenario's patient and treatment for other tools.")
    {
        this.terminal = terminal;
        Add(file);
        foreach (Option option in (Option[])[format, target, set])
        {
            Add(option);
        }

        format.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(x => x.Value != C)?.Value is { } other)
            {
                result.AddError($"--format {other} is not written. There is c: functions and tables of C that any solver can call.");
            }
        });
        SetAction(Write);
    }

    private int Write(ParseResult given)
    {
        string path = given.GetRequiredValue(file);
        ReadResult read = ScenarioReader.ReadFile(path, Vocabulary.Standard, given.GetRequiredValue(set));
        terminal.Report(read);
        if (!read.IsGood)
        {
            return ExitCode.BadInput;
        }

        if (read.Scenario.Rules is [var rule, ..])
        {
            terminal.Error.WriteLine($"{path} has rules ('{rule.Name}'): what they do is known only when it is run. Export a scenario whose treatment is ordered by the clock.");
            return ExitCode.BadInput;
        }

        string text = CProgram.Text(read.Scenario);
        if (given.GetValue(target) is not string name)
        {
            terminal.Out.Write(text);
            return ExitCode.Done;
        }

        try
        {
            File.WriteAllText(name, text);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Error.WriteLine($"--out {name} cannot be written: {e.Message} Name a file in a folder that exists.");
            return ExitCode.BadInput;
        }
    }
}
