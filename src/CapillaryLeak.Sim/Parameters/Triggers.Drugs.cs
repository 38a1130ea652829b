namespace CapillaryLeak.Sim.Parameters;

public static partial class Triggers
{
    private static IEnumerable<Trigger> Toxins =>
    [
        new("snakebite", ["russell's viper", "daboia", "viper"],
            "Bite of Russell's viper: chemosis, swollen parotids, hemoconcentration, albumin lost. Volume and "
                + "dopamine help, a steroid does not (0 of 5): it acts on nothing here. It occurs even after "
                + "antivenom. Bleeding and loss of albumin in the urine are not part of it; onset and duration are "
                + "assumed. " + AssumedWall,
            "the bite",
            OnsetMinutes: 6 * Hour, RiseMinutes: 3 * Hour, PlateauMinutes: 48 * Hour, DecayMinutes: 12 * Hour,
            Barrier(("filtration_multiplier", 1.9), ("permeability_multiplier", 9), ("reflection_multiplier", 0.5),
                ("limb_weight", 1), ("trunk_weight", 1.1), ("lung_weight", 0.2), ("vasodilation", 0.3),
                ("tubular_toxicity", 0.0003), ("steroid_on_mediator", 0), ("steroid_on_gaps", 0)),
            "Hypotension in 35 %, raised permeability in 24 %, oliguria in 44 % of 123 bites; hypotension answered to "
                + "volume in 11 of 19, to dopamine in 6 of 7, to methylprednisolone in 0 of 5; 8 % died.",
            "123 bites in Burma; case series of capillary leak after Russell's viper"),

        new("ricin", [],
            "Poisoning with ricin: vomiting and diarrhea, then hypotension from lost volume. The losses from the gut "
                + "are not part of it: add them to the scenario. There is only support. " + AssumedWall,
            "ingestion",
            OnsetMinutes: 7 * Hour, RiseMinutes: 8 * Hour, PlateauMinutes: 4 * Day, DecayMinutes: 12 * Hour,
            Barrier(("filtration_multiplier", 2), ("permeability_multiplier", 10), ("reflection_multiplier", 0.5),
                ("limb_weight", 0.8), ("trunk_weight", 1.2), ("lung_weight", 0.6), ("vasodilation", 0.34),
                ("venodilation", 400), ("steroid_on_mediator", 0.2)),
            "First signs 4 to 10 h after ingestion, 4 to 8 h after inhaling, up to 12 h after injection; death after "
                + "3 to 5 days, 36 to 72 h when inhaled. No hematocrit or albumin is published.",
            "CDC fact sheet on ricin"),
    ];

