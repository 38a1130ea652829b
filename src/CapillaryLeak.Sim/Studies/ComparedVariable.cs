using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Studies;

/// <summary>A variable of the table in which plans are held against each other.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Label">A label short enough for a narrow column.</param>
/// <param name="Unit">The unit it is shown in.</param>
/// <param name="Decimals">Decimals in that unit.</param>
/// <param name="PerUnit">How much of the variable's own unit one of that unit is.</param>
public sealed record ComparedVariable(Variable Variable, string Label, string Unit, int Decimals, double PerUnit)
{
    private static readonly (string Name, string Label)[] Asked =
    [
        ("map", "MAP"), ("hr", "Heart rate"), ("hematocrit", "Hematocrit"), ("albumin", "Albumin"), ("lactate", "Lactate"),
        ("plasma_volume", "Plasma volume"), ("lung_water", "Lung water"), ("weight_gain", "Weight gain"), ("urine", "Urine"),
        ("urine_total", "Urine so far"), ("fluid_in", "Fluid in"), ("norepinephrine", "Norepinephrine"),
    ];

    /// <summary>All of them, in the order a clinician reads them.</summary>
    public static readonly IReadOnlyList<ComparedVariable> All = [.. Asked.Select(x => Of(x.Name, x.Label))];

    /// <summary>Label and unit.</summary>
    public string Heading => Unit.Length == 0 ? Label : $"{Label}, {Unit}";

    // Totals of a whole run are many liters.
    private static ComparedVariable Of(string name, string label)
    {
        Variable variable = Variables.All.First(x => x.Name == name);
        return variable is { Group: "balance", Unit: "mL" }
            ? new(variable, label, "L", 2, 1000)
            : new(variable, label, variable.Unit, variable.Decimals, 1);
    }
}
