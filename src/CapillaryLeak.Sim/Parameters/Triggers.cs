namespace CapillaryLeak.Sim.Parameters;

/// <summary>The causes of capillary leak that can be named in a scenario.</summary>
/// <remarks>
/// Severity 1 is the attack that needs intensive care. What a preset does not set is as in a Clarkson attack. A source
/// that ends in "not checked" was recalled from a label or a guideline and should be looked up before it is cited.
/// </remarks>
public static partial class Triggers
{
    private const double Hour = 60;
    private const double Day = 24 * Hour;

    private const string AssumedWall = "How far the wall opens is assumed.";

    /// <summary>All of them, the primary syndrome first.</summary>
    public static readonly IReadOnlyList<Trigger> All =
    [
        new("clarkson", ["scls", "systemic capillary leak syndrome", "idiopathic"],
            "Idiopathic systemic capillary leak syndrome: lungs spared, little vasodilation. All other presets are "
                + "stated as differences from it.",
            "the first signs",
            OnsetMinutes: 0, RiseMinutes: 8 * Hour, PlateauMinutes: 30 * Hour, DecayMinutes: 4 * Hour,
            Barrier(),
            "Prodrome 12 to 24 h, leak 1 to 4 days, then recruitment of some days; hemoglobin 179 to 220 g/L and "
                + "total protein 36 to 59 g/L on admission to intensive care.",
            "Pineton de Chambrun 2017; Wu 2019; Druey 2010"),
        .. Infections, .. Immune, .. Toxins, .. Drugs, .. Injuries,
    ];

    private static IEnumerable<Trigger> Immune =>
    [
        new("autoimmune disease", ["autoimmune", "lupus", "systemic lupus erythematosus"],
            "A flare of lupus or another autoimmune disease; named among the causes of the secondary syndrome. Course "
                + "and wall as in a moderate Clarkson attack, slower, and a better answer to steroid: all of it "
                + "assumed.",
            "the flare begins",
            OnsetMinutes: 12 * Hour, RiseMinutes: 12 * Hour, PlateauMinutes: 4 * Day, DecayMinutes: 12 * Hour,
            Barrier(("permeability_multiplier", 10), ("reflection_multiplier", 0.55), ("lung_weight", 0.3),
                ("steroid_on_mediator", 0.8)),
            Trigger.NoNumbers + ".",
            "reviews of secondary capillary leak syndrome"),

        new("hlh", ["hemophagocytic lymphohistiocytosis", "macrophage activation syndrome"],
            "Hemophagocytic lymphohistiocytosis: leaks with the peak of cytokines, with the vasodilation of a septic "
                + "patient. Treated as that disease is (etoposide, dexamethasone), not with the prophylaxis of a "
                + "Clarkson attack; that dexamethasone lowers the mediator well is assumed, as is the course.",
            "the cytokines rise",
            OnsetMinutes: 12 * Hour, RiseMinutes: 12 * Hour, PlateauMinutes: 5 * Day, DecayMinutes: Day,
            Barrier(("filtration_multiplier", 1.6), ("permeability_multiplier", 5), ("reflection_multiplier", 0.7),
                ("limb_weight", 0.9), ("trunk_weight", 1.1), ("lung_weight", 0.6), ("vasodilation", 0.75),
                ("venodilation", 500), ("steroid_on_mediator", 0.8)),
            Trigger.NoNumbers + ".",
            "reviews of secondary capillary leak syndrome"),

        new("engraftment", ["engraftment syndrome", "peri-engraftment syndrome"],
            "Engraftment after a transplant of blood stem cells: fever, rash, weight, water in the lungs. Answers to "
                + "a steroid: how strongly is assumed (the most the model allows). " + AssumedWall,
            "neutrophils reach 500/µL",
            OnsetMinutes: Day, RiseMinutes: Day, PlateauMinutes: 5 * Day, DecayMinutes: Day,
            Barrier(("filtration_multiplier", 1.8), ("permeability_multiplier", 4), ("reflection_multiplier", 0.6),
                ("limb_weight", 0.8), ("trunk_weight", 1.0), ("lung_weight", 0.5), ("vasodilation", 0.3),
                ("venodilation", 250), ("tubular_toxicity", 0.0005), ("steroid_on_mediator", 0.9),
                ("steroid_on_gaps", 0.15)),
            "Within 96 h of 500 neutrophils/µL; weight more than 2.5 % above that before; creatinine at least "
                + "doubled; lasts days; 12 % of autologous and 5 to 13 % of allogeneic transplants.",
            "Spitzer 2001, diagnostic criteria"),

        new("ohss", ["ovarian hyperstimulation syndrome", "ovarian hyperstimulation"],
            "Ovarian hyperstimulation: the leak is from the ovaries and the peritoneum, so that ascites and pleural "
                + "effusions collect and limbs stay slim. Peritoneum and pleura are part of the trunk here. "
                + AssumedWall,
            "human chorionic gonadotropin",
            OnsetMinutes: 5 * Day, RiseMinutes: Day, PlateauMinutes: 7 * Day, DecayMinutes: 60 * Hour,
            Barrier(("filtration_multiplier", 1.8), ("permeability_multiplier", 4), ("reflection_multiplier", 0.55),
                ("limb_weight", 0.1), ("trunk_weight", 1.6), ("lung_weight", 0.1), ("vasodilation", 0.35),
                ("venodilation", 250)),
            "Early form within 7 to 9 days of gonadotropin; hematocrit above 45 % when severe, above 55 % when "
                + "critical; lasts 8 days (6 to 10), in pregnancy 10 (7 to 13); over when hematocrit is below 40 % "
                + "and creatinine below 1 mg/dL.",
            "case series of severe disease; RCOG guideline 5, not checked"),
    ];

