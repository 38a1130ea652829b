using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Cli;

/// <summary>Prints a finished sweep.</summary>
internal static class SweepShow
{
    /// <summary>Writes the files that are made of a sweep's tables, and prints between what the outcomes lie.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="sweep">The sweep.</param>
    /// <param name="target">The folder.</param>
    /// <param name="isJson">True for <c>summary.json</c> in place of the table.</param>
    /// <param name="isQuiet">True for nothing.</param>
    /// <returns>The exit code.</returns>
    public static int Finish(Terminal terminal, Sweep sweep, string target, bool isJson, bool isQuiet)
    {
        SweepResult result = new(sweep, target);
        SweepOutput.Write(result, target);
        if (isJson)
        {
            terminal.Out.WriteLine(File.ReadAllText(Path.Combine(target, "summary.json")));
        }
        else if (!isQuiet)
        {
            terminal.Out.WriteLine($"{sweep.Scenario.Title}\n{SweepText.Size(result)}\n");
            foreach (string line in TextColumns.Of(SweepText.RangeHeadings, SweepText.Ranges(result), terminal.Width))
            {
                terminal.Out.WriteLine(line);
            }

            terminal.Out.WriteLine($"\nFiles          {Path.Combine(target, SweepOutput.Names[0])}, and beside it {string.Join(", ", SweepOutput.Names.Skip(1).Take(3))} and figures\n\n{Disclaimer.Text}");
        }

        return result.Unfinished == 0 ? ExitCode.Done : ExitCode.NotFinished;
    }
}
