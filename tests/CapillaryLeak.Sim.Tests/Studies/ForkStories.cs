using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Tests.Studies;

/// <summary>A day of a severe attack with orders and rules, and studies of its forks.</summary>
internal static class ForkStories
{
    public const string Text = """
        schema: 1
        title: A day
        patient: { sex: female, weight: 64 kg, height: 165 cm, age: 48 years }
        attack: { trigger: clarkson, onset: 1 h, severity: 1.4, rise: 2 h }
        length: 22 h
        interventions:
          - { at: 6 h, fluid: ringer lactate, volume: 1 L, over: 1 h }
          - { at: 10 h, dose: methylprednisolone, amount: 80 mg }
          - { at: 12 h, infuse: norepinephrine, rate: 0.05 µg/kg/min, until: 20 h }
          - { at: 14 h, fluid: albumin 20 %, volume: 200 mL, over: 2 h }
        rules:
          - { rule: Bolus, when: map < 75 mmHg, for: 10 min, again after: 60 min, at most: 4 per 6 h, do: [ { fluid: ringer lactate, volume: 5 mL/kg, over: 15 min } ] }
          - { rule: More pressor, when: map < 65 mmHg, for: 20 min, again after: 30 min, do: [ { raise: norepinephrine, by: 0.05 µg/kg/min, up to: 0.5 µg/kg/min } ] }

        """;

    public static readonly Scenario Day = ScenarioReader.Read(new("day.yaml", Text), Vocabulary.Standard).Scenario!;

    public static Fork Fork(params string[] settings) => new(string.Join(", ", settings), settings);

    public static ForkStudy Study(int patients, params Fork[] forks) =>
        new(Day, forks, Vocabulary.Standard, Simulation.Play) { Patients = patients, Threads = 2 };

    public static ForkStudyResult Run(int patients, params Fork[] forks) => Study(patients, forks).Run(_ => { }, CancellationToken.None);
}
