using System.Runtime.InteropServices;

namespace CapillaryLeak.Peers;

/// <summary>
/// Measures as the other peers do, in processor time of this process and all its threads: once that does not count, then
/// again and again, and the median of it.
/// </summary>
internal static class Measurement
{
    private const int Least = 3;
    private const int Most = 200;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(0.4);

    /// <summary>Processor time up to now.</summary>
    public static TimeSpan Now => Environment.CpuUsage.TotalTime;

    /// <summary>Prints <c>run,name,tolerance,milliseconds,evaluations,steps</c> and writes the rows for the judge.</summary>
    /// <param name="name">The solver.</param>
    /// <param name="tolerance">Its tolerance, or the length of its steps.</param>
    /// <param name="solve">What is measured.</param>
    public static void Of(string name, double tolerance, Func<Solved> solve)
    {
        Solved solved = solve();
        List<double> taken = [];
        TimeSpan start = Now;
        while (taken.Count < Most && (taken.Count < Least || Now - start < Long))
        {
            TimeSpan begin = Now;
            solved = solve();
            taken.Add((Now - begin).TotalMilliseconds);
        }

        taken.Sort();
        string key = tolerance.ToString("0.######e-00", null);
        Console.WriteLine($"run,{name},{key},{taken[taken.Count / 2]:g5},{solved.Evaluations},{solved.Steps}");
        if (Environment.GetEnvironmentVariable("PEER_ROWS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{name}@{key}.bin"), MemoryMarshal.AsBytes(solved.Rows.AsSpan()));
        }
    }
}
