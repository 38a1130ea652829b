using System.Diagnostics;
using CapillaryLeak.Cli;

namespace CapillaryLeak.EndToEnd;

/// <summary>Runs the command line, within this process or as one of its own.</summary>
internal static class Capleak
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "capleak.dll");

    // The same place below the command's project as this assembly has below its own.
    private static readonly string Built = Program.Replace(
        Path.Combine("tests", "CapillaryLeak.EndToEnd"), Path.Combine("src", "CapillaryLeak.Cli"), StringComparison.Ordinal);

    internal static Finished Run(params string[] arguments) => Run(hasColor: false, CancellationToken.None, arguments);

    internal static Finished Run(bool hasColor, CancellationToken interrupt, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int code = CommandLine.Run(arguments, new(output, error, hasColor, interrupt));
        return new(code, output.ToString(), error.ToString());
    }

    internal static Process Start(string folder, params string[] arguments) =>
        Start(Program, folder, new Dictionary<string, string?>(), arguments);

    /// <summary>Starts the command as its own project built it: compiled ahead of time, where that is done.</summary>
    internal static Process StartBuilt(
        string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        Start(Built, folder, environment, arguments);

    private static Process Start(
        string program, string folder, IReadOnlyDictionary<string, string?> environment, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    internal static async Task<Finished> Finish(Process process)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return new(process.ExitCode, await output, await error);
    }
}
