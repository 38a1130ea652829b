namespace CapillaryLeak.Sim.Parameters;

/// <summary>
/// What is known of a patient in health; whatever is left out takes the value usual for sex and size.
/// </summary>
/// <remarks>Everything else about the body is solved from these so that the patient is steady at rest.</remarks>
public sealed record Patient
{
    /// <summary>The reference adult: a man of 50 years, 70 kg and 176 cm.</summary>
    public static readonly Patient Reference = new();

    /// <summary>Body weight, kg; 2.5–250.</summary>
    public double WeightKg { get; init; } = 70;

    /// <summary>Height, cm; 45–230.</summary>
    public double HeightCm { get; init; } = 176;

    /// <summary>Sex.</summary>
    public Sex Sex { get; init; } = Sex.Male;

    /// <summary>Age, years; 0–110.</summary>
    public double AgeYears { get; init; } = 50;

    /// <summary>Venous hematocrit in health, percent; null for 45 in men and 40 in women.</summary>
    public double? HematocritPercent { get; init; }

    /// <summary>Plasma albumin in health, g/L.</summary>
    public double AlbuminGramsPerL { get; init; } = 42;

    /// <summary>Plasma total protein in health, g/L.</summary>
    public double TotalProteinGramsPerL { get; init; } = 69;

    /// <summary>Mean arterial pressure at rest, mmHg.</summary>
    public double MeanPressureMmHg { get; init; } = 93;

    /// <summary>Heart rate at rest, per minute.</summary>
    public double HeartRatePerMinute { get; init; } = 70;

    /// <summary>Creatinine in health, mg/dL; null for 0.90 in men and 0.75 in women.</summary>
    public double? CreatinineMgPerDl { get; init; }

    /// <summary>Serum sodium in health, mmol/L.</summary>
    public double SodiumMmolPerL { get; init; } = 140;
}
