using System.Diagnostics;

namespace CapillaryLeak.Cli;

/// <summary>Saves lengthy work now and then: seldom enough that saving takes no time to speak of.</summary>
/// <param name="save">Saves it.</param>
internal sealed class Saves(Action save)
{
    // At most a twentieth of the time goes into saving.
    private const int Rest = 20;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    private long last = Stopwatch.GetTimestamp();
    private TimeSpan wait = Shortest;

    /// <summary>Saves, where it is time to.</summary>
    public void Tick()
    {
        if (Stopwatch.GetElapsedTime(last) <= wait)
        {
            return;
        }

        long begun = Stopwatch.GetTimestamp();
        save();
        last = Stopwatch.GetTimestamp();
        TimeSpan rest = Rest * Stopwatch.GetElapsedTime(begun, last);
        wait = rest > Shortest ? rest : Shortest;
    }
}
