using System.CommandLine;
using CapillaryLeak.Sim.Reports;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak model</c>: parameters and equations, as the code holds them.</summary>
internal sealed class ModelVerb : Command
{
    private readonly Option<string?> target = new("--out")
    {
        Description = "File to write the page into, instead of printing it.",
        HelpName = "FILE",
    };

    private readonly Terminal terminal;

    public ModelVerb(Terminal terminal)
        : base("model", "Prints the model as Markdown: assumptions, parameters, states and every equation.")
    {
        this.terminal = terminal;
        Add(target);
        SetAction(Write);
    }

    private int Write(ParseResult given)
    {
        if (given.GetValue(target) is not string file)
        {
            terminal.Out.Write(ModelDocument.Markdown());
            return ExitCode.Done;
        }

        try
        {
            File.WriteAllText(file, ModelDocument.Markdown());
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Error.WriteLine($"--out {file} cannot be written: {e.Message} Name a file in a folder that exists.");
            return ExitCode.BadInput;
        }
    }
}
