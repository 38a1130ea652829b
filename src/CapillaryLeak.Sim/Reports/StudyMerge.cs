using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Holds the parts of a study against each other before they are merged.</summary>
public static class StudyMerge
{
    /// <summary>The parts in order, or everything that is wrong with them.</summary>
    /// <param name="folders">Their folders.</param>
    /// <param name="target">Where the whole is to go.</param>
    /// <returns>What the whole puts on record, the folders in the order of the parts, and problems; good where there are none.</returns>
    public static (StudyRecord? Whole, IReadOnlyList<string> Folders, IReadOnlyList<Problem> Problems) Check(
        IReadOnlyList<string> folders, string target)
    {
        ArgumentNullException.ThrowIfNull(folders);
        List<Problem> problems = [];
        List<(string Folder, StudyRecord Study)> parts = [];
        foreach (string folder in folders)
        {
            if (Whole(folder) == Whole(target))
            {
                problems.Add(Of(folder, "This part stands where the whole is to go.", "Name another folder with --out."));
            }

            if (StudyRecord.Read(folder) is { } study)
            {
                parts.Add((folder, study));
            }
            else
            {
                problems.Add(Of(folder, $"There is no study here that can be read ({StudyRecord.FileName}).",
                    "Give the folders that 'capleak cohort' or 'capleak sweep' wrote with --shard."));
            }
        }

        foreach ((string folder, StudyRecord study) in parts)
        {
            problems.AddRange(study.DifferencesFrom(parts[0].Study)
                .Select(x => Of(folder, $"This is a part of another study: {x}, as in {parts[0].Folder}.", "Run this part again like the others.")));
            problems.AddRange(Incomplete(folder, study));
        }

        if (parts.Count > 0)
        {
            problems.AddRange(Counted(parts, parts[0].Study.Shard.Parts));
            if (parts[0].Study.Version != ProductVersion.Full)
            {
                problems.Add(Of(parts[0].Folder, $"This was made by version {parts[0].Study.Version} of capleak, and this is {ProductVersion.Full}.",
                    "Merge with the version that made the parts."));
            }
        }

        return problems.Count > 0
            ? (null, [], problems)
            : (parts[0].Study with { Shard = Shard.Whole }, [.. parts.OrderBy(x => x.Study.Shard.Number).Select(x => x.Folder)], []);
    }

    private static string Whole(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private static Problem Of(string folder, string what, string fix) => new(new(folder, 1, 1), what, fix);

    /// <summary>What is not done yet of a study or a part of one; empty where all is.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="study">Its record.</param>
    public static IReadOnlyList<Problem> Unfinished(string folder, StudyRecord study)
    {
        ArgumentNullException.ThrowIfNull(study);
        Problem[] some = NotDone(folder, study, GrowingTables.ReadDone(folder, FilesOf(study).Progress));
        bool isSummedUp = study.Shard != Shard.Whole || File.Exists(Path.Combine(folder, CohortOutput.SummaryFile));
        return some.Length > 0 || isSummedUp ? some
            : [Of(folder, $"This is not finished: all are done, but {CohortOutput.SummaryFile} is not written yet.", "Run it again with --resume.")];
    }

    private static (string Progress, string[] Tables) FilesOf(StudyRecord study) => study.Kind == StudyKind.Cohort
        ? (CohortRecord.CountsFile, [CohortRecord.PatientsFile])
        : (SweepRecord.ProgressFile, SweepRecord.Tables);

    private static Problem[] NotDone(string folder, StudyRecord study, int done)
    {
        int whole = study.Numbers.End - study.Numbers.First;
        string what = study.Shard == Shard.Whole ? "This" : $"Part {study.Shard}";
        return done == whole
            ? []
            : [Of(folder, $"{what} is not finished: {Words.Number(done)} of {Words.Number(whole)} are done.", "Run it again with --resume.")];
    }

    // What is merged must have all of its tables as well.
    private static Problem[] Incomplete(string folder, StudyRecord study)
    {
        (string progress, string[] tables) = FilesOf(study);
        return GrowingTables.ReadProgress(folder, progress, tables, out _) is var (done, _) ? NotDone(folder, study, done)
            : [Of(folder, $"Part {study.Shard} has lost some of {Words.List(tables.Append(progress), "and")}.", "Run it again.")];
    }

    // Each part once.
    private static IEnumerable<Problem> Counted(List<(string Folder, StudyRecord Study)> parts, int count)
    {
        foreach ((string folder, StudyRecord study) in parts.Where(x => x.Study.Shard.Parts != count))
        {
            yield return Of(folder, $"This is part {study.Shard}, but {parts[0].Folder} is one of {Words.Number(count)}.",
                "Cut a study into the same number of parts everywhere.");
        }

        foreach (IGrouping<int, (string Folder, StudyRecord Study)> same in parts.GroupBy(x => x.Study.Shard.Number).Where(x => x.Count() > 1))
        {
            yield return Of(same.Last().Folder, $"Part {same.Last().Study.Shard} is given twice: also by {same.First().Folder}.", "Keep one of them.");
        }

        int[] missing = [.. Enumerable.Range(1, count).Except(parts.Select(x => x.Study.Shard.Number))];
        if (missing.Length > 0)
        {
            yield return Of(parts[0].Folder, $"Of {Words.Number(count)} parts {Words.List(missing.Take(20).Select(x => Words.Number(x)), "and")} {(missing.Length == 1 ? "is" : "are")} missing{(missing.Length > 20 ? ", and more" : "")}.",
                "Run them, and give all folders.");
        }
    }
}
