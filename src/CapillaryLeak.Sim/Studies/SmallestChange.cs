using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Studies;

/// <summary>The smallest change of a variable that matters to somebody at the bedside; a smaller one counts as none.</summary>
/// <remarks>All assumed, and chosen for teaching: about what a second measurement could differ by, by chance.</remarks>
public static class SmallestChange
{
    private static readonly Dictionary<string, double> Table = Of(
    [
        ("map", 3), ("sbp", 5), ("dbp", 3), ("pulse_pressure", 4), ("hr", 5), ("cvp", 1), ("co", 0.3), ("sv", 5), ("svr", 2),
        ("shock_index", 0.1), ("hematocrit", 1), ("hemoglobin", 5), ("plasma_dilution", 5), ("plasma_albumin", 8), ("viscosity", 0.2), ("albumin", 2), ("total_protein", 3),
        ("cop", 1), ("sodium", 2), ("lactate", 0.5), ("do2", 50), ("vo2", 20), ("sao2", 1), ("plasma_volume", 100),
        ("blood_volume", 150), ("limb_volume", 300), ("trunk_volume", 300), ("lung_water", 50), ("cell_volume", 300),
        ("weight_gain", 0.3), ("edema_grade", 1), ("filtration_limb", 30), ("filtration_trunk", 30), ("filtration_lung", 10),
        ("lymph_flow", 30), ("albumin_escape", 1), ("albumin_return", 1), ("escape_rate", 1), ("tracer", 2), ("opening", 5),
        ("mediator", 5), ("urine", 0.2), ("gfr", 10), ("creatinine", 0.2), ("kdigo", 1), ("compartment_pressure", 3), ("delta_p", 5),
        ("limb_injury", 5), ("fluid_in", 200), ("fluid_out", 200), ("fluid_balance", 200), ("iv_fluid", 100), ("urine_total", 100),
        ("sodium_excreted", 20), ("norepinephrine", 0.2), ("vasopressin", 5), ("dobutamine", 10), ("glucocorticoid", 0.1),
        ("terbutaline", 1), ("theophylline", 1), ("montelukast", 20), ("enalaprilat", 5), ("furosemide", 0.2), ("mannitol", 1),
        ("immunoglobulin", 1), ("death_probability", 1), ("stroke_probability", 1),
    ]);

    /// <summary>The smallest change of a variable that matters, in its unit.</summary>
    /// <param name="variable">Its name, one of <see cref="Variables.All"/>.</param>
    public static double Of(string variable) => Table[variable];

    private static Dictionary<string, double> Of(IEnumerable<(string Variable, double Smallest)> rows) =>
        rows.ToDictionary(x => x.Variable, x => x.Smallest);
}
