using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Reads off a run what was measured in an experiment.</summary>
public static class PublishedReadings
{
    /// <summary>Reads a value in the unit in which it was published.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="value">What was published.</param>
    /// <returns>The same of the run; NaN where there is nothing to read.</returns>
    public static double Read(this Trajectory trajectory, PublishedValue value) => value.Reading switch
    {
        ReadingKind.RateOfFall => RateOfFall(trajectory, value),
        ReadingKind.HalfLife => HalfLifeHours(trajectory, value),
        ReadingKind.TimeOfMinimum or ReadingKind.TimeOfMaximum =>
            Plain(trajectory, value) - ((value.SinceMinutes ?? 0) / 60),
        _ => InTerms(trajectory, value, Plain(trajectory, value), Before(trajectory, value), value.ToMinutes),
    };

    /// <summary>The variable's whole curve in the terms in which a value was published.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="value">What was published.</param>
    /// <returns>One value a sample, NaN before the moment that changes count from. A percentage of what was infused is of
    /// what was infused until the sample, and for a value read over a window until the window's end.</returns>
    public static double[] Curve(this Trajectory trajectory, PublishedValue value)
    {
        double before = Before(trajectory, value);
        bool isMoment = value.Reading == ReadingKind.At;
        return [.. trajectory[value.Variable].Zip(trajectory.TimesMinutes, (read, time) => time < value.SinceMinutes
            ? double.NaN
            : InTerms(trajectory, value, read, before, isMoment ? time : value.ToMinutes))];
    }

    private static double InTerms(
        Trajectory trajectory, PublishedValue value, double read, double before, double doseEndMinutes) =>
        value.As switch
        {
            PublishedAs.Percent => 100 * (read - before) / before,
            PublishedAs.PercentOfDose => 100 * (read - before) / DoseMl(trajectory.Scenario, value, doseEndMinutes),
            PublishedAs.PerKg => (read - before) / trajectory.Scenario.Patient.WeightKg,
            PublishedAs.WholeBody => (read - before) * trajectory.Scenario.Patient.WeightKg,
            _ => read - before,
        };

    private static double Plain(Trajectory trajectory, PublishedValue value) =>
        trajectory.Read(value.Variable, value.Reading, value.FromMinutes, value.ToMinutes);

    private static double Before(Trajectory trajectory, PublishedValue value) =>
        value.SinceMinutes is double since ? trajectory.At(value.Variable, since) : 0;

    // What was infused from the moment changes count from until the end of what is looked at.
    private static double DoseMl(Scenario scenario, PublishedValue value, double untilMinutes) =>
        scenario.Interventions.OfType<FluidGiven>().Sum(x =>
        {
            double start = Math.Max(x.StartMinutes, value.SinceMinutes ?? 0), end = Math.Min(x.EndMinutes, untilMinutes);
            return x.VolumeMl * Math.Max(0, end - start) / x.DurationMinutes;
        });

    private static double RateOfFall(Trajectory trajectory, PublishedValue value)
    {
        double before = Before(trajectory, value);
        double early = trajectory.At(value.Variable, value.FromMinutes) - before;
        double late = trajectory.At(value.Variable, value.ToMinutes) - before;
        return early > 0 && late > 0
            ? 100 * Elementary.Log(early / late) / ((value.ToMinutes - value.FromMinutes) / 60)
            : double.NaN;
    }

    // As publications of some hours do: by the exponential fall from the highest point to the end of the window.
    private static double HalfLifeHours(Trajectory trajectory, PublishedValue value)
    {
        double before = Before(trajectory, value);
        Reading peak = trajectory.Maximum(value.Variable, value.FromMinutes, value.ToMinutes);
        double high = peak.Value - before, late = trajectory.At(value.Variable, value.ToMinutes) - before;
        return late > 0 && late < high
            ? (value.ToMinutes - peak.TimeMinutes) / 60 * Elementary.Log(2) / Elementary.Log(high / late)
            : double.NaN;
    }
}
