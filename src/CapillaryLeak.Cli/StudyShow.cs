using CapillaryLeak.Sim.Reports;

namespace CapillaryLeak.Cli;

/// <summary>Prints a finished part of a study.</summary>
internal static class StudyShow
{
    /// <summary>Says which part is done, and what to do when all are.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="study">Which part of which study.</param>
    /// <param name="target">The folder.</param>
    /// <param name="isJson">True for <c>study.json</c> in place of words.</param>
    /// <param name="isQuiet">True for nothing.</param>
    /// <returns>The exit code.</returns>
    public static int Part(Terminal terminal, StudyRecord study, string target, bool isJson, bool isQuiet)
    {
        if (isJson)
        {
            terminal.Out.WriteLine(File.ReadAllText(Path.Combine(target, StudyRecord.FileName)));
        }
        else if (!isQuiet)
        {
            terminal.Out.WriteLine($"Part {study.Shard} is done: numbers {study.Numbers.First} to {study.Numbers.End - 1} of {study.Count}, in {target}.");
            terminal.Out.WriteLine($"When all parts are: capleak merge DIR… --out DIR\n\n{Disclaimer.Text}");
        }

        return ExitCode.Done;
    }
}
