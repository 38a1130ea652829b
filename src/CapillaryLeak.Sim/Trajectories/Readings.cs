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
        CurveOf(trajectory, variable).At(timeMinutes);

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
        CurveOf(trajectory, variable).Minimum(fromMinutes, toMinutes);

    /// <summary>The largest value of a window, the earliest where several are equal.</summary>
    /// <inheritdoc cref="Minimum"/>
    public static Reading Maximum(
        this Trajectory trajectory,
        string variable,
        double fromMinutes = double.NegativeInfinity,
        double toMinutes = double.PositiveInfinity) =>
        CurveOf(trajectory, variable).Maximum(fromMinutes, toMinutes);

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
        double toMinutes = double.PositiveInfinity) =>
        CurveOf(trajectory, variable).Mean(fromMinutes, toMinutes);

    /// <summary>When a variable lies on one side of a threshold.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="variable">The variable's name.</param>
    /// <param name="threshold">The threshold, in the variable's unit.</param>
    /// <param name="fromMinutes">Start of the window, min.</param>
    /// <param name="toMinutes">End of the window, min.</param>
    /// <returns>Start and end of each stretch, min, in order of time; ends lie on the lines between samples.</returns>
    public static IReadOnlyList<(double StartMinutes, double EndMinutes)> Where(
        this Trajectory trajectory, string variable, Threshold threshold,
        double fromMinutes = double.NegativeInfinity, double toMinutes = double.PositiveInfinity) =>
        CurveOf(trajectory, variable).Where(threshold, fromMinutes, toMinutes);

    /// <summary>The first finite value of a curve.</summary>
    /// <param name="values">The curve.</param>
    /// <returns>The value, or NaN.</returns>
    public static double First(IEnumerable<double> values) => values.Where(double.IsFinite).FirstOrDefault(double.NaN);

    /// <summary>The last finite value of a curve.</summary>
    /// <param name="values">The curve.</param>
    /// <returns>The value, or NaN.</returns>
    public static double Last(IEnumerable<double> values) => values.Where(double.IsFinite).LastOrDefault(double.NaN);

    private static Curve CurveOf(Trajectory trajectory, string variable)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        return new(trajectory.TimesMinutes, trajectory[variable]);
    }
}
