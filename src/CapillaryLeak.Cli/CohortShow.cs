using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Cli;

/// <summary>Prints a finished cohort.</summary>
internal static class CohortShow
{
    /// <summary>Sums the cohort up, writes the files that are made of its record, and prints tables.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="scenario">The cohort's story.</param>
    /// <param name="record">Its record.</param>
    /// <param name="target">The folder.</param>
    /// <param name="isJson">True for <c>summary.json</c> in place of the tables.</param>
    /// <param name="isQuiet">True for nothing.</param>
    /// <returns>The exit code.</returns>
    public static int Finish(Terminal terminal, Scenario scenario, CohortRecord record, string target, bool isJson, bool isQuiet)
    {
        CohortSummary summary = new(scenario, record.Rows());
        CohortOutput.Write(scenario, record.Study.Seed, summary, record.Bands, target);
        if (isJson)
        {
            terminal.Out.WriteLine(File.ReadAllText(Path.Combine(target, CohortOutput.Names[0])));
        }
        else if (!isQuiet)
        {
            Print(terminal, scenario, record.Study.Seed, summary, target);
        }

        return summary.Unfinished == 0 ? ExitCode.Done : ExitCode.NotFinished;
    }

    private static void Print(Terminal terminal, Scenario scenario, uint seed, CohortSummary summary, string target)
    {
        terminal.Out.WriteLine($"{scenario.Title}\n{CohortText.Size(summary, seed)}\n");
        Table(terminal, CohortText.SeriesHeadings, CohortText.Series(summary));
        Table(terminal, CohortText.ShareHeadings, CohortText.Shares(summary));
        Table(terminal, CohortText.FluidHeadings, CohortText.ByFluid(summary));
        Table(terminal, CohortText.OutcomeHeadings, CohortText.Outcomes(summary));
        terminal.Out.WriteLine($"Files in {target}: {string.Join(", ", CohortOutput.Names)}\n\n{Disclaimer.Text}");
    }

    private static void Table(Terminal terminal, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        foreach (string line in TextColumns.Of(headings, all, terminal.Width))
        {
            terminal.Out.WriteLine(line);
        }

        terminal.Out.WriteLine();
    }
}
