using System.Text;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Writes what is made of a sweep's tables: summary, page, figures.</summary>
public static class SweepOutput
{
    private const string Page = "report.html";
    private const string Summary = "summary.json";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The files that a finished sweep may have, the page first.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        Page, SweepRecord.PointsFile, SweepRecord.CurvesFile, Summary, "figures/curves.svg",
        .. SweepOutcome.All.Select(x => FigureFile(x.Name)), SweepRecord.ProgressFile, StudyRecord.FileName,
    ];

    /// <summary>Writes the files; they appear under their names only when all of them are whole.</summary>
    /// <param name="result">The sweep.</param>
    /// <param name="folder">Where to.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(SweepResult result, string folder)
    {
        (string Name, Action<Stream> Write)[] files =
        [
            (Page, stream => WriteText(stream, writer => SweepReport.Write(result, writer))),
            ("figures/curves.svg", stream => WriteText(stream, writer => writer.Write(SvgWriter.Write(SweepFigures.Curves(result), SvgFormat.Wide)))),
            .. SweepFigures.HeatMaps(result).Select(map => (FigureFile(map.Name),
                (Action<Stream>)(stream => WriteText(stream, writer => writer.Write(HeatMapWriter.Write(map, SvgFormat.Wide)))))),

            // The summary comes last: where it is, all is.
            (Summary, stream => SweepJson.Write(result, stream)),
        ];
        using StagedFiles staged = new(folder, [.. files.Select(x => x.Name)]);
        foreach ((string name, Action<Stream> write) in files)
            staged.Write(name, write);
        staged.Commit(obsolete: []);
    }

    private static string FigureFile(string name) => $"figures/{name}.svg";

    private static void WriteText(Stream stream, Action<TextWriter> write)
    {
        using StreamWriter writer = new(stream, Utf8, leaveOpen: true);
        writer.NewLine = "\n";
        write(writer);
    }
}
