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

    internal static Process Start(string folder, params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments])
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    internal static async Task<Finished> Finish(Process process)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return new(process.ExitCode, await output, await error);
    }
}
