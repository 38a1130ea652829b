using System.Text;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Writes a comparison into a folder: page, table, and the same for programs.</summary>
public static class ComparisonOutput
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The files, the page first.</summary>
    public static readonly IReadOnlyList<string> Names = ["compare.html", "comparison.csv", "comparison.json"];

    /// <summary>Writes the files; they appear under their names only when all of them are whole.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="folder">Where to.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(PlanComparison comparison, string folder)
    {
        using StagedFiles staged = new(folder, Names);
        staged.Write(Names[0], stream =>
        {
            using StreamWriter writer = new(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
            ComparisonReport.Write(comparison, writer);
        });
        staged.Write(Names[1], stream => ComparisonCsv.Write(comparison, stream));
        staged.Write(Names[2], stream => ComparisonJson.Write(comparison, stream));
        staged.Commit(obsolete: []);
    }
}
