using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Trajectories;

/// <summary>Reads values off the curves of a trajectory: samples joined by lines, gaps (NaN) left out.</summary>
public static class Readings
{
    /// <summary>What a scenario's expectation asks for.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="variable">The variable's name.</param>
    /// <param name="kind">What is read.</param>
    /// <param name="fromMinutes">Start of the window, or the moment for <see cref="ReadingKind.At"/>, min.</param>
    /// <param name="toMinutes">End of the window, min; what lies beyond the samples is not looked at.</param>
    /// <returns>The value in the variable's unit, or hours for the times of extremes; NaN if there is none.</returns>
    public static double Read(
        this Trajectory trajectory, string variable, ReadingKind kind, double fromMinutes, double toMinutes) =>
        kind switch
        {
            ReadingKind.At => trajectory.At(variable, fromMinutes),
            ReadingKind.Minimum => trajectory.Minimum(variable, fromMinutes, toMinutes).Value,
            ReadingKind.Maximum => trajectory.Maximum(variable, fromMinutes, toMinutes).Value,
            ReadingKind.Mean => trajectory.Mean(variable, fromMinutes, toMinutes),
            ReadingKind.TimeOfMinimum => trajectory.Minimum(variable, fromMinutes, toMinutes).TimeMinutes / 60,
            ReadingKind.TimeOfMaximum => trajectory.Maximum(variable, fromMinutes, toMinutes).TimeMinutes / 60,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of reading."),
        };

    /// <summary>The value at a moment.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="variable">The variable's name.</param>
    /// <param name="timeMinutes">When, min.</param>
    /// <returns>The value; NaN before the first and after the last sample.</returns>
    public static double At(this Trajectory trajectory, string variable, double timeMinutes) =>
        Interpolated(trajectory.TimesMinutes, trajectory[variable], timeMinutes);

    /// <summary>The smallest value of a window, the earliest where several are equal.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="variable">The variable's name.</param>
    /// <param name="fromMinutes">Start of the window, min.</param>
    /// <param name="toMinutes">End of the window, min.</param>
    /// <returns>The value and its time, or <see cref="Reading.None"/>.</returns>
    public static Reading Minimum(
        this Trajectory trajectory,
        string variable,
        double fromMinutes = double.NegativeInfinity,
        double toMinutes = double.PositiveInfinity) =>
        Best(trajectory, variable, fromMinutes, toMinutes, (candidate, best) => candidate < best);

    /// <summary>The largest value of a window, the earliest where several are equal.</summary>
    /// <inheritdoc cref="Minimum"/>
    public static Reading Maximum(
        this Trajectory trajectory,
        string variable,
        double fromMinutes = double.NegativeInfinity,
        double toMinutes = double.PositiveInfinity) =>
        Best(trajectory, variable, fromMinutes, toMinutes, (candidate, best) => candidate > best);

    /// <summary>The time average over a window (trapezes between samples).</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="variable">The variable's name.</param>
    /// <param name="fromMinutes">Start of the window, min.</param>
    /// <param name="toMinutes">End of the window, min.</param>
    /// <returns>The average; the value itself for a window without length; NaN where there is none.</returns>
    public static double Mean(
        this Trajectory trajectory,
        string variable,
        double fromMinutes = double.NegativeInfinity,
        double toMinutes = double.PositiveInfinity)
    {
        double area = 0, width = 0;
        Reading last = Reading.None;
        Reading only = Reading.None;
        foreach (Reading next in Points(trajectory, variable, fromMinutes, toMinutes))
        {
            if (last.Exists && next.Exists)
            {
                double step = next.TimeMinutes - last.TimeMinutes;
                area += step * (last.Value + next.Value) / 2;
                width += step;
            }

            last = next;
            only = next.Exists ? next : only;
        }

        return width > 0 ? area / width : only.Value;
    }

    /// <summary>The first finite value of a curve.</summary>
    /// <param name="values">The curve.</param>
    /// <returns>The value, or NaN.</returns>
    public static double First(IEnumerable<double> values) => values.Where(double.IsFinite).FirstOrDefault(double.NaN);

    /// <summary>The last finite value of a curve.</summary>
    /// <param name="values">The curve.</param>
    /// <returns>The value, or NaN.</returns>
    public static double Last(IEnumerable<double> values) => values.Where(double.IsFinite).LastOrDefault(double.NaN);

    private static Reading Best(
        Trajectory trajectory, string variable, double from, double to, Func<double, double, bool> isBetter)
    {
        Reading best = Reading.None;
        foreach (Reading point in Points(trajectory, variable, from, to))
            if (point.Exists && (!best.Exists || isBetter(point.Value, best.Value)))
                best = point;
        return best;
    }

    // The samples inside the window, with the curve's values at its two ends added where they fall between samples.
    private static IEnumerable<Reading> Points(Trajectory trajectory, string variable, double from, double to)
    {
        double[] times = trajectory.TimesMinutes;
        double[] values = trajectory[variable];
        if (times.Length == 0 || to < times[0] || from > times[^1] || to < from)
            yield break;

        double start = Math.Max(from, times[0]);
        double end = Math.Min(to, times[^1]);
        yield return new(Interpolated(times, values, start), start);
        for (int i = FirstAfter(times, start); i < times.Length && times[i] < end; i++)
            yield return new(values[i], times[i]);
        if (end > start)
            yield return new(Interpolated(times, values, end), end);
    }

    private static double Interpolated(double[] times, double[] values, double time)
    {
        if (times.Length == 0 || !(time >= times[0] && time <= times[^1]))
            return double.NaN;

        int after = FirstAfter(times, time);
        int before = after - 1;
        if (after == times.Length || times[before] == time)
            return values[before];

        double share = (time - times[before]) / (times[after] - times[before]);
        return values[before] + share * (values[after] - values[before]);
    }

    private static int FirstAfter(double[] times, double time)
    {
        int low = 0, high = times.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (times[middle] > time)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