    private static IEnumerable<Trigger> Drugs =>
    [
        new("aldesleukin", ["il-2", "interleukin-2", "interleukin", "interleukins"],
            "High-dose interleukin-2 for as many doses as are borne, three days: vasodilation like that of sepsis "
                + "with a moderate leak, which lymph largely makes up for. " + AssumedWall,
            "the first dose",
            OnsetMinutes: 1 * Hour, RiseMinutes: 1 * Hour, PlateauMinutes: 3 * Day, DecayMinutes: 12 * Hour,
            Barrier(("filtration_multiplier", 1.75), ("permeability_multiplier", 2.2), ("reflection_multiplier", 0.95),
                ("suction", 0), ("mediator_time", 120), ("limb_weight", 0.9), ("trunk_weight", 1.1),
                ("lung_weight", 0.3), ("vasodilation", 0.635), ("venodilation", 280), ("vasodilation_time", 90)),
            "Mean pressure falls in 2 to 12 h (not checked); escape of albumin from 9.4 ± 2.7 to 14.9 ± 3.3 %/h, 1.6 "
                + "times; weight up by 5 to 10 lb; more than two thirds need pressors; better 2 to 3 days after "
                + "stopping; capillary leak in 35 to 44 %.",
            "product label; escape rates under interleukin-2"),

        new("dinutuximab", ["anti-gd2"],
            "Antibody against GD2, infused over four days; comes with the infusion, worse with interleukin-2. Between "
                + "interleukin-2 and a mild Clarkson attack: assumed.",
            "the infusion begins",
            OnsetMinutes: 2 * Hour, RiseMinutes: 6 * Hour, PlateauMinutes: 4 * Day, DecayMinutes: 12 * Hour,
            Barrier(("filtration_multiplier", 1.5), ("permeability_multiplier", 5), ("reflection_multiplier", 0.7),
                ("limb_weight", 0.9), ("trunk_weight", 1.1), ("lung_weight", 0.5), ("vasodilation", 0.5),
                ("venodilation", 400)),
            Trigger.NoNumbers + " of its course; severe in 23 % of those treated, hypotension of grade 3 or 4 in 16 "
                + "%.",
            "product label"),

        new("tagraxofusp", ["elzonris", "sl-401"],
            "Fusion of interleukin-3 with diphtheria toxin: a slow leak in the first cycle, told by albumin and "
                + "weight before pressure. " + AssumedWall,
            "the first dose", OnsetMinutes: 4 * Day, RiseMinutes: Day, PlateauMinutes: 5.5 * Day, DecayMinutes: Day,
            Barrier(("filtration_multiplier", 1.5), ("permeability_multiplier", 10), ("reflection_multiplier", 0.65),
                ("limb_weight", 1), ("trunk_weight", 1), ("lung_weight", 0.4), ("vasodilation", 0.25),
                ("venodilation", 200)),
            "Begins on day 6 (median), most within 5 days of the first dose; over in 6 days (median); 53 to 55 %, "
                + "severe in 9 to 11 %, fatal in 2 to 3 %. Action is taken where albumin is below 35 g/L or falls by "
                + "5 g/L, or weight rises by 1.5 kg (not checked).",
            "product label, thresholds not checked"),

        new("denileukin diftitox", ["denileukin", "ontak", "anti-cd25"],
            "Fusion of interleukin-2 with diphtheria toxin; slower and longer than tagraxofusp. " + AssumedWall,
            "the first dose",
            OnsetMinutes: 4 * Day, RiseMinutes: 2 * Day, PlateauMinutes: 13 * Day, DecayMinutes: 2 * Day,
            Barrier(("filtration_multiplier", 1.5), ("permeability_multiplier", 9), ("reflection_multiplier", 0.6),
                ("limb_weight", 1), ("trunk_weight", 1), ("lung_weight", 0.4), ("vasodilation", 0.25),
                ("venodilation", 200)),
            "Begins after 6.5 days (median; 1 to 77), lasts 14 days (2 to 40), 27 % of those treated (not checked); "
                + "on day 4 in a fatal case, whose albumin could not be detected; antibodies against CD25 37 to 42 %.",
            "product label, not checked; case report"),

        new("immunotoxin", ["anti-cd22", "ss1p", "monoclonal antibody", "monoclonal antibodies"],
            "Immunotoxins against CD22 or mesothelin (SS1P), and antibodies without a preset of their own. Course and "
                + "wall are taken from tagraxofusp: assumed.",
            "the first dose", OnsetMinutes: 3 * Day, RiseMinutes: Day, PlateauMinutes: 4 * Day, DecayMinutes: Day,
            Barrier(("filtration_multiplier", 1.5), ("permeability_multiplier", 10), ("reflection_multiplier", 0.65),
                ("limb_weight", 1), ("trunk_weight", 1), ("lung_weight", 0.4), ("vasodilation", 0.25),
                ("venodilation", 200)),
            Trigger.NoNumbers + " of its course; in 41 % of those treated with anti-CD22 and 26 % with SS1P.",
            "meta-analysis of capillary leak by antitumor drugs"),

        new("gemcitabine", [],
            "Gemcitabine: subacute, over weeks, with anasarca and rising creatinine but little shock. It comes back "
                + "when the drug is given again. Steroid and diuretic help, slowly. " + AssumedWall,
            "the last cycle",
            OnsetMinutes: 7 * Day, RiseMinutes: 5 * Day, PlateauMinutes: 14 * Day, DecayMinutes: 5 * Day,
            Barrier(("filtration_multiplier", 1.6), ("permeability_multiplier", 6), ("reflection_multiplier", 0.6),
                ("suction", 1), ("limb_weight", 1.1), ("trunk_weight", 1), ("lung_weight", 0.02),
                ("vasodilation", 0.1), ("venodilation", 0), ("tachycardia", 0.05), ("tubular_toxicity", 0.00005)),
            "Begins after days to weeks, in one patient 7 days after the last cycle; a month to clear; 3.5 to 4.9 % "
                + "of those treated.",
            "case reports; meta-analysis of capillary leak by antitumor drugs"),

        new("g-csf", ["filgrastim", "granulocyte colony-stimulating factor"],
            "Granulocyte colony-stimulating factor: edema in most, hypotension in a third. Course and wall are those "
                + "of a moderate Clarkson attack with a better answer to steroid: assumed.",
            "the first dose",
            OnsetMinutes: 4 * Day, RiseMinutes: 12 * Hour, PlateauMinutes: 72 * Hour, DecayMinutes: 12 * Hour,
            Barrier(("permeability_multiplier", 6), ("reflection_multiplier", 0.65), ("filtration_multiplier", 1.6),
                ("limb_weight", 1), ("trunk_weight", 1), ("lung_weight", 0.6), ("vasodilation", 0.3),
                ("steroid_on_mediator", 0.8)),
            Trigger.NoNumbers + " of its course; of 62 patients 68 % had edema, 32 % hypotension, 21 % weight gain, "
                + "60 % were given a steroid, and 16 died.",
            "Shin 2018"),
    ];
}
