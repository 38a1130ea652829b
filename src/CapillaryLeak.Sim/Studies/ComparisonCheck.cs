using System.Globalization;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Timelines;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Whether scenarios are plans for one patient: then they differ in what is done, not in whom it is done to.</summary>
public static class ComparisonCheck
{
    /// <summary>Everything in which patient, attack or model of a scenario differ from those of the first.</summary>
    /// <param name="scenarios">The scenarios; the first is the reference.</param>
    /// <returns>One problem a difference; none where they can be compared.</returns>
    public static IReadOnlyList<Problem> Problems(IReadOnlyList<Scenario> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        return [.. scenarios.Skip(1).SelectMany(x => Problems(scenarios[0], x))];
    }

    private static IEnumerable<Problem> Problems(Scenario reference, Scenario other) =>
        Patient(reference.Patient, other.Patient).Concat(Attack(reference.Attack, other.Attack)).Concat(Parameters(reference, other))
            .Select(x => new Problem(
                new(other.File, 1, 1), $"{x.What} {x.Here} against {x.There} in {reference.File}.",
                x.Path.Length == 0 ? "Plans are compared for one patient in one attack: make them alike in the files."
                    : $"Plans are compared for one patient in one attack: make them alike in the files, or for all with --set '{x.Path}=…'."));

    private static IEnumerable<Difference> Patient(Patient a, Patient b)
    {
        static string Sex(Patient x) => x.Sex == Sim.Parameters.Sex.Male ? "male" : "female";
        if (a.Sex != b.Sex)
        {
            yield return new("Sex", Sex(b), Sex(a), "patient.sex");
        }

        (string What, string Unit, Func<Patient, double> Read)[] numbers =
        [
            ("weight", "kg", x => x.WeightKg), ("height", "cm", x => x.HeightCm), ("age", "years", x => x.AgeYears),
            ("hematocrit", "%", x => x.HematocritPercent ?? Individual.UsualHematocritPercent(x.Sex)),
            ("albumin", "g/L", x => x.AlbuminGramsPerL), ("total protein", "g/L", x => x.TotalProteinGramsPerL),
            ("mean pressure", "mmHg", x => x.MeanPressureMmHg), ("heart rate", "/min", x => x.HeartRatePerMinute),
            ("creatinine", "mg/dL", x => x.CreatinineMgPerDl ?? Individual.UsualCreatinineMgPerDl(x.Sex)),
            ("sodium", "mmol/L", x => x.SodiumMmolPerL),
        ];
        foreach ((string what, string unit, Func<Patient, double> read) in numbers.Where(x => x.Read(a) != x.Read(b)))
        {
            yield return new(
                char.ToUpperInvariant(what[0]) + what[1..], $"{Number(read(b))} {unit}", $"{Number(read(a))} {unit}", $"patient.{what}");
        }
    }

    private static IEnumerable<Difference> Attack(Attack? a, Attack? b)
    {
        if (a is null || b is null)
        {
            return a is null && b is null ? [] : [new("Attack", b?.Trigger ?? "none", a?.Trigger ?? "none", "")];
        }

        if (a.Trigger != b.Trigger)
        {
            return [new("Trigger of the attack", b.Trigger, a.Trigger, "attack.trigger")];
        }

        (TriggerCourse one, TriggerCourse two) = (TriggerCourse.Of(a), TriggerCourse.Of(b));
        (string What, string Path, Func<TriggerCourse, double> Read, Func<double, string> Text)[] numbers =
        [
            ("Onset", "onset", x => x.OnsetMinutes, Words.Time), ("Severity", "severity", x => x.SeverityFraction, Number),
            ("Rise", "rise", x => x.RiseMinutes, Words.Time),
            ("Plateau", "plateau", x => x.EndMinutes - x.OnsetMinutes, Words.Time), ("Decay", "decay", x => x.DecayMinutes, Words.Time),
        ];
        return numbers.Where(x => x.Read(one) != x.Read(two))
            .Select(x => new Difference($"{x.What} of the attack", x.Text(x.Read(two)), x.Text(x.Read(one)), $"attack.{x.Path}"));
    }

    // Of several settings of one parameter the last wins.
    private static IEnumerable<Difference> Parameters(Scenario a, Scenario b)
    {
        Dictionary<string, double> one = Last(a), two = Last(b);
        string Text(Dictionary<string, double> set, string path) => set.TryGetValue(path, out double value) ? Number(value) : "as usual";
        return one.Keys.Union(two.Keys).Where(x => Text(one, x) != Text(two, x))
            .Select(x => new Difference($"Parameter {x}", Text(two, x), Text(one, x), x));
    }

    private static Dictionary<string, double> Last(Scenario scenario) =>
        scenario.Settings.GroupBy(x => x.Path).ToDictionary(x => x.Key, x => x.Last().Value);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private sealed record Difference(string What, string Here, string There, string Path);
}
