using System.Diagnostics;
using CapillaryLeak.Cli;

namespace CapillaryLeak.EndToEnd;

/// <summary>Runs the command line, within this process or as one of its own.</summary>
internal static class Capleak
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "capleak.dll");

    internal static Finished Run(params string[] arguments) => Run(hasColor: false, CancellationToken.None, arguments);

    internal static Finished Run(bool hasColor, CancellationToken interrupt, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int code = CommandLine.Run(arguments, new(output, error, hasColor, interrupt));
        return new(code, output.ToString(), error.ToString());
    }

    internal static Process Start(string folder, params string[] arguments) => Start(folder, ("", ""), arguments);

    /// <summary>Starts the command with one more variable in its environment; none where the name is empty.</summary>
    internal static Process Start(string folder, (string Name, string Value) variable, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (variable.Name.Length > 0)
        {
            start.Environment[variable.Name] = variable.Value;
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
