using System.Diagnostics;
using System.Globalization;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Cli;

/// <summary>Tells how far lengthy work has come, and how long it will still take: now and then, on the error output.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="noun">What is counted.</param>
/// <param name="begun">How many are done at the start.</param>
/// <param name="whole">How many there are.</param>
/// <param name="isQuiet">True where nothing is told.</param>
internal sealed class Progress(Terminal terminal, string noun, int begun, int whole, bool isQuiet = false)
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(10);

    private readonly long start = Stopwatch.GetTimestamp();
    private long last = Stopwatch.GetTimestamp();

    // On a terminal the line is written over; a log gets a line now and then.
    private bool IsLive => terminal.Width < int.MaxValue;

    /// <summary>Some are done; what is told is told where enough time has passed.</summary>
    public void Report(int done)
    {
        if (isQuiet || Stopwatch.GetElapsedTime(last) < (IsLive ? Often : Seldom))
        {
            return;
        }

        last = Stopwatch.GetTimestamp();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds / (done - begun) * (whole - done);
        string line = string.Create(CultureInfo.InvariantCulture,
            $"{done:#,0} of {whole:#,0} {noun}, {Left(seconds)} left");
        terminal.Error.Write(IsLive ? $"\r{line}        " : line + "\n");
    }

    /// <summary>Takes the line away.</summary>
    public void End()
    {
        if (IsLive && !isQuiet)
        {
            terminal.Error.Write($"\r{new string(' ', 60)}\r");
        }
    }

    private static string Left(double seconds) =>
        seconds < 90 ? $"{Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture)} s" : Words.Time(Math.Ceiling(seconds / 60));
}
