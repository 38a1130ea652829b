using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The unit in which a run's times are told: minutes, hours or days, the same throughout a report.</summary>
/// <param name="Unit">min, h or d.</param>
/// <param name="Name">The unit in words.</param>
/// <param name="UnitMinutes">Length of the unit, min.</param>
public sealed record TimeScale(string Unit, string Name, double UnitMinutes)
{
    private static readonly TimeScale Minutes = new("min", "minutes", 1);
    private static readonly TimeScale Hours = new("h", "hours", 60);
    private static readonly TimeScale Days = new("d", "days", 24 * 60);

    private static readonly double[] HourSteps = [0.25, 0.5, 1, 2, 3, 6, 12, 24, 48];

    /// <summary>What stands below the axis of a figure.</summary>
    public string AxisText { get; init; } = Name + " from the start";

    /// <summary>The unit that suits a length: minutes to three hours, hours to ten days, then days.</summary>
    /// <param name="lengthMinutes">The length, min.</param>
    /// <returns>The scale.</returns>
    public static TimeScale For(double lengthMinutes) => lengthMinutes switch
    {
        <= 3 * 60 => Minutes,
        <= 10 * 24 * 60 => Hours,
        _ => Days,
    };

    /// <summary>The scale of a run.</summary>
    /// <param name="trajectory">The run.</param>
    /// <returns>The scale that suits the time that was reached.</returns>
    public static TimeScale Of(Trajectory trajectory) => For(trajectory.Solve.ReachedMinutes);

    /// <summary>Where the drawings of a run end: the time that was reached, and a minute at least.</summary>
    /// <param name="trajectory">The run.</param>
    /// <returns>The time, min.</returns>
    public static double EndOf(Trajectory trajectory) => Math.Max(1, trajectory.Solve.ReachedMinutes);

    /// <summary>A time as people read it, e.g. <c>38.5 h</c>.</summary>
    /// <param name="minutes">Minutes from the scenario's start.</param>
    /// <returns>Number and unit.</returns>
    public string Text(double minutes) => Display.WithUnit(Number(minutes), Unit);

    /// <summary>A stretch of time, e.g. <c>12–38.5 h</c>.</summary>
    /// <param name="startMinutes">Start, min.</param>
    /// <param name="endMinutes">End, min.</param>
    /// <returns>Both ends and the unit.</returns>
    public string Text(double startMinutes, double endMinutes) => $"{Number(startMinutes)}–{Text(endMinutes)}";

    /// <summary>A time without its unit.</summary>
    /// <param name="minutes">Minutes from the scenario's start.</param>
    /// <returns>At most one decimal (two for days).</returns>
    public string Number(double minutes)
    {
        int decimals = Unit == "d" ? 2 : Unit == "h" ? 1 : 0;
        return Display.WithoutTrailingZeros(Display.Number(minutes / UnitMinutes, decimals));
    }

    /// <summary>Moments for an axis or a table, at steps that people count in.</summary>
    /// <param name="startMinutes">Start, min.</param>
    /// <param name="endMinutes">End, min.</param>
    /// <param name="most">How many at most, at least 2.</param>
    /// <returns>Times in minutes, ascending, multiples of the step.</returns>
    public IReadOnlyList<double> Ticks(double startMinutes, double endMinutes, int most)
    {
        double smallest = (endMinutes - startMinutes) / UnitMinutes / (most - 1);
        double step = UnitMinutes * (Unit == "h" && smallest <= HourSteps[^1]
            ? HourSteps.First(s => s >= smallest)
            : Math.Max(1, Axis.NiceStep(smallest)));
        List<double> ticks = [];
        for (double tick = Math.Ceiling(startMinutes / step) * step; tick <= endMinutes + 1e-9; tick += step)
            ticks.Add(tick);
        return ticks;
    }
}
