using BenchmarkDotNet.Attributes;
using CapillaryLeak.Benchmarks.Subjects;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Benchmarks;

/// <summary>How long does a whole attack take?</summary>
[MemoryDiagnoser]
public class OneAttack
{
    private const int Eight = 8;

    private readonly Samples[] samples = [.. Enumerable.Range(0, Eight).Select(_ => new Samples())];
    private Scenario scenario = null!;

    [Params("clarkson-typical", "untreated-severe")]
    public string Attack { get; set; } = "";

    [GlobalSetup]
    public void Prepare() => scenario = Files.Read("attacks/" + Attack);

    /// <summary>The same method straight over the equations, its Jacobian by duals: samples only.</summary>
    [Benchmark(Baseline = true)]
    public void SamplesOverDual() => PlainRun.Play(Simulation.CourseOf(scenario, Cleared(0)), SolverSettings.Default);

    [Benchmark]
    public void SamplesOverTape() => Simulation.Record(scenario, Cleared(0));

    /// <summary>Eight times the same patient in eight lanes, the time a patient: none ever waits.</summary>
    [Benchmark(OperationsPerInvoke = Eight)]
    public void SamplesInEightLanes()
    {
        int next = 0;
        Simulation.Play(
            () => next < Eight ? new Same(scenario) { Samples = Cleared(next++) } : null,
            (_, _) => { },
            SolverSettings.Default with { Lanes = Eight });
    }

    /// <summary>Everything that <c>capleak run</c> computes.</summary>
    [Benchmark]
    public Trajectory WholeRun() => Simulation.Run(scenario);

    private Samples Cleared(int index)
    {
        samples[index].Clear();
        return samples[index];
    }
}
