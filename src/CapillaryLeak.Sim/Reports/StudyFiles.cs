namespace CapillaryLeak.Sim.Reports;

/// <summary>The files that a study of either kind may have.</summary>
internal static class StudyFiles
{
    /// <summary>What makes a folder a study; a run that replaces a study must not leave them behind.</summary>
    public static readonly IReadOnlyList<string> Marks = [StudyRecord.FileName, SweepRecord.ProgressFile, CohortRecord.CountsFile];

    /// <summary>Deletes what an earlier study, of whichever kind, left in a folder.</summary>
    /// <param name="folder">The folder; it need not exist.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Delete(string folder)
    {
        foreach (string earlier in CohortOutput.Names.Union(SweepOutput.Names).Select(name => Path.Combine(folder, name)).Where(File.Exists))
        {
            File.Delete(earlier);
        }
    }
}
