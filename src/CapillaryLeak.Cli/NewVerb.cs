using System.CommandLine;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak new</c>: writes a file to start from, with a comment at every key.</summary>
internal sealed class NewVerb : Command
{
    private const string Extension = ".yaml";

    private readonly Argument<string?> file = new("FILE")
    {
        Description = "The file to write; my-attack.yaml, or the like, if left out. It must not be there yet.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> kind = new("--kind")
    {
        Description = $"What it is a file of: {Words.List(Template.Kinds, "or")}; {Template.UsualKind} if left out.",
        HelpName = "KIND",
        DefaultValueFactory = _ => Template.UsualKind,
    };

    private readonly Terminal terminal;

    public NewVerb(Terminal terminal)
        : base("new", "Writes a file to start from, with a comment at every key.")
    {
        this.terminal = terminal;
        Add(file);
        Add(kind);
        SetAction(Write);
    }

    private int Write(ParseResult given)
    {
        string asked = given.GetRequiredValue(kind);
        if (Template.Of(asked) is not { } template)
        {
            return Refuse($"There is no '{asked}' to start from.", $"Give --kind {Words.List(Template.Kinds, "or")}.");
        }

        string path = given.GetValue(file) ?? $"my-{template.Kind}{Extension}";
        if (!path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
        {
            return Refuse($"'{path}' does not end in {Extension}, as such files do.", $"Write capleak new {(path.Trim('.', ' ') is { Length: > 0 } name ? name : $"my-{template.Kind}")}{Extension}.");
        }

        if (File.Exists(path) || Directory.Exists(path))
        {
            return Refuse($"'{path}' is there already, and was left as it is.", "Name another file, or remove that one first.");
        }

        try
        {
            // Created, never opened: whatever has come there in the meantime is not overwritten.
            using StreamWriter writer = new(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
            writer.Write(template.For(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse($"'{path}' cannot be written: {e.Message}", "Name a file in a folder that exists.");
        }

        terminal.Out.WriteLine($"Wrote {path}. Change what you like and save; then:\n");
        foreach (string command in template.Next(path))
        {
            terminal.Out.WriteLine($"  {command}");
        }

        terminal.Out.WriteLine($"\n{Disclaimer.Text}");
        return ExitCode.Done;
    }

    private int Refuse(string what, string fix)
    {
        terminal.Error.WriteLine($"{what} {fix}");
        return ExitCode.BadInput;
    }
}
