namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>Times work by the processor time it takes, which other work on the machine disturbs least.</summary>
internal static class Clock
{
    private const double UsualSeconds = 0.8;
    private const int LeastRuns = 3;

    /// <summary>How long some work took at best, s, of as many runs as fit into a time, after one that does not count.</summary>
    /// <param name="work">The work, on one thread.</param>
    /// <param name="seconds">How long to go on.</param>
    public static double Fastest(Action work, double seconds = UsualSeconds)
    {
        work();
        double fastest = double.PositiveInfinity;
        double end = Now() + seconds;
        for (int run = 0; run < LeastRuns || Now() < end; run++)
        {
            double begin = Now();
            work();
            fastest = Math.Min(fastest, Now() - begin);
        }

        return fastest;
    }

    /// <summary>How long work too short for the clock took at best, s: many times in a row.</summary>
    /// <param name="work">The work, on one thread.</param>
    public static double FastestOfMany(Action work)
    {
        const int Many = 100;
        return Fastest(() =>
        {
            for (int i = 0; i < Many; i++)
            {
                work();
            }
        }) / Many;
    }

    /// <summary>The processor time of this process so far, s.</summary>
    public static double Now() => Environment.CpuUsage.TotalTime.TotalSeconds;
}
