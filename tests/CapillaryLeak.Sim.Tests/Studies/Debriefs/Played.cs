using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Studies.Debriefs;

/// <summary>A case and plans for it, for tests of what is made of them afterwards.</summary>
internal static class Played
{
    public const string Case = """
        schema: 1
        title: A case
        patient: { weight: 70 kg }
        attack: { trigger: clarkson, onset: 2 h, severity: severe }
        length: 3 days
        arrival: { after: 14 h }
        teaching:
          level: first
          handover: A man comes in faint.
          objectives:
            - objective: Carry him
              scores:
                - { time: map < 75 mmHg, from: 14 h, full: 0 h, none: 20 h, points: 4 }
                - { maximum: lung_water, in: recruitment, full: 550 mL, none: 1500 mL, points: 2 }
            - objective: Give what stays
              scores:
                - { given: crystalloid, in: leak, full: 0 L, none: 4 L, points: 2 }
                - { time to: colloid, from: 14 h, full: 1 h, none: 9 h, points: 2 }
                - { given: furosemide, to: 40 h, full: 0 mg, none: 20 mg }
          told:
            - { at: 14 h, say: He is cold. }
          hints:
            - { when: hematocrit > 50 %, say: Where does the fluid go? }
          questions:
            - { question: Blood, ask: Which way?, at: 14 h, of: hematocrit, until: 20 h }
            - { question: Pressure, ask: Which way?, at: 14 h, of: map, until: 16 h }
          complications:
            - { complication: Bleeding, say: The line has come loose., do: [ { bleed: 300 mL, over: 20 min } ] }
          points:
            - { time of maximum: hematocrit, say: The thickest. }
            - { phase: recruitment, say: It comes back. }
        """;

    public const string Plan = """
        schema: 1
        title: Two liters
        case: case.yaml
        interventions:
          - { at: 16 h, every: 3 h, times: 2, fluid: saline 0.9 %, volume: 1 L, over: 1 h }
          - { at: 19 h, fluid: albumin 20 %, volume: 200 mL, over: 2 h }
          - { at: 38 h, dose: furosemide, amount: 10 mg, over: 30 min }
        answers:
          - { question: Blood, direction: rises }
        forks:
          - { fork: Nothing else, set: { interventions.0.volume: 1 L } }
          - { fork: No saline, set: { interventions.0: dropped } }
        """;

    public static Scenario Read(string plan = Plan, params string[] settings)
    {
        ReadResult result = ScenarioReader.Read(new("plan.yaml", plan, settings) { Case = new("case.yaml", Case) }, Vocabulary.Standard);
        Assert.Empty(result.Problems);
        return result.Scenario!;
    }

    public static Trajectory Run { get; } = Simulation.Run(Read());
}
