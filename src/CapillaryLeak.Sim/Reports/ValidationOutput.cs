using System.Text;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Writes everything about a validation into a folder: page, table, and the verdicts to record.</summary>
public static class ValidationOutput
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Names of the files, the page first.</summary>
    public static readonly IReadOnlyList<string> Names = ["report.html", "validation.csv", ValidationBaseline.FileName];

    /// <summary>Writes the files; they appear under their names only when all of them are whole.</summary>
    /// <param name="study">The study.</param>
    /// <param name="folder">Where to; made where it does not exist, and files of an earlier study are replaced.</param>
    /// <exception cref="IOException">The folder cannot be written to; nothing half-written is left behind.</exception>
    public static void Write(ValidationStudy study, string folder)
    {
        using StagedFiles staged = new(folder, Names);
        staged.Write(Names[0], stream => WriteText(stream, writer => ValidationReport.Write(study, writer)));
        staged.Write(Names[1], stream => ValidationCsv.Write(study, stream));
        staged.Write(Names[2], stream => WriteText(stream, writer =>
        {
            foreach (string line in ValidationBaseline.Lines(study))
                writer.WriteLine(line);
        }));
        staged.Commit(obsolete: []);
    }

    private static void WriteText(Stream stream, Action<TextWriter> write)
    {
        using StreamWriter writer = new(stream, Utf8, leaveOpen: true);
        writer.NewLine = "\n";
        write(writer);
    }
}
