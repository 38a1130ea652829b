namespace CapillaryLeak.Sim.Scenarios;

/// <summary>What is read off the run of every patient of a cohort, in the order of the columns.</summary>
public static class PatientOutcomes
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<PatientOutcome> All =
    [
        Number("draws", "", 0, "How many patients were drawn until one came to be counted."),
        Number("arrival", "h", 1, "When the patient comes in, from the scenario's start."),
        Number("arrival_hemoglobin", "g/dL", 1, "Hemoglobin at arrival."),
        Number("arrival_hematocrit", "%", 1, "Hematocrit at arrival."),
        Number("arrival_protein", "g/L", 1, "Total protein at arrival."),
        Number("arrival_albumin", "g/L", 1, "Albumin at arrival."),
        Number("arrival_sbp", "mmHg", 0, "Systolic pressure at arrival."),
        Number("arrival_hr", "1/min", 0, "Heart rate at arrival."),
        Number("arrival_lactate", "mmol/L", 1, "Lactate at arrival."),
        Number("arrival_creatinine", "mg/dL", 2, "Creatinine at arrival."),
        Number("lowest_sbp", "mmHg", 0, "Lowest systolic pressure."),
        Number("highest_hr", "1/min", 0, "Highest heart rate."),
        Number("highest_lactate", "mmol/L", 1, "Highest lactate."),
        Number("highest_creatinine", "mg/dL", 2, "Highest creatinine."),
        Number("lowest_albumin", "g/L", 1, "Lowest albumin."),
        Number("fluid", "L", 1, "Intravenous fluid in all."),
        Number("weight_gain", "kg", 1, "Highest weight gain."),
        Number("shock", "h", 1, "How long in shock in all: systolic pressure below 90 mmHg for 30 min or more."),
        Number("death_probability", "%", 1, "Probability of death by the end, from the hazards."),
        Number("death_time", "h", 1, "When the patient died; NaN in survivors."),
        YesNo("compartment_syndrome", "Ischemic injury of limb muscle above 20 %."),
        YesNo("kidney_injury", "Creatinine reached 1.5 times its value in health, or 0.3 mg/dL more (KDIGO stage 1)."),
        YesNo("lung_edema", "Lung water above 10 mL per kg."),
        YesNo("death", "Died, by the hazards and the patient's own random number."),
        YesNo("unfinished", "The numerics could not finish the run."),
    ];

    /// <summary>The place of an outcome among all.</summary>
    /// <param name="name">Its name.</param>
    public static int IndexOf(string name) => Places[name];

    private static readonly Dictionary<string, int> Places = All.Index().ToDictionary(x => x.Item.Name, x => x.Index);

    private static PatientOutcome Number(string name, string unit, int decimals, string meaning) =>
        new(name, unit, decimals, IsYesNo: false, meaning);

    private static PatientOutcome YesNo(string name, string meaning) => new(name, "", 0, IsYesNo: true, meaning);
}
