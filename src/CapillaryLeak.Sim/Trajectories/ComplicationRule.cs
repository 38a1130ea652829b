namespace CapillaryLeak.Sim.Trajectories;

/// <summary>A complication and the rule by which it is read off the curves.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Rule">The rule in words.</param>
/// <param name="Variable">The variable looked at.</param>
/// <param name="Limit">The limit, in the variable's unit.</param>
/// <param name="Above">True where the complication is above the limit.</param>
/// <param name="HoldMinutes">How long the limit must be passed without a break before it counts.</param>
public sealed record ComplicationRule(
    string Name, string Rule, string Variable, double Limit, bool Above, double HoldMinutes)
{
    /// <summary>True where the limit is per kg of body weight.</summary>
    public bool IsPerKg { get; init; }

    /// <summary>The complications that are looked for.</summary>
    public static readonly IReadOnlyList<ComplicationRule> All =
    [
        new("Shock", "systolic pressure below 90 mmHg for 30 min", "sbp", 90, false, 30),
        new("Hyperlactatemia", "lactate above 4 mmol/L", "lactate", 4, true, 0),
        new("Acute kidney injury", "KDIGO stage 1 or more", "kdigo", 0.5, true, 0),
        new("Compartment syndrome", "ischemic injury of limb muscle above 20 %", "limb_injury", 20, true, 0),
        new("Pulmonary edema", "lung water above 10 mL per kg", "lung_water", 10, true, 0) { IsPerKg = true },
        new("Hyperviscosity", "hematocrit above 60 %", "hematocrit", 60, true, 0),
        new("Anasarca", "edema grade 4", "edema_grade", 3.5, true, 0),
    ];
}
