namespace CapillaryLeak.Sim.Parameters;

public static partial class Triggers
{
    private static IEnumerable<Trigger> Infections =>
    [
        new("sepsis", ["septic shock"],
            "Sepsis: a moderate leak and marked vasodilation, the lung takes part. It lasts as long as its source is "
                + "not removed.",
            "bacteria reach the blood",
            OnsetMinutes: 4 * Hour, RiseMinutes: 2 * Hour, PlateauMinutes: 60 * Hour, DecayMinutes: 12 * Hour,
            Barrier(("filtration_multiplier", 1.5), ("permeability_multiplier", 2.6), ("reflection_multiplier", 0.72),
                ("suction", 2), ("lung_weight", 0.8), ("vasodilation", 0.8), ("venodilation", 450),
                ("vasodilation_time", 120)),
            "Begins within hours; escape of albumin 6 to 20 %/h (sources disagree); albumin 10 to 25 g/L; hematocrit "
                + "not high once fluid is given.",
            "Fleck 1985; Margarson 2002"),

        new("dengue", ["dengue hemorrhagic fever", "dengue shock syndrome", "severe dengue"],
            "Dengue with plasma leakage: critical phase around defervescence, leak mainly into the serous cavities. "
                + "Measured in children: the filtration coefficient of the calf is up by half, as it is in the limbs "
                + "here; the rest of the wall is fitted.",
            "the first fever",
            OnsetMinutes: 4 * Day, RiseMinutes: 8 * Hour, PlateauMinutes: 28 * Hour, DecayMinutes: 8 * Hour,
            Barrier(("filtration_multiplier", 2.25), ("permeability_multiplier", 3), ("reflection_multiplier", 0.5),
                ("suction", 2), ("limb_weight", 0.4), ("trunk_weight", 1.4), ("lung_weight", 0.3),
                ("vasodilation", 0.1), ("venodilation", 100), ("slow_closing_time", 492)),
            "Days 3 to 7 of the illness; leak of 24 to 48 h; hematocrit at least a fifth above baseline; pulse "
                + "pressure at most 20 mmHg in shock; albumin below 35 g/L.",
            "Bethell 2001; WHO dengue guidance 2009"),

        new("hantavirus", ["hantavirus pulmonary syndrome", "hps", "sin nombre virus", "andes virus"],
            "Hantavirus pulmonary syndrome: after days of fever the lung floods and the heart weakens, so that output "
                + "is low and resistance high. The limbs hardly swell. Fluid is restricted, an inotrope comes early. "
                + "How far the wall opens and how much the heart loses is assumed.",
            "the first fever",
            OnsetMinutes: 4 * Day, RiseMinutes: 1 * Hour, PlateauMinutes: 48 * Hour, DecayMinutes: 12 * Hour,
            Barrier(("filtration_multiplier", 1.8), ("permeability_multiplier", 6), ("reflection_multiplier", 0.55),
                ("mediator_time", 120), ("slow_opening_time", 180), ("limb_weight", 0.4), ("trunk_weight", 0.8),
                ("lung_weight", 1.13), ("vasodilation", 0), ("venodilation", 0), ("cardiac_depression", 0.6)),
            "Fever for 1 to 7 days, then hypotension and lung edema within 4 to 24 h; hematocrit above 50 % in men "
                + "and 48 % in women (not checked); up to 1 L of edema fluid an hour; 36 to 40 % die.",
            "CDC guidance; case series of hantavirus pulmonary syndrome"),

        new("puumala", ["hfrs", "hemorrhagic fever with renal syndrome", "nephropathia epidemica"],
            "Hemorrhagic fever with renal syndrome: fever, hypotension, oliguria, diuresis, convalescence. The kidney "
                + "is what matters: that its tubules are injured by the disease itself, and how fast, is assumed, as "
                + "is the wall.",
            "the first fever",
            OnsetMinutes: 3 * Day, RiseMinutes: 12 * Hour, PlateauMinutes: 72 * Hour, DecayMinutes: 12 * Hour,
            Barrier(("filtration_multiplier", 1.6), ("permeability_multiplier", 4), ("reflection_multiplier", 0.65),
                ("limb_weight", 0.5), ("trunk_weight", 1.2), ("lung_weight", 0.3), ("tubular_toxicity", 0.0013)),
            Trigger.NoNumbers + " but the order of the phases: hypotension, oliguria, diuresis.",
            "reviews of hemorrhagic fever with renal syndrome"),

        new("viral hemorrhagic fever", ["vhf", "ebola", "marburg", "lassa", "crimean-congo hemorrhagic fever"],
            "Any other viral hemorrhagic fever. Wall between dengue and sepsis, onset in the first week of fever: "
                + "assumed. Bleeding and losses from the gut are not part of it: add them to the scenario.",
            "the first fever",
            OnsetMinutes: 5 * Day, RiseMinutes: 12 * Hour, PlateauMinutes: 72 * Hour, DecayMinutes: 12 * Hour,
            Barrier(("filtration_multiplier", 1.8), ("permeability_multiplier", 6), ("reflection_multiplier", 0.57),
                ("limb_weight", 0.7), ("trunk_weight", 1.2), ("lung_weight", 0.5), ("vasodilation", 0.5),
                ("venodilation", 500), ("tubular_toxicity", 0.0001)),
            Trigger.NoNumbers + ".",
            "reviews of secondary capillary leak syndrome"),

        new("covid-19", ["covid", "sars-cov-2"],
            "Capillary leak with COVID-19, often with a mild infection: as a Clarkson attack in course and wall, with "
                + "the lung a little more involved (assumed). The pneumonia itself is not part of it.",
            "the first symptom",
            OnsetMinutes: 7 * Day, RiseMinutes: 8 * Hour, PlateauMinutes: 28 * Hour, DecayMinutes: 4 * Hour,
            Barrier(("lung_weight", 0.3)),
            "As in a Clarkson attack, over in 24 to 72 h; an infant on day 7 with total protein 14 and albumin 8 g/L; "
                + "of the first four patients known to have the syndrome two died.",
            "Cheung 2021, and case reports"),

        new("covid vaccine", ["covid-19 vaccine"],
            "A Clarkson attack within days of a vaccine against COVID-19; course and wall are those of a Clarkson "
                + "attack.",
            "the dose",
            OnsetMinutes: 24 * Hour, RiseMinutes: 8 * Hour, PlateauMinutes: 28 * Hour, DecayMinutes: 4 * Hour,
            Barrier(),
            "Begins after 1 to 2 days, over in 24 to 72 h; 81/60 mmHg with pulse 122 and hematocrit 47 % in one, "
                + "pulse 130 with 100/90 mmHg in another, who died 2.5 days after the dose.",
            "Choi 2021; case reports"),
    ];
}
