namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Between which values something at the bedside is asked for: what lies beyond is likely a slip of units.</summary>
internal static class UsualThresholds
{
    // A change of fluid below a milliliter per kg is nobody's threshold, but one per kg without its unit may look like it.
    private const double LeastMlPerKg = 1;
    private const double MostMlPerKg = 1000;

    // Below this share of the largest usual rate, or dose, a drug does nothing.
    private const double LeastShareOfRate = 1.0 / 120;
    private const double LeastShareOfDose = 1.0 / 200;

    // In the variables' units. Assumed: wide enough for the sickest patient.
    private static readonly Dictionary<string, (double Low, double High)> Borders = new()
    {
        ["map"] = (20, 160),
        ["sbp"] = (30, 250),
        ["dbp"] = (10, 150),
        ["pulse_pressure"] = (5, 120),
        ["hr"] = (20, 220),
        ["shock_index"] = (0.2, 4),
        ["cvp"] = (-5, 30),
        ["sao2"] = (40, 100),
        ["lactate"] = (0.3, 25),
        ["sodium"] = (105, 180),
        ["hematocrit"] = (10, 80),
        ["hemoglobin"] = (30, 270),
        ["albumin"] = (4, 60),
        ["total_protein"] = (10, 120),
        ["creatinine"] = (0.2, 20),
        ["compartment_pressure"] = (1, 100),
        ["delta_p"] = (-40, 100),
        ["urine"] = (0.02, 20),
        ["weight_gain"] = (-30, 60),
    };

    /// <summary>True for a value that somebody may look for.</summary>
    internal static bool Has(Observable seen, double value, double weightKg) =>
        Borders.TryGetValue(seen.Variable, out (double Low, double High) usual)
            ? value >= usual.Low && value <= usual.High
            : value == 0 || (Math.Abs(value) >= LeastMlPerKg * weightKg && Math.Abs(value) <= MostMlPerKg * weightKg);

    /// <summary>True for a rate that is worth giving.</summary>
    internal static bool HasRate(double rate, double largestUsual) =>
        rate >= largestUsual * LeastShareOfRate && rate <= largestUsual;

    /// <summary>True for a dose that is worth giving.</summary>
    internal static bool HasDose(double amount, double largestUsual) =>
        amount >= largestUsual * LeastShareOfDose && amount <= largestUsual;
}
