using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Reads <c>patient</c> and <c>attack</c>.</summary>
internal static class PatientReader
{
    private const double SquareCmPerSquareM = 1e4;

    /// <summary>The patient; what is not given is as in the reference adult.</summary>
    internal static Patient Read(MapReader map, Vocabulary vocabulary)
    {
        Patient usual = Patient.Reference;
        double? Value(QuantityKey key) => map.Quantity(key)?.Value;

        Patient patient = new()
        {
            WeightKg = Value(ScenarioKeys.Weight) ?? usual.WeightKg,
            HeightCm = Value(ScenarioKeys.Height) ?? usual.HeightCm,
            Sex = SexOf(map.Word(ScenarioKeys.SexOf, vocabulary)) ?? usual.Sex,
            AgeYears = Value(ScenarioKeys.Age) ?? usual.AgeYears,
            HematocritPercent = Value(ScenarioKeys.Hematocrit),
            AlbuminGramsPerL = Value(ScenarioKeys.Albumin) ?? usual.AlbuminGramsPerL,
            TotalProteinGramsPerL = Value(ScenarioKeys.TotalProtein) ?? usual.TotalProteinGramsPerL,
            MeanPressureMmHg = Value(ScenarioKeys.MeanPressure) ?? usual.MeanPressureMmHg,
            HeartRatePerMinute = Value(ScenarioKeys.HeartRate) ?? usual.HeartRatePerMinute,
            CreatinineMgPerDl = Value(ScenarioKeys.Creatinine),
            SodiumMmolPerL = Value(ScenarioKeys.Sodium) ?? usual.SodiumMmolPerL,
        };
        CheckTogether(map, patient);
        return patient;
    }

    /// <summary>The attack, or null where it cannot be read.</summary>
    internal static Attack? Read(MapReader map, Vocabulary vocabulary, double lengthMinutes)
    {
        Trigger? trigger = TriggerOf(map, vocabulary);
        Measured? onset = map.Quantity(ScenarioKeys.Onset);
        double? severity = Severity(map);
        Measured? rise = map.Quantity(ScenarioKeys.Rise);
        Measured? plateau = map.Quantity(ScenarioKeys.Plateau);
        Measured? decay = map.Quantity(ScenarioKeys.Decay);
        if (onset?.Value >= lengthMinutes)
        {
            map.Problems.Add(onset.Where,
                $"The attack begins at {onset.Written}, but the scenario ends at {Words.Time(lengthMinutes)}.",
                "Let it begin earlier, or make 'length' longer.");
        }
        else if (onset is null && trigger?.OnsetMinutes >= lengthMinutes)
        {
            map.Problems.Add(map.PlaceOf(ScenarioKeys.Trigger),
                $"{trigger.Name} begins to act {Words.Time(trigger.OnsetMinutes)} after {trigger.Exposure}, "
                + $"but the scenario ends at {Words.Time(lengthMinutes)}.",
                "Give an 'onset', or make 'length' longer.");
        }

        return trigger is null || severity is null
            ? null
            : new(trigger.Name, onset?.Value ?? trigger.OnsetMinutes, severity.Value,
                rise?.Value, plateau?.Value, decay?.Value);
    }

    private static Sex? SexOf(string? word) => word switch { "female" => Sex.Female, "male" => Sex.Male, _ => null };

    private static Trigger? TriggerOf(MapReader map, Vocabulary vocabulary)
    {
        string? written = map.Single(ScenarioKeys.Trigger)?.Text.Trim();
        Trigger? byAlias = vocabulary.Triggers
            .FirstOrDefault(trigger => trigger.Aliases.Contains(written, StringComparer.OrdinalIgnoreCase));
        if (written is null || byAlias is not null)
        {
            return byAlias;
        }

        string? name = map.Word(ScenarioKeys.Trigger, vocabulary);
        return vocabulary.Triggers.FirstOrDefault(trigger => trigger.Name == name);
    }

    private static double? Severity(MapReader map)
    {
        ScalarNode? scalar = map.Single(ScenarioKeys.Severity);
        if (scalar is null)
        {
            return null;
        }

        foreach ((string word, double fraction) in SeverityWords.All)
        {
            if (word.Equals(scalar.Text.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return fraction;
            }
        }

        bool isNumber = Quantity.TryParse(scalar.Text, out Quantity number, out _)
            && number.Unit.Dimension == default;
        double value = isNumber ? number.In(Unit.One) : double.NaN;
        if (value is >= 0 and <= SeverityWords.LargestFraction)
        {
            return value;
        }

        map.Problems.Add(scalar.Where, $"'{MapReader.Short(scalar.Text)}' is not a severity.",
            $"Give {Words.List(SeverityWords.All.Select(severity => severity.Word), "or")}, "
            + $"or a number from 0 to {Words.Number(SeverityWords.LargestFraction)}.");
        return null;
    }

    private static void CheckTogether(MapReader map, Patient patient)
    {
        if (patient.TotalProteinGramsPerL <= patient.AlbuminGramsPerL)
        {
            Key named = map.Has(ScenarioKeys.TotalProtein) ? ScenarioKeys.TotalProtein : ScenarioKeys.Albumin;
            map.Problems.Add(map.PlaceOf(named),
                $"Albumin ({Words.Number(patient.AlbuminGramsPerL)} g/L) is not less than total protein "
                + $"({Words.Number(patient.TotalProteinGramsPerL)} g/L), of which it is a part.",
                "Give both, and check their units.");
        }

        double bodyMassIndex = patient.WeightKg / (patient.HeightCm * patient.HeightCm) * SquareCmPerSquareM;
        if (bodyMassIndex is < 11 or > 60)
        {
            Key named = map.Has(ScenarioKeys.Weight) ? ScenarioKeys.Weight : ScenarioKeys.Height;
            map.Problems.Warn(map.PlaceOf(named),
                $"{Words.Number(patient.WeightKg)} kg at {Words.Number(patient.HeightCm)} cm "
                + $"is a body mass index of {Words.Number(Math.Round(bodyMassIndex))}.",
                "Give both weight and height, and check their units.");
        }
    }
}
