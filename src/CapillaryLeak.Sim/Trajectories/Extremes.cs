using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Trajectories;

/// <summary>The extremes a clinician asks for first.</summary>
public static class Extremes
{
    private static readonly (string Name, bool IsMaximum)[] Asked =
    [
        ("map", false), ("sbp", false), ("hr", true), ("hematocrit", true), ("albumin", false),
        ("plasma_volume", false),
        ("weight_gain", true), ("lung_water", true), ("sao2", false), ("lactate", true), ("urine", false),
        ("creatinine", true), ("compartment_pressure", true), ("delta_p", false),
    ];

    private const double LeastGainKg = 0.3;

    /// <summary>The extremes of a run, in the order a clinician reads them; as far as recorded.</summary>
    /// <param name="trajectory">The run.</param>
    /// <returns>One entry a variable.</returns>
    public static IReadOnlyList<Extreme> Of(Trajectory trajectory) =>
        [.. Asked.Where(x => trajectory.Columns.ContainsKey(x.Name)).Select(x => Of(trajectory, x.Name, x.IsMaximum))];

    /// <summary>When the patient carries the most water, by weight gain.</summary>
    /// <param name="trajectory">The run.</param>
    /// <returns>The weight gain in kg and its time; none where weight was not recorded or hardly any was
    /// gained.</returns>
    public static Reading Heaviest(Trajectory trajectory)
    {
        Reading heaviest = trajectory.Columns.ContainsKey("weight_gain")
            ? trajectory.Maximum("weight_gain")
            : Reading.None;
        return heaviest.Value >= LeastGainKg ? heaviest : Reading.None;
    }

    private static Extreme Of(Trajectory trajectory, string name, bool isMaximum)
    {
        Variable variable = trajectory.Variables.First(v => v.Name == name);
        (double start, double end) = (Readings.First(trajectory[name]), Readings.Last(trajectory[name]));
        Extreme asked = new(variable, isMaximum, start, Peak(trajectory, name, isMaximum), end);
        Extreme other = new(variable, !isMaximum, start, Peak(trajectory, name, !isMaximum), end);

        // What never left its start in the direction that is asked for may have gone the other way.
        return asked.IsAtStart && !other.IsAtStart ? other : asked;
    }

    private static Reading Peak(Trajectory trajectory, string name, bool isMaximum) =>
        isMaximum ? trajectory.Maximum(name) : trajectory.Minimum(name);
}
