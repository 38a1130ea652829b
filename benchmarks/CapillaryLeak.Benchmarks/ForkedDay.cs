using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Benchmarks;

/// <summary>How long do three forks of a day take, each held against two hundred plausible patients?</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 7)]
public class ForkedDay
{
    private const string Day = """
        schema: 1
        title: A day
        patient: { weight: 72 kg, height: 175 cm, sex: male, age: 49, hematocrit: 44 %, albumin: 42 g/L }
        attack: { trigger: clarkson, onset: 1 h, severity: 1.0 }
        length: 24 h
        interventions:
          - { at: 10 h, fluid: ringer lactate, volume: 1 L, over: 1 h }
          - { at: 10.5 h, infuse: norepinephrine, rate: 0.1 µg/kg/min, until: 20 h }
          - { at: 11 h, dose: methylprednisolone, amount: 80 mg, over: 30 min }
          - { at: 12 h, fluid: albumin 20 %, volume: 100 mL, over: 1 h }
        """;

    private static readonly Fork[] Forks =
    [
        new("The steroid earlier", ["interventions.2.at=6 h"]),
        new("No crystalloid", ["interventions.0=dropped"]),
        new("More pressor", ["interventions.1.rate=0.2 µg/kg/min"]),
    ];

    private Scenario scenario = null!;

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Prepare() => scenario = ScenarioReader.Read(new("day", Day), Vocabulary.Standard).Scenario!;

    /// <summary>All 804 runs at the tolerance of a run alone.</summary>
    [Benchmark(Baseline = true)]
    public ForkStudyResult AtUsualTolerance() => Study(Simulation.Play);

    /// <summary>As <c>capleak debrief</c> does it.</summary>
    [Benchmark]
    public ForkStudyResult AsInDebrief() => Study(Simulation.PlayEnsemble);

    private ForkStudyResult Study(Playing playEnsemble) =>
        new ForkStudy(scenario, Forks, Vocabulary.Standard, Simulation.Play) { PlayEnsemble = playEnsemble, Threads = Threads }
            .Run(_ => { }, CancellationToken.None);
}
