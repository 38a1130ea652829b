namespace CapillaryLeak.Sim.Parameters;

/// <summary>Blood volume and body water from sex, age, height and weight.</summary>
public static class BodySize
{
    /// <summary>Blood volume, mL, by Nadler's formula (Nadler 1962).</summary>
    public static double BloodVolumeMl(Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        double meters = patient.HeightCm / 100;
        double cube = meters * meters * meters;
        return patient.Sex == Sex.Male
            ? 1000 * ((0.3669 * cube) + (0.03219 * patient.WeightKg) + 0.6041)
            : 1000 * ((0.3561 * cube) + (0.03308 * patient.WeightKg) + 0.1833);
    }

    /// <summary>Body water, mL, by Watson's formula (Watson 1980); for adults.</summary>
    public static double BodyWaterMl(Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return patient.Sex == Sex.Male
            ? 1000 * (2.447 - (0.09516 * patient.AgeYears) + (0.1074 * patient.HeightCm) + (0.3362 * patient.WeightKg))
            : 1000 * (-2.097 + (0.1069 * patient.HeightCm) + (0.2466 * patient.WeightKg));
    }
}
