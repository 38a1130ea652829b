using System.Text;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Writes everything about a run into a folder: tables, summary, figures, page.</summary>
public static class RunOutput
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the files; they appear under their names only when all of them are whole.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="expectations">Verdicts on what the scenario expects; empty for none.</param>
    /// <param name="folder">Where to; made where it does not exist, and files of an earlier run or study are replaced.</param>
    /// <returns>Paths of the files relative to the folder, with forward slashes.</returns>
    /// <exception cref="IOException">The folder cannot be written to; nothing half-written is left behind.</exception>
    public static IReadOnlyList<string> Write(
        Trajectory trajectory, IReadOnlyList<ExpectationResult> expectations, string folder)
    {
        IReadOnlyList<Figure> figures = Figures.Of(trajectory);
        IReadOnlyList<string> names =
        [
            "report.html", "trajectory.csv", "ledger.csv", "events.csv", "summary.json",
            .. figures.Select(f => FigureFile(f.Name)),
        ];

        (string Name, Action<Stream> Write)[] files =
        [
            ("report.html", stream => WriteText(stream, writer => HtmlReport.Write(trajectory, expectations, writer))),
            ("trajectory.csv", stream => TrajectoryCsv.Write(trajectory, stream)),
            ("ledger.csv", stream => LedgerCsv.Write(trajectory, stream)),
            ("events.csv", stream => EventsCsv.Write(trajectory, stream)),
            ("summary.json", stream => SummaryJson.Write(trajectory, expectations, names, stream)),
            .. figures.Select(figure => (FigureFile(figure.Name), (Action<Stream>)(stream =>
                WriteText(stream, writer => writer.Write(SvgWriter.Write(figure, SvgFormat.Wide)))))),
        ];

        // Side by side, the longest first: a run is immutable, and writing it down takes longer than solving it.
        using StagedFiles staged = new(folder, [.. files.Select(file => file.Name)]);
        Task.WhenAll(files.Select(file => Task.Run(() => staged.Write(file.Name, file.Write)))).GetAwaiter().GetResult();
        staged.Commit(obsolete: Figures.Names.Select(FigureFile).Except(names).Concat(StudyFiles.Marks));
        return names;
    }

    private static string FigureFile(string name) => $"figures/{name}.svg";

    private static void WriteText(Stream stream, Action<TextWriter> write)
    {
        using StreamWriter writer = new(stream, Utf8, leaveOpen: true);
        writer.NewLine = "\n";
        write(writer);
    }
}
