using CapillaryLeak.Sim.Parameters;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>The value that a cohort varies around where the population does not say: the scenario's own, or the usual.</summary>
internal static class Middles
{
    private static readonly Dictionary<string, Func<Patient, Sex, double>> OfPatient = new()
    {
        [ScenarioKeys.Weight.Name] = (x, _) => x.WeightKg,
        [ScenarioKeys.Height.Name] = (x, _) => x.HeightCm,
        [ScenarioKeys.Age.Name] = (x, _) => x.AgeYears,
        [ScenarioKeys.Hematocrit.Name] = (x, sex) => x.HematocritPercent ?? Individual.UsualHematocritPercent(sex),
        [ScenarioKeys.Albumin.Name] = (x, _) => x.AlbuminGramsPerL,
        [ScenarioKeys.TotalProtein.Name] = (x, _) => x.TotalProteinGramsPerL,
        [ScenarioKeys.MeanPressure.Name] = (x, _) => x.MeanPressureMmHg,
        [ScenarioKeys.HeartRate.Name] = (x, _) => x.HeartRatePerMinute,
        [ScenarioKeys.Creatinine.Name] = (x, sex) => x.CreatinineMgPerDl ?? Individual.UsualCreatinineMgPerDl(sex),
        [ScenarioKeys.Sodium.Name] = (x, _) => x.SodiumMmolPerL,
    };

    /// <summary>The median of what can vary beside parameters, in men and women; null where the file has no such thing.</summary>
    internal static (double Men, double Women)? Of(string name, Scenario scenario, Vocabulary vocabulary)
    {
        if (OfPatient.TryGetValue(name, out Func<Patient, Sex, double>? read))
        {
            return (read(scenario.Patient, Sex.Male), read(scenario.Patient, Sex.Female));
        }

        double? middle = name == CohortKeys.Arrival.Name ? scenario.Arrival?.AfterMinutes
            : name == CohortKeys.Volumes.Name ? scenario.Source?.Protocol is null ? null : 100
            : OfAttack(name, scenario.Attack, vocabulary);
        return middle is double x ? (x, x) : null;
    }

    /// <summary>The value of a parameter in this scenario.</summary>
    internal static double Of(ParameterRow row, Scenario scenario, Vocabulary vocabulary) =>
        scenario.Settings.LastOrDefault(x => x.Path == row.Path)?.Value
        ?? (PresetOf(scenario.Attack, vocabulary) is { } preset && preset.Settings.TryGetValue(row.Path, out double value)
            ? value
            : row.Value);

    private static double? OfAttack(string name, Attack? attack, Vocabulary vocabulary)
    {
        if (attack is null || PresetOf(attack, vocabulary) is not { } preset)
        {
            return null;
        }

        return name == ScenarioKeys.Severity.Name ? attack.SeverityFraction
            : name == ScenarioKeys.Onset.Name ? attack.OnsetMinutes
            : name == ScenarioKeys.Rise.Name ? attack.RiseMinutes ?? preset.RiseMinutes
            : name == ScenarioKeys.Plateau.Name ? attack.PlateauMinutes ?? preset.PlateauMinutes
            : name == ScenarioKeys.Decay.Name ? attack.DecayMinutes ?? preset.DecayMinutes
            : null;
    }

    private static Trigger? PresetOf(Attack? attack, Vocabulary vocabulary) =>
        vocabulary.Triggers.FirstOrDefault(x => x.Name == attack?.Trigger);
}
