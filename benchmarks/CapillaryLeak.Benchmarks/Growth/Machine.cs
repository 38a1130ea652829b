using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>Where something was measured, and how busy it was there.</summary>
internal static class Machine
{
    private const double QuietShare = 0.05;

    /// <summary>The machine and the day, a sentence each.</summary>
    /// <param name="busyBefore">How busy the cores were with other work before, a fraction; not a number where unknown.</param>
    /// <param name="busyAfter">The same afterwards.</param>
    public static IReadOnlyList<string> Sentences(double busyBefore, double busyAfter) =>
    [
        string.Create(CultureInfo.InvariantCulture,
            $"Measured on {DateTime.UtcNow:yyyy-MM-dd} on {Processor()}, {Environment.ProcessorCount} logical cores, vectors of {VectorBits()} bits, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}."),
        Company(busyBefore, busyAfter),
    ];

    /// <summary>How much of the cores' time other work takes, while this program does nothing for a while.</summary>
    public static double BusyShare()
    {
        if (!File.Exists("/proc/stat"))
        {
            return double.NaN;
        }

        (double busy, double all) = Ticks();
        Thread.Sleep(2000);
        (double busyLater, double allLater) = Ticks();
        return (busyLater - busy) / (allLater - all);
    }

    private static string Company(double before, double after)
    {
        if (double.IsNaN(before + after))
        {
            return "Whether anything else ran beside it is not known.";
        }

        string shares = string.Create(CultureInfo.InvariantCulture,
            $"while it paused, other work took {100 * before:0} % of the cores' time before the measurements and {100 * after:0} % after them");
        return Math.Max(before, after) > QuietShare
            ? $"The machine was shared, so the figures are rough: {shares}."
            : $"The machine was quiet: {shares}.";
    }

    private static int VectorBits() =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    private static string Processor()
    {
        const string Key = "model name";
        string? line = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(x => x.StartsWith(Key, StringComparison.Ordinal))
            : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    // The first line: user, nice, system, idle, waiting for input, and more that counts as busy.
    private static (double Busy, double All) Ticks()
    {
        double[] ticks =
        [
            .. File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
                .Select(x => double.Parse(x, CultureInfo.InvariantCulture)),
        ];
        return (ticks.Sum() - ticks[3] - ticks[4], ticks.Sum());
    }
}
