using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies.Debriefs;

/// <summary>What a decision did to one variable: the run with it against the same run without, all else held.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Largest">The largest difference, with minus without, in its unit.</param>
/// <param name="LargestMinutes">When that was, min.</param>
/// <param name="LagMinutes">How long after the decision was first acted upon, min.</param>
/// <param name="HalvedMinutes">When half of it was gone, min; null where it lasted to the end of the run.</param>
public sealed record Effect(Variable Variable, double Largest, double LargestMinutes, double LagMinutes, double? HalvedMinutes)
{
    // An effect is looked for until this long after the last of a decision was given, min: a day, as long as a steroid works.
    private const double AfterwardsMinutes = 1440;

    /// <summary>The effect on a variable.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="with">The run with it.</param>
    /// <param name="without">The run without it.</param>
    public static Effect Of(Decision decision, Variable variable, Trajectory with, Trajectory without)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(with);
        double end = Math.Min(with.Solve.ReachedMinutes, without.Solve.ReachedMinutes);
        (double Minutes, double Difference)[] curve =
        [
            .. with.TimesMinutes.Where(x => x >= decision.StartMinutes && x <= end)
                .Select(x => (x, with.At(variable.Name, x) - without.At(variable.Name, x))),
        ];
        double last = decision.Done.Max(x => Given.EndOf(x, with)) + AfterwardsMinutes;
        (double minutes, double largest) = curve.Where(x => x.Minutes <= last).DefaultIfEmpty((decision.StartMinutes, 0))
            .MaxBy(x => Math.Abs(x.Item2));
        double? halved = curve.Where(x => x.Minutes > minutes && Math.Abs(x.Difference) <= Math.Abs(largest) / 2)
            .Select(x => (double?)x.Minutes).FirstOrDefault();
        return new(variable, largest, minutes, minutes - decision.StartMinutes, halved);
    }
}
