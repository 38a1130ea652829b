using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>What is compared between a run and its fork: one number of a run.</summary>
/// <param name="Name">A word for programs.</param>
/// <param name="Label">Words for people.</param>
/// <param name="Unit">Its unit; empty for a pure number.</param>
/// <param name="Decimals">How many decimals are worth showing.</param>
/// <param name="Better">Which way is good for the patient.</param>
/// <param name="Smallest">The smallest difference that matters; a smaller one counts as none.</param>
/// <param name="Read">Reads it off a run; of the ensemble's runs there are no books and no hash.</param>
public sealed record ForkMeasure(
    string Name, string Label, string Unit, int Decimals, Better Better, double Smallest, Func<Trajectory, double> Read)
{
    /// <summary>
    /// The usual ones. All count until death; the smallest differences that matter are assumed, and chosen for teaching.
    /// </summary>
    public static readonly IReadOnlyList<ForkMeasure> Usual =
    [
        new("death_probability", "Risk of death by the end", "%", 1, Better.Less, 1, x => Readings.Last(x["death_probability"])),
        new("lowest_map", "Lowest mean pressure", "mmHg", 0, Better.More, 3, x => x.Minimum("map").Value),
        new("low_map_time", "Time with a mean pressure below 65 mmHg", "h", 1, Better.Less, 0.5, LowPressure.HoursOf),
        Highest("hematocrit", "Highest hematocrit", "%", 1, 2),
        Highest("lung_water", "Most lung water", "mL", 0, 50),
        Highest("weight_gain", "Largest weight gain", "kg", 1, 0.5),
        new("fluid", "Intravenous fluid in all", "L", 1, Better.Neither, 0.25, x => Readings.Last(x["iv_fluid"]) / 1000),
        Highest("lactate", "Highest lactate", "mmol/L", 1, 0.5),
        Highest("kdigo", "Kidney injury, KDIGO stage", "", 0, 1),
        Highest("limb_injury", "Compartment injury of muscle", "%", 0, 5),
    ];

    private static ForkMeasure Highest(string variable, string label, string unit, int decimals, double smallest) =>
        new($"highest_{variable}", label, unit, decimals, Better.Less, smallest, x => x.Maximum(variable).Value);
}
