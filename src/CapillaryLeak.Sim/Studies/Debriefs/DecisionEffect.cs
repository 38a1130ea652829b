using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies.Debriefs;

/// <summary>What a decision caused.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Effects">Its effects that matter: that on the pressure, then the largest.</param>
/// <param name="Risk">By how much it changed the risk of death by the end, percentage points.</param>
public sealed record DecisionEffect(Decision Decision, IReadOnlyList<Effect> Effects, double Risk)
{
    private const int MostShown = 3;

    // What nearly everything is given for comes first, where it changes at all.
    private const string Pressure = "map";

    private static readonly string[] Looked = ["map", "hr", "hematocrit", "plasma_volume", "weight_gain", "lung_water", "lactate", "urine_total"];

    /// <summary>What a decision caused, from a pair of runs.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="with">The run with it.</param>
    /// <param name="without">The run without it, all else that was done held.</param>
    public static DecisionEffect Of(Decision decision, Trajectory with, Trajectory without)
    {
        ArgumentNullException.ThrowIfNull(with);
        ArgumentNullException.ThrowIfNull(without);
        Effect[] effects =
        [
            .. Looked.Select(name => Effect.Of(decision, with.Variables.First(x => x.Name == name), with, without))
                .Select(x => (Effect: x, Size: Math.Abs(x.Largest) / SmallestChange.Of(x.Variable.Name)))
                .Where(x => x.Size >= 1)
                .OrderByDescending(x => x.Effect.Variable.Name == Pressure).ThenByDescending(x => x.Size)
                .Take(MostShown).Select(x => x.Effect),
        ];
        return new(decision, effects, Readings.Last(with["death_probability"]) - Readings.Last(without["death_probability"]));
    }
}
