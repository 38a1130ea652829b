using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CapillaryLeak.EndToEnd;

/// <summary>Does what a guide says, in a folder that has the scenarios of the repository.</summary>
internal sealed partial class GuideReader : IDisposable
{
    // What a guide may name without its being run here, and why.
    private static readonly Dictionary<string, string> Exempt = new()
    {
        ["--watch"] = "goes on until Ctrl-C; WatchTests run it",
        ["capleak calibrate "] = "takes minutes to most of an hour; CalibrateTests run a small one",
        ["parts/"] = "parts of a study from many machines; MergeTests run it",
    };

    // Patterns for others to fill in, not commands.
    private static readonly string[] Placeholders = ["FILE", "DIR", "WHAT", "$K"];

    private readonly Workspace workspace = new();

    internal GuideReader()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Root, "scenarios"), "*", SearchOption.AllDirectories))
        {
            workspace.Write(Path.GetRelativePath(Root, file), File.ReadAllText(file));
        }
    }

    internal static string Root { get; } = Find(AppContext.BaseDirectory);

    public void Dispose() => workspace.Dispose();

    internal static bool Runs(GuideCommand command) =>
        !Exempt.Keys.Any(x => command.Text.Contains(x, StringComparison.Ordinal))
        && !command.Text.Split(' ').Any(Placeholders.Contains);

    /// <summary>Follows a guide from its first line to its last.</summary>
    /// <returns>What went otherwise than it says; null where nothing did.</returns>
    internal async Task<string?> Follow(Guide guide)
    {
        if (!guide.Commands.Any(Runs))
        {
            return $"{guide.Name} has no command.";
        }

        foreach (GuideStep step in guide.Steps)
        {
            string? wrong = step is GuideFile file ? Write(file) : await Run((GuideCommand)step);
            if (wrong is not null)
            {
                return $"{guide.Name}, line {step.Line}: {wrong}";
            }
        }

        return null;
    }

    /// <summary>What the commands so far have written into a file; null where there is none.</summary>
    internal string? Written(string name) => File.Exists(workspace.Path(name)) ? File.ReadAllText(workspace.Path(name)) : null;

    private string? Write(GuideFile file)
    {
        string? before = Written(file.Name);
        switch (file.How)
        {
            case "":
                workspace.Write(file.Name, file.Text);
                return null;
            case "continued" when before is not null:
                workspace.Write(file.Name, before + file.Body);
                return null;
            case "whole" when before is not null:
                return file.Body == before[(before.IndexOf('\n', StringComparison.Ordinal) + 1)..]
                    ? null
                    : $"{file.Name} as a whole is not what it has become step by step:\n{before}";
            default:
                return $"{file.Name} was not begun.";
        }
    }

    private async Task<string?> Run(GuideCommand command)
    {
        if (!Runs(command))
        {
            return null;
        }

        using Process process = Capleak.StartBuilt(workspace.Folder, new Dictionary<string, string?>(), command.Arguments);
        Finished run = await Capleak.Finish(process);
        if (command.Target is string target)
        {
            workspace.Write(target, run.Out);
        }

        // On a screen problems stand before what is said of them; how far lengthy work is comes and goes with the machine.
        string printed = Progress().Replace(run.Error, "") + run.Out;
        return run.Code.ToString(System.Globalization.CultureInfo.InvariantCulture) != command.Code
            ? $"'{command.Text}' ended with exit code {run.Code} in place of {command.Code}:\n{printed}"
            : command.Shows(printed) ? null : $"'{command.Text}' does not print what is shown. It prints:\n{printed}";
    }

    [GeneratedRegex(@"^[\d,]+ of [\d,]+ \w+, .* left\r?\n", RegexOptions.Multiline)]
    private static partial Regex Progress();

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "CapillaryLeak.Sim.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests must run inside the repository."));
}
