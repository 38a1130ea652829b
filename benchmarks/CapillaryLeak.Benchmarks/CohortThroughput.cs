using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using CapillaryLeak.Benchmarks.Subjects;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Benchmarks;

/// <summary>How many patients a second does a cohort get through? Column Op/s, an operation being a patient.</summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class CohortThroughput
{
    private const int Patients = 128;
    private const uint Seed = 1;

    private Scenario scenario = null!;

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Prepare() => scenario = Files.Read("cohorts/intensive-care");

    [Benchmark(Baseline = true, OperationsPerInvoke = Patients)]
    public int OneLane() => Play(1);

    [Benchmark(OperationsPerInvoke = Patients)]
    public int FourLanes() => Play(4);

    [Benchmark(OperationsPerInvoke = Patients)]
    public int EightLanes() => Play(8);

    private int Play(int lanes)
    {
        SolverSettings settings = SolverSettings.Default with { Lanes = lanes };
        Cohort cohort = new(scenario, Seed, Vocabulary.Standard, (next, done) => Simulation.Play(next, done, settings));
        return cohort.Patients(0, Patients, Threads, CancellationToken.None).Count();
    }

    private sealed class Columns : ManualConfig
    {
        public Columns() => AddColumn(StatisticColumn.OperationsPerSecond);
    }
}
