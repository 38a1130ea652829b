namespace CapillaryLeak.Sim.Parameters;

/// <summary>The causes of capillary leak that can be named in a scenario.</summary>
public static class Triggers
{
    /// <summary>All of them, the primary syndrome first.</summary>
    public static readonly IReadOnlyList<Trigger> All =
    [
        new("clarkson", ["scls", "systemic capillary leak syndrome", "idiopathic"],
            "Idiopathic systemic capillary leak syndrome: prodrome of 12 to 24 h, leak of 1 to 4 days, "
                + "lungs spared, little vasodilation.",
            RiseMinutes: 480, PlateauMinutes: 28 * 60, DecayMinutes: 240, new Dictionary<string, double>(),
            "Pineton de Chambrun 2017; Wu 2019; Druey 2010"),

        new("sepsis", ["septic shock"],
            "Sepsis: leak within hours, moderate (escape of albumin 6 to 20 %/h), marked vasodilation, "
                + "the lung takes part.",
            RiseMinutes: 120, PlateauMinutes: 60 * 60, DecayMinutes: 720,
            new Dictionary<string, double>
            {
                ["barrier.filtration_multiplier"] = 1.5,
                ["barrier.permeability_multiplier"] = 3,
                ["barrier.reflection_multiplier"] = 0.8,
                ["barrier.suction"] = 2,
                ["barrier.lung_weight"] = 0.8,
                ["barrier.vasodilation"] = 0.75,
                ["barrier.venodilation"] = 600,
                ["barrier.vasodilation_time"] = 120,
            },
            "Fleck 1985; Margarson 2002"),

        new("dengue", ["dengue hemorrhagic fever"],
            "Dengue with plasma leakage: critical phase of 24 to 48 h around defervescence, "
                + "leak mainly into the serous cavities, narrow pulse pressure.",
            RiseMinutes: 480, PlateauMinutes: 36 * 60, DecayMinutes: 480,
            new Dictionary<string, double>
            {
                ["barrier.filtration_multiplier"] = 1.8,
                ["barrier.permeability_multiplier"] = 3,
                ["barrier.reflection_multiplier"] = 0.6,
                ["barrier.suction"] = 2,
                ["barrier.limb_weight"] = 0.4,
                ["barrier.trunk_weight"] = 1.4,
                ["barrier.lung_weight"] = 0.3,
                ["barrier.vasodilation"] = 0.1,
                ["barrier.venodilation"] = 100,
            },
            "Bethell 2001; WHO dengue guidance 2009"),
    ];
}
