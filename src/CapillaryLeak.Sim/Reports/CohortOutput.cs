using System.Text;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Writes what is made of a cohort's record: figures, tables, the drawing of its bands.</summary>
public static class CohortOutput
{
    internal const string SummaryFile = "summary.json";
    internal const string BandsFile = "bands.json";
    private const string Drawing = "bands.svg";

    /// <summary>The files that a finished cohort has, those of its record included.</summary>
    public static readonly IReadOnlyList<string> Names =
        [SummaryFile, CohortRecord.PatientsFile, BandsFile, Drawing, CohortRecord.CountsFile, StudyRecord.FileName];

    /// <summary>Writes the files; they appear under their names only when all of them are whole.</summary>
    /// <param name="scenario">The cohort's story.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="summary">Its figures.</param>
    /// <param name="bands">Its bands.</param>
    /// <param name="folder">Where to.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(Scenario scenario, uint seed, CohortSummary summary, Bands bands, string folder)
    {
        // The summary comes last: where it is, all is.
        using StagedFiles staged = new(folder, [BandsFile, Drawing, SummaryFile]);
        staged.Write(SummaryFile, stream => CohortJson.Write(scenario, seed, summary, stream));
        staged.Write(BandsFile, stream => CohortJson.Write(scenario, seed, bands, stream));
        staged.Write(Drawing, stream =>
            stream.Write(Encoding.UTF8.GetBytes(SvgWriter.Write(CohortFigure.Of(scenario, bands), SvgFormat.Wide))));
        staged.Commit(obsolete: []);
    }
}
