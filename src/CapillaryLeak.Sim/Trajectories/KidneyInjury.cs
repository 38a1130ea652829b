namespace CapillaryLeak.Sim.Trajectories;

/// <summary>KDIGO stages of acute kidney injury by creatinine and by urine.</summary>
internal static class KidneyInjury
{
    /// <summary>The stage at every sample.</summary>
    /// <param name="times">Times, min.</param>
    /// <param name="creatinine">Creatinine, mg/dL.</param>
    /// <param name="urineTotal">Urine passed since the start, mL.</param>
    /// <param name="weightKg">Weight, kg.</param>
    public static double[] Stages(double[] times, double[] creatinine, double[] urineTotal, double weightKg)
    {
        double[] stages = new double[times.Length];
        for (int i = 0; i < times.Length; i++)
        {
            int byUrine = StageByUrine(hours => MeanUrine(times, urineTotal, i, hours) / weightKg);
            stages[i] = Math.Max(StageByCreatinine(creatinine[i], creatinine[0]), byUrine);
        }

        return stages;
    }

    private static int StageByCreatinine(double now, double before) => (now / before, now) switch
    {
        ( >= 3, _) or (_, >= 4) => 3,
        ( >= 2, _) => 2,
        ( >= 1.5, _) => 1,
        _ when now - before >= 0.3 => 1,
        _ => 0,
    };

    private static int StageByUrine(Func<double, double> meanOverHours) =>
        meanOverHours(24) < 0.3 || meanOverHours(12) < 0.02 ? 3
        : meanOverHours(12) < 0.5 ? 2
        : meanOverHours(6) < 0.5 ? 1
        : 0;

    // Mean urine over the hours before a sample, mL/h; infinite where the run is not that old.
    private static double MeanUrine(double[] times, double[] total, int i, double hours)
    {
        double from = times[i] - (hours * 60);
        if (from < times[0])
        {
            return double.PositiveInfinity;
        }

        int j = Array.BinarySearch(times, from);
        j = j >= 0 ? j : ~j - 1;
        return (total[i] - total[j]) / ((times[i] - times[j]) / 60);
    }
}
