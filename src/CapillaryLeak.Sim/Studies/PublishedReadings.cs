using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Reads off a run what was measured in an experiment, and how it changes with parameters.</summary>
public static class PublishedReadings
{
    // The places on the curve that a published value is computed from; also the lanes along which it is differentiated.
    private enum Place
    {
        Value,
        Late,
        Before,
        Minutes,
    }

    /// <summary>Reads a value in the unit in which it was published.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="value">What was published.</param>
    /// <returns>The same of the run; NaN where there is nothing to read.</returns>
    public static double Read(this Trajectory trajectory, PublishedValue value)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        ArgumentNullException.ThrowIfNull(value);
        return Formula<Scalar>(trajectory.Scenario, value, place => new(Plain(trajectory, value, place))).Value;
    }

    /// <summary>How the value that <see cref="Read"/> reads changes with each parameter.</summary>
    /// <param name="slopes">The run with its slopes.</param>
    /// <param name="value">What was published.</param>
    /// <returns>
    /// One slope a parameter, not finite where there is nothing to read. An extreme is followed at its sample; its time,
    /// which jumps from sample to sample, by the vertex of the parabola through it and its neighbors.
    /// </returns>
    public static IReadOnlyList<double> Slopes(this TrajectorySlopes slopes, PublishedValue value)
    {
        ArgumentNullException.ThrowIfNull(slopes);
        ArgumentNullException.ThrowIfNull(value);
        Dual read = Formula(slopes.Run.Scenario, value,
            place => Dual.Variable(Plain(slopes.Run, value, place), (int)place));
        Place[] used = [.. Enum.GetValues<Place>().Where(place => read.Slope((int)place) != 0)];
        return
        [
            .. slopes.Along.Select(along =>
                used.Sum(place => read.Slope((int)place) * PlainSlope(slopes.Run, along, value, place))),
        ];
    }

    /// <summary>The variable's whole curve in the terms in which a value was published.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="value">What was published.</param>
    /// <returns>One value a sample, NaN before the moment that changes count from. A percentage of what was infused is of
    /// what was infused until the sample, and for a value read over a window until the window's end.</returns>
    public static double[] Curve(this Trajectory trajectory, PublishedValue value)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        ArgumentNullException.ThrowIfNull(value);
        Scalar before = new(Plain(trajectory, value, Place.Before));
        bool isMoment = value.Reading == ReadingKind.At;
        return [.. trajectory[value.Variable].Zip(trajectory.TimesMinutes, (read, time) => time < value.SinceMinutes
            ? double.NaN
            : InTerms(trajectory.Scenario, value, new Scalar(read), before, isMoment ? time : value.ToMinutes).Value)];
    }

    private static T Formula<T>(Scenario scenario, PublishedValue value, Func<Place, T> read) where T : struct, IReal<T> =>
        value.Reading switch
        {
            ReadingKind.RateOfFall => RateOfFall(value, read),
            ReadingKind.HalfLife => HalfLifeHours(value, read),
            ReadingKind.TimeOfMinimum or ReadingKind.TimeOfMaximum =>
                read(Place.Minutes) / T.Number(60) - T.Number((value.SinceMinutes ?? 0) / 60),
            _ => InTerms(scenario, value, read(Place.Value), read(Place.Before), value.ToMinutes),
        };

    private static T InTerms<T>(Scenario scenario, PublishedValue value, T read, T before, double doseEndMinutes)
        where T : struct, IReal<T> =>
        value.As switch
        {
            PublishedAs.Percent => T.Number(100) * (read - before) / before,
            PublishedAs.PercentOfDose => T.Number(100) * (read - before) / T.Number(DoseMl(scenario, value, doseEndMinutes)),
            PublishedAs.PerKg => (read - before) / T.Number(scenario.Patient.WeightKg),
            PublishedAs.WholeBody => (read - before) * T.Number(scenario.Patient.WeightKg),
            _ => read - before,
        };

    // What was infused from the moment changes count from until the end of what is looked at.
    private static double DoseMl(Scenario scenario, PublishedValue value, double untilMinutes) =>
        scenario.Interventions.OfType<FluidGiven>().Sum(x =>
        {
            double start = Math.Max(x.StartMinutes, value.SinceMinutes ?? 0), end = Math.Min(x.EndMinutes, untilMinutes);
            return x.VolumeMl * Math.Max(0, end - start) / x.DurationMinutes;
        });

    private static T RateOfFall<T>(PublishedValue value, Func<Place, T> read) where T : struct, IReal<T>
    {
        T before = read(Place.Before);
        T early = read(Place.Value) - before, late = read(Place.Late) - before;
        T none = T.Number(double.NaN);
        T rate = T.Number(100) * T.Log(early / late) / T.Number((value.ToMinutes - value.FromMinutes) / 60);
        return T.Choose(-early, none, T.Choose(-late, none, rate));
    }

    // As publications of some hours do: by the exponential fall from the highest point to the end of the window.
    private static T HalfLifeHours<T>(PublishedValue value, Func<Place, T> read) where T : struct, IReal<T>
    {
        T before = read(Place.Before);
        T high = read(Place.Value) - before, late = read(Place.Late) - before;
        T none = T.Number(double.NaN);
        T hours = (T.Number(value.ToMinutes) - read(Place.Minutes)) / T.Number(60) * T.Log(T.Number(2)) / T.Log(high / late);
        return T.Choose(-late, none, T.Choose(late - high, none, hours));
    }

    private static double Plain(Trajectory trajectory, PublishedValue value, Place place) => place switch
    {
        Place.Before => value.SinceMinutes is double since ? trajectory.At(value.Variable, since) : 0,
        Place.Late => trajectory.At(value.Variable, value.ToMinutes),
        Place.Minutes => Extreme(trajectory, value).TimeMinutes,
        _ when value.Reading == ReadingKind.Mean =>
            trajectory.Mean(value.Variable, value.FromMinutes, value.ToMinutes),
        _ => Extreme(trajectory, value).Value,
    };

    // Where the curve is read at a moment, that moment is its own extreme.
    private static Reading Extreme(Trajectory trajectory, PublishedValue value) => value.Reading switch
    {
        ReadingKind.Minimum or ReadingKind.TimeOfMinimum =>
            trajectory.Minimum(value.Variable, value.FromMinutes, value.ToMinutes),
        ReadingKind.Maximum or ReadingKind.TimeOfMaximum or ReadingKind.HalfLife =>
            trajectory.Maximum(value.Variable, value.FromMinutes, value.ToMinutes),
        _ => new(trajectory.At(value.Variable, value.FromMinutes), value.FromMinutes),
    };

    private static double PlainSlope(Trajectory run, Trajectory along, PublishedValue value, Place place) => place switch
    {
        Place.Before or Place.Late => Plain(along, value, place),
        Place.Minutes => value.Reading == ReadingKind.HalfLife ? 0 : VertexSlope(run, along, value),
        _ when value.Reading == ReadingKind.Mean => Plain(along, value, place),
        _ => along.At(value.Variable, Extreme(run, value).TimeMinutes),
    };

    // Minutes by which the vertex of the parabola through an extreme and its two neighbors moves. An extreme at which
    // something starts or ends is a kink, and stays there.
    private static double VertexSlope(Trajectory run, Trajectory along, PublishedValue value)
    {
        double time = Extreme(run, value).TimeMinutes;
        double[] times = run.TimesMinutes;
        int i = Array.BinarySearch(times, time);
        if (i <= 0 || i >= times.Length - 1 || time <= value.FromMinutes || time >= value.ToMinutes
            || run.Scenario.Interventions.Any(x => IsNear(x.StartMinutes) || IsNear(x.EndMinutes)))
        {
            return 0;
        }

        bool IsNear(double minutes) => minutes > times[i - 1] && minutes < times[i + 1];

        double[] y = run[value.Variable], slope = along[value.Variable];
        double rise = y[i - 1] - y[i + 1], bend = y[i - 1] - (2 * y[i]) + y[i + 1];
        double riseSlope = slope[i - 1] - slope[i + 1], bendSlope = slope[i - 1] - (2 * slope[i]) + slope[i + 1];
        double spacing = (times[i + 1] - times[i - 1]) / 2;
        return bend == 0 ? 0 : spacing / 2 * ((riseSlope * bend) - (rise * bendSlope)) / (bend * bend);
    }
}
