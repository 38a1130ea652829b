using System.Globalization;

namespace CapillaryLeak.Sim.Studies;

/// <summary>The verdicts as they were last recorded, so that none gets worse unnoticed.</summary>
/// <remarks>A text file of lines <c>experiment,row,verdict,ours</c>, beside the experiments.</remarks>
public static class ValidationBaseline
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "baseline.csv";

    private const string Header = "experiment,row,verdict,ours";

    /// <summary>The file's lines for a study.</summary>
    /// <param name="study">The study to record.</param>
    /// <returns>The header, then one line a row.</returns>
    public static IReadOnlyList<string> Lines(ValidationStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return [Header, .. study.Rows.Select(x =>
            string.Create(CultureInfo.InvariantCulture, $"{x.Experiment},{x.Number},{x.Verdict},{x.Ours:G4}"))];
    }

    /// <summary>The rows whose verdict is worse than recorded; rows that were not recorded are not looked at.</summary>
    /// <param name="study">The study.</param>
    /// <param name="lines">The lines of the file.</param>
    /// <returns>Those rows, in order.</returns>
    public static IReadOnlyList<ValidationRow> Worse(ValidationStudy study, IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(lines);
        Dictionary<string, ValidationVerdict> recorded = [];
        foreach (string[] cells in lines.Select(line => line.Split(',')))
        {
            if (cells.Length > 2 && Enum.TryParse(cells[2], out ValidationVerdict verdict))
            {
                recorded[$"{cells[0]},{cells[1]}"] = verdict;
            }
        }

        return [.. study.Rows.Where(x =>
            recorded.TryGetValue($"{x.Experiment},{x.Number}", out ValidationVerdict before) && x.Verdict > before)];
    }
}
