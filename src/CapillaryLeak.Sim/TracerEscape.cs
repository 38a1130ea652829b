using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Timelines;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim;

/// <summary>
/// The transcapillary escape rate as it is measured: the slope of labeled albumin in the plasma after an injection.
/// </summary>
public static class TracerEscape
{
    // The tracer is mixed after ten minutes; the slope is read until the hour (Parving 1977).
    private const double FromMinutes = 10;
    private const double ToMinutes = 60;

    /// <summary>
    /// Escape rate after an injection, percent per hour; not a number where the run does not cover the hour, or where
    /// samples lie too far apart to show the tracer before its first ten minutes are over.
    /// </summary>
    /// <param name="times">Sample times, min.</param>
    /// <param name="tracerPercent">Labeled albumin in the plasma, percent of what was injected.</param>
    /// <param name="injectedMinutes">When it was injected, min.</param>
    public static double PercentPerHour(double[] times, double[] tracerPercent, double injectedMinutes)
    {
        double early = At(times, tracerPercent, injectedMinutes + FromMinutes, injectedMinutes);
        double late = At(times, tracerPercent, injectedMinutes + ToMinutes, injectedMinutes);
        return 100 * Elementary.Log(early / late) / ((ToMinutes - FromMinutes) / 60);
    }

    internal static IEnumerable<TimedEvent> Measured(Timeline timeline, double[] times, double[] tracerPercent) =>
        timeline.Orders.Where(x => x.What is TracerGiven)
            .Select(x => (At: x.StartMinutes, Rate: PercentPerHour(times, tracerPercent, x.StartMinutes)))
            .Where(x => !double.IsNaN(x.Rate))
            .Select(x => new TimedEvent(x.At + ToMinutes, EventKind.Ended,
                FormattableString.Invariant($"Escape of labeled albumin over the hour: {x.Rate:0.0} %/h")));

    // The line between two samples, both of them after the injection.
    private static double At(double[] times, double[] values, double minutes, double injectedMinutes)
    {
        int i = Array.FindIndex(times, t => t >= minutes);
        if (i >= 0 && times[i] == minutes)
        {
            return values[i];
        }

        if (i <= 0 || times[i - 1] <= injectedMinutes)
        {
            return double.NaN;
        }

        double share = (minutes - times[i - 1]) / (times[i] - times[i - 1]);
        return values[i - 1] + (share * (values[i] - values[i - 1]));
    }
}
