namespace CapillaryLeak.Sim.Tests.Scenarios;

/// <summary>A file that uses every key.</summary>
internal static class GoodFile
{
    internal const string Text = """
        schema: 1
        title: Clarkson attack, treated as most are
        text: |
          A man of 52 with a third attack.
          He walks in.
        patient: { weight: 75 kg, height: 1.78 m, sex: male, age: 52, hematocrit: 45 %, albumin: 4.2 g/dL, total protein: 70 g/L,
                   mean pressure: 12 kPa, heart rate: 65, creatinine: 80 µmol/L, sodium: 141 mEq/L }
        attack: { trigger: clarkson, onset: 6 h, severity: severe, rise: 2 h, plateau: 36 h, decay: 12 h }
        length: 7 days
        sample: 5 min
        interventions:
          - { at: 14 h, fluid: saline 0.9 %, volume: 2 L, over: 2 h }
          - { at: 15 h, fluid: Ringer's lactate, rate: 500 mL/h, until: 20 h }
          - { at: 16 h, every: 8 h, times: 4, fluid: albumin 20 %, volume: 100 mL, over: 1 h }
          - { at: 17 h, fluid: red cells, volume: 2 units, over: 3 h }
          - { at: 19 h, fluid: albumin 5 %, volume: 10 mL/kg, rate: 500 mL/h }
          - { at: 15 h, infuse: norepinephrine, rate: 0.15 µg/kg/min, until: 40 h }
          - { at: 18 h, change: norepinephrine, rate: 0.3 µg/kg/min }
          - { at: 30 h, stop: norepinephrine }
          - { at: 18 h, change: ringer lactate, rate: 250 mL/h }
          - { at: 20 h, infuse: vasopressin, rate: 0.03 U/min, for: 10 h }
          - { at: 14 h, dose: methylprednisolone, amount: 1 g, over: 30 min }
          - { at: 15 h, dose: terbutaline, amount: 5 mg, route: oral, every: 6 h, times: 4 }
          - { at: 16 h, dose: aminophylline, amount: 400 mg, route: iv, over: 30 min }
          - { at: 21 h, dose: IVIG, amount: 1 g/kg, over: 6 h }
          - { at: 20 h, bleed: 500 mL, over: 15 min }
          - { at: 24 h, fasciotomy: limbs }
          - { at: 60 h, renal replacement: on, ultrafiltration: 650 mL/h, effluent: 25 mL/kg/h, until: 80 h }
          - { at: 70 h, renal replacement: off }
          - { at: 8 h, oral intake: nil by mouth, until: 48 h }
          - { at: 50 h, oral intake: 50 mL/h, for: 4 h }
          - { at: 2 h, drink: 500 mL, over: 1 h, sodium: 75 mmol/L }
          - { at: 0 h, tracer: albumin }
        arrival: { when: [ sbp < 90 mmHg, hr > 100 /min ], for: 20 min, after: 2 h }
        protocol: { file: ../protocols/restrictive.yaml, from: 26 h, until: 5 days, volumes: 100 % }
        rules:
          - rule: Bolus for a low pressure
            when: [ map < 65 mmHg, hematocrit > 50 % ]
            for: 10 min
            rearm: map > 70 mmHg
            again after: 30 min
            at most: 4 per 6 h
            total: 3 L
            stop when: cvp > 14 mmHg
            priority: 2
            drawn every: 4 h
            from: 14 h
            until: 3 days
            do: [ { fluid: ringer lactate, volume: 5 mL/kg, over: 15 min } ]
          - { rule: Pressor, when: map < 60 mmHg, again after: 1 h, do: [ { raise: norepinephrine, by: 0.05 µg/kg/min, up to: 0.5 µg/kg/min } ] }
          - { rule: Less of it, when: map > 80 mmHg, again after: 1 h, do: [ { lower: norepinephrine, by: 0.05 µg/kg/min } ] }
        record: [map, hematocrit, albumin]
        expect:
          - { say: Pressure falls into shock, minimum: map, from: 6 h, to: 48 h, between: [25 mmHg, 55 mmHg] }
          - { say: Blood thickens, at: 30 h, of: hematocrit, between: [50 %, 70 %] }
          - { say: Creatinine rises, maximum: creatinine, between: [100 µmol/L, 3 mg/dL] }
          - { say: Shock, mean: shock_index, between: [0.5, 1.5] }
          - { say: The trough is early, time of minimum: albumin, between: [10 h, 2 days] }
          - { say: The peak too, time of maximum: hematocrit, between: [10 h, 40 h] }
          - { say: Early steroid is better, minimum: map, from: 6 h, to: 48 h, versus: steroid-late.yaml, between: [5 mmHg, 40 mmHg] }
        source: Nobody 1999
        unusual: ultrafiltration as published
        population:
          sex: 40 % female
          weight: { normal: 8 kg, between: [50 kg, 110 kg] }
          height: { lognormal: 4 %, around: 1.76 m, women: 164 cm }
          plateau: { uniform: [1 day, 2 days] }
          arrival: { lognormal: 50 % }
          volumes: { normal: 20 %, between: [50 %, 300 %] }
          exchange.filtration_coefficient: { lognormal: 10 % }
          correlate: [[weight, height, 0.5]]
        published:
          - { what: Hemoglobin at arrival, median: arrival_hemoglobin, published: 20 g/dL, between: [180 g/L, 22 g/dL], basis: quartiles, note: few }
          - { what: Edema after much fluid, share: lung_edema, by: fluid, above: 10 L, between: [15 %, 50 %], source: Somebody 2001 }
          - { what: Odds ratio of death, odds ratio: death, by: fluid, above: 10 L, between: [1.1, 20] }
        assumed: everything
        measured:
          - { what: Blood thickens, of: hematocrit, at: 30 h, since: 6 h, as: percent, published: 30 %, spread: 5 % }
          - { what: Plasma is lost, minimum: plasma_volume, since: 6 h, as: per kg, published: -20 mL/kg, source: Somebody 2000 }
          - { what: Its half-life, half-life: plasma_volume, from: 20 h, to: 30 h, since: 6 h, published: 12 h, note: hardly any, misfit: too slow }
          - { what: Escape, like: escape of protein, rate of fall: plasma_volume, from: 8 h, to: 9 h, published: 5 %/h }
        teaching:
          level: intermediate
          handover: |
            A man of 52 comes in faint.
          objectives:
            - objective: Carry the circulation
              scores:
                - { time: map < 60 mmHg, full: 1 h, none: 8 h, points: 3 }
                - { say: Lactate, maximum: lactate, from: 10 h, to: 40 h, full: 2.5 mmol/L, none: 6 mmol/L }
                - { minimum: hr, in: leak, full: 80 /min, none: 140 /min }
                - { mean: urine, full: 1 mL/kg/h, none: 0.2 mL/kg/h }
                - { at: 40 h, of: albumin, full: 30 g/L, none: 10 g/L }
                - { given: crystalloid, full: 2 L, none: 100 mL/kg }
                - { given: frusemide, in: leak, full: 0 mg, none: 40 mg }
                - { time to: colloid, from: 14 h, full: 1 h, none: 10 h }
          told:
            - { at: 14 h, say: The cuff reads 80. }
            - { when: [ map < 60 mmHg ], for: 10 min, drawn every: 2 h, from: 14 h, say: The cuff does not read. }
          questions:
            - { question: Noon, ask: "How will the hematocrit change?", at: 14 h, of: hematocrit, until: 20 h }
          hints:
            - { when: hematocrit rising for 4 h, drawn every: 2 h, say: Where does the fluid go? }
          complications:
            - { complication: Bleeding, say: The line has come loose., do: [ { bleed: 300 mL, over: 20 min } ] }
          points:
            - { at: 20 h, say: Then. }
            - { when: lactate > 4 mmol/L, say: Too late. }
            - { phase: recruitment, say: It comes back. }
            - { time of maximum: hematocrit, say: The thickest. }
            - { time of minimum: map, say: The lowest. }
        set: { exchange.filtration_coefficient: 3.5, kidney.aldosterone_delay: 2 h }

        """;

    /// <summary>The protocol that it names.</summary>
    internal const string Protocol = """
        schema: 1
        title: Sparing
        source: nobody
        rules:
          - rule: Albumin where it is low
            when: [ albumin < 20 g/L, urine over 6 h < 0.5 mL/kg/h ]
            at most: 3
            steps:
              - { fluid: albumin 20 %, volume: 1.5 mL/kg, over: 1 h }
              - { dose: furosemide, amount: 20 mg }
        """;
}
