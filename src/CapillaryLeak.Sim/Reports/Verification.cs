using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Holds results on disk against what running them again gives.</summary>
public static class Verification
{
    /// <summary>The first difference of a run; null for none.</summary>
    /// <param name="folder">Where the result is.</param>
    /// <param name="record">Its record.</param>
    /// <param name="again">The same run, done again.</param>
    /// <param name="verdicts">Verdicts on what the scenario expects; null where they are not looked at.</param>
    public static Difference? OfRun(string folder, RunRecord record, Trajectory again, IReadOnlyList<ExpectationResult>? verdicts)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(again);
        string[] free = verdicts is null ? ["files", "expectations"] : ["files"];
        return TableCheck.Of(folder, "trajectory.csv", stream => TrajectoryCsv.Write(again, stream))
            ?? TableCheck.Of(folder, "events.csv", stream => EventsCsv.Write(again, stream))
            ?? TableCheck.Of(folder, "ledger.csv", stream => LedgerCsv.Write(again, stream))
            ?? JsonCheck.Of(folder, RunRecord.FileName, stream => SummaryJson.Write(again, verdicts ?? [], [], stream), free);
    }

    /// <summary>The first difference of a cohort or a part of one; null for none. It stops at the first.</summary>
    /// <param name="folder">Where the result is.</param>
    /// <param name="study">Its record.</param>
    /// <param name="cohort">The same cohort.</param>
    /// <param name="threads">How many work at once.</param>
    /// <param name="done">Hears how many patients have been looked at.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static Difference? OfCohort(
        string folder, StudyRecord study, Cohort cohort, int threads, Action<int> done, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(done);
        Bands bands = new(cohort.Scenario.LengthMinutes);
        using (TableCheck patients = new(folder, CohortRecord.PatientsFile))
        {
            Difference? difference = patients.Next(CohortRecord.Headings);
            foreach (CohortPatient patient in difference is null ? cohort.Patients(study.Numbers.First, study.Numbers.End, threads, stop) : [])
            {
                difference = patients.Next(CohortRecord.Line(patient));
                bands.Add(patient.Places);
                done(patient.Number - study.Numbers.First + 1);
                if (difference is not null)
                {
                    break;
                }
            }

            stop.ThrowIfCancellationRequested();
            if ((difference ?? patients.End()) is { } found)
            {
                return found;
            }
        }

        if (OfCounts(folder, bands) is { } wrong)
        {
            return wrong;
        }

        if (study.Shard != Shard.Whole)
        {
            return null;
        }

        NumberRows rows = new(Path.Combine(folder, CohortRecord.PatientsFile), PatientOutcomes.All.Count, 0);
        CohortSummary summary = new(cohort.Scenario, rows.Read());
        return JsonCheck.Of(folder, CohortOutput.SummaryFile, stream => CohortJson.Write(cohort.Scenario, cohort.Seed, summary, stream))
            ?? JsonCheck.Of(folder, CohortOutput.BandsFile, stream => CohortJson.Write(cohort.Scenario, cohort.Seed, bands, stream));
    }

    /// <summary>The first difference of a sweep or a part of one; null for none. It stops at the first.</summary>
    /// <param name="folder">Where the result is.</param>
    /// <param name="study">Its record.</param>
    /// <param name="sweep">The same sweep.</param>
    /// <param name="threads">How many work at once.</param>
    /// <param name="done">Hears how many points have been looked at.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static Difference? OfSweep(
        string folder, StudyRecord study, Sweep sweep, int threads, Action<int> done, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(sweep);
        ArgumentNullException.ThrowIfNull(done);
        using (TableCheck points = new(folder, SweepRecord.PointsFile), curves = new(folder, SweepRecord.CurvesFile))
        {
            Difference? difference = points.Next(SweepRecord.PointHeadings(sweep)) ?? curves.Next(SweepRecord.CurveHeadings(sweep));
            foreach (SweepPoint point in difference is null ? sweep.Points(study.Numbers.First, study.Numbers.End, threads, stop) : [])
            {
                difference = points.Next(SweepRecord.PointLine(sweep, point))
                    ?? SweepRecord.CurveLines(point).Select(curves.Next).FirstOrDefault(x => x is not null);
                done(point.Number - study.Numbers.First + 1);
                if (difference is not null)
                {
                    break;
                }
            }

            stop.ThrowIfCancellationRequested();
            if ((difference ?? points.End() ?? curves.End()) is { } found)
            {
                return found;
            }
        }

        return study.Shard == Shard.Whole
            ? JsonCheck.Of(folder, "summary.json", stream => SweepJson.Write(new SweepResult(sweep, folder), stream))
            : null;
    }

    private static Difference? OfCounts(string folder, Bands bands)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        bands.Write(writer);
        string[] again = writer.ToString().TrimEnd('\n').Split('\n'), recorded = [.. File.ReadLines(Path.Combine(folder, CohortRecord.CountsFile)).Skip(1)];
        for (int i = 0; i < Math.Max(again.Length, recorded.Length); i++)
        {
            string own = i < recorded.Length ? recorded[i] : "", other = i < again.Length ? again[i] : "";
            if (own != other)
            {
                string[] pairs = own.Split(','), others = other.Split(',');
                int first = Enumerable.Range(0, Math.Max(pairs.Length, others.Length)).First(x => pairs.ElementAtOrDefault(x) != others.ElementAtOrDefault(x));
                return new(CohortRecord.CountsFile, $"line {i + 2}", "place:count", pairs.ElementAtOrDefault(first) ?? "", others.ElementAtOrDefault(first) ?? "");
            }
        }

        return null;
    }
}
