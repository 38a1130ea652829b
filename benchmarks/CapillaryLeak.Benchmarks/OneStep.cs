using BenchmarkDotNet.Attributes;
using CapillaryLeak.Benchmarks.Subjects;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Benchmarks;

/// <summary>What does one step of Rodas5P cost one patient: slopes, factors and eight stages?</summary>
[MemoryDiagnoser]
public class OneStep
{
    private PatientSystem system;
    private OdeStep<PatientSystem> plain = null!;
    private double[] state = [];
    private double minutes;
    private LaneStep<Scalar> one = null!;
    private LaneStep<Lanes2> two = null!;
    private LaneStep<Lanes4> four = null!;
    private LaneStep<Lanes8> eight = null!;

    [GlobalSetup]
    public void Prepare()
    {
        LeakingPatient patient = new();
        system = new(patient.Equations);
        plain = RosenbrockTableau.Rodas5P.StepFor(ref system);
        (state, minutes) = (patient.State.ToArray(), patient.StepMinutes);
        (one, two, four, eight) = (patient.Step<Scalar>(), patient.Step<Lanes2>(), patient.Step<Lanes4>(), patient.Step<Lanes8>());
    }

    [Benchmark(Baseline = true)]
    public void BodyOverDual()
    {
        plain.Begin(0, state);
        plain.Take(ref system, minutes);
    }

    [Benchmark]
    public void TapeScalar() => Take(one);

    [Benchmark(OperationsPerInvoke = 2)]
    public void TapeLanes2() => Take(two);

    [Benchmark(OperationsPerInvoke = 4)]
    public void TapeLanes4() => Take(four);

    [Benchmark(OperationsPerInvoke = 8)]
    public void TapeLanes8() => Take(eight);

    private static void Take<T>(LaneStep<T> step) where T : struct, IReal<T>
    {
        step.Linearize();
        step.Take();
    }
}
