using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Something that is read off the run of every point of a sweep.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Label">Words for headings.</param>
/// <param name="Unit">Unit; empty for a pure number.</param>
/// <param name="Decimals">Decimals in tables.</param>
/// <param name="Meaning">One line of words.</param>
/// <param name="Read">Reads it off a run.</param>
public sealed record SweepOutcome(
    string Name, string Label, string Unit, int Decimals, string Meaning, Func<Trajectory, double> Read)
{
    /// <summary>All of them, in the order of the columns.</summary>
    public static readonly IReadOnlyList<SweepOutcome> All =
    [
        Lowest("map", "lowest_map", "Lowest mean pressure", "mmHg", 0),
        Lowest("sbp", "lowest_sbp", "Lowest systolic pressure", "mmHg", 0),
        Highest("hr", "highest_hr", "Highest heart rate", "1/min", 0),
        Highest("hematocrit", "highest_hematocrit", "Highest hematocrit", "%", 1),
        Lowest("albumin", "lowest_albumin", "Lowest albumin", "g/L", 1),
        Highest("lactate", "highest_lactate", "Highest lactate", "mmol/L", 1),
        Highest("creatinine", "highest_creatinine", "Highest creatinine", "mg/dL", 2),
        Highest("lung_water", "highest_lung_water", "Highest lung water", "mL", 0),
        Highest("weight_gain", "highest_weight_gain", "Highest weight gain", "kg", 1),
        new("fluid", "Intravenous fluid", "L", 1, "Intravenous fluid in all.", x => Readings.Last(x["iv_fluid"]) / 1000),
        new("urine", "Urine", "L", 1, "Urine in all.", x => Readings.Last(x["urine_total"]) / 1000),
        new("shock", "Shock", "h", 1, "How long in shock in all: systolic pressure below 90 mmHg for 30 min or more.", ShockHours),
        Highest("kdigo", "highest_kdigo", "Kidney injury", "KDIGO stage", 0),
        Highest("limb_injury", "highest_limb_injury", "Limb ischemia", "%", 0),
        new("death_probability", "Probability of death", "%", 1, "Probability of death by the end, from the hazards.",
            x => Readings.Last(x["death_probability"])),
        new("death_time", "Death", "h", 1, "When the circulation stopped; NaN where it did not.", x => Outcome.Of(x).DeathMinutes / 60 ?? double.NaN),
    ];

    private static SweepOutcome Lowest(string variable, string name, string label, string unit, int decimals) =>
        new(name, label, unit, decimals, label + ".", x => x.Minimum(variable).Value);

    private static SweepOutcome Highest(string variable, string name, string label, string unit, int decimals) =>
        new(name, label, unit, decimals, label + ".", x => x.Maximum(variable).Value);

    private static double ShockHours(Trajectory run)
    {
        double end = run.TimesMinutes[^1];
        return Complication.Of(run).Where(x => x.Name == "Shock").Sum(x => (x.EndMinutes ?? end) - x.StartMinutes) / 60;
    }
}
