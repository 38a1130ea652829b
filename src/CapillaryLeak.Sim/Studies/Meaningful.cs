using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Studies;

/// <summary>The smallest differences that matter at the bedside: assumed, and chosen for teaching.</summary>
public static class Meaningful
{
    private static readonly Dictionary<string, double> Chosen = new()
    {
        ["map"] = 3,
        ["sbp"] = 5,
        ["dbp"] = 3,
        ["pulse_pressure"] = 4,
        ["hr"] = 5,
        ["cvp"] = 1,
        ["hematocrit"] = 1,
        ["hemoglobin"] = 0.4,
        ["albumin"] = 1.5,
        ["total_protein"] = 2,
        ["lactate"] = 0.5,
        ["creatinine"] = 0.2,
        ["sodium"] = 2,
        ["plasma_volume"] = 100,
        ["lung_water"] = 50,
        ["weight_gain"] = 0.3,
        ["urine"] = 0.2,
        ["urine_total"] = 200,
        ["fluid_balance"] = 200,
    };

    /// <summary>The smallest difference of a variable that matters, in its unit: where none was chosen, five of the last shown digit.</summary>
    /// <param name="variable">The variable's name.</param>
    public static double Smallest(string variable) => Chosen.TryGetValue(variable, out double smallest)
        ? smallest
        : 5 * Math.Pow(10, -Variables.All.First(x => x.Name == variable).Decimals);
}