    private static IEnumerable<Trigger> Injuries =>
    [
        new("surgery", ["operation", "major surgery"],
            "A major operation, as a control: the wall leaks some, for about a day, and hardly anyone is in danger. "
                + "Wound, blood loss and anesthesia are not part of it.",
            "the incision", OnsetMinutes: 0, RiseMinutes: 1 * Hour, PlateauMinutes: 9 * Hour, DecayMinutes: 4 * Hour,
            Barrier(("filtration_multiplier", 1.5), ("permeability_multiplier", 2.1), ("reflection_multiplier", 0.95),
                ("suction", 0), ("mediator_time", 60), ("slow_opening_time", 120), ("slow_closing_time", 300),
                ("limb_weight", 0.8), ("trunk_weight", 1.1), ("vasodilation", 0.1), ("venodilation", 0),
                ("tachycardia", 0.1)),
            "Escape of albumin twice that of rest within 7 h in cardiac surgery, 9.6 ± 5.2 against 4.5 ± 1.3 %/h "
                + "after pancreatic resection; 5.5 against 4.9 %/h on the second day.",
            "transcapillary escape rates around surgery"),

        new("burn", ["thermal injury"],
            "A large burn, as a control for the fluid: the matrix of the burned skin sucks, the wall leaks for most "
                + "of a day and is tight again long before the skin has healed. The whole body leaks evenly here; "
                + "evaporation from the wound is not part of it. " + AssumedWall,
            "the burn", OnsetMinutes: 0, RiseMinutes: 30, PlateauMinutes: 12 * Hour, DecayMinutes: 4 * Hour,
            Barrier(("filtration_multiplier", 1.8), ("permeability_multiplier", 4), ("reflection_multiplier", 0.65),
                ("suction", 5), ("mediator_time", 60), ("slow_opening_time", 60), ("slow_closing_time", 240),
                ("limb_weight", 1), ("trunk_weight", 1), ("lung_weight", 0.1), ("vasodilation", 0),
                ("venodilation", 0)),
            "Leak for 18 to 24 h; 4 mL/kg for each percent burned, half of it in 8 h, holds pressure and urine; "
                + "escape of albumin on days 4 to 14 as in health, 2.4 against 2.5 %/h net.",
            "Demling 1981; Zdolsek 2020; Parkland formula"),
    ];

    private static Dictionary<string, double> Barrier(params (string Name, double Value)[] settings) =>
        settings.ToDictionary(x => "barrier." + x.Name, x => x.Value);
}
