using BenchmarkDotNet.Attributes;
using CapillaryLeak.Benchmarks.Subjects;
using CapillaryLeak.Numerics.Linear;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Benchmarks;

/// <summary>What do the rates of one patient cost, by number type, off the equations and off their tape?</summary>
[MemoryDiagnoser]
public class RightHandSide
{
    private PatientEquations equations = null!;
    private Scalar[] state = [];
    private Scalar[] rates = [];
    private Dual[] dualState = [];
    private Dual[] dualRates = [];
    private LaneMemory<Scalar> one = null!;
    private LaneMemory<Lanes2> two = null!;
    private LaneMemory<Lanes4> four = null!;
    private LaneMemory<Lanes8> eight = null!;

    [GlobalSetup]
    public void Prepare()
    {
        LeakingPatient patient = new();
        equations = patient.Equations;
        state = [.. patient.State.ToArray().Select(x => new Scalar(x))];
        dualState = [.. patient.State.ToArray().Select((x, i) => Dual.Variable(x, i % Dual.Lanes))];
        (rates, dualRates) = (new Scalar[state.Length], new Dual[state.Length]);
        (one, two) = (patient.Step<Scalar>().Memory, patient.Step<Lanes2>().Memory);
        (four, eight) = (patient.Step<Lanes4>().Memory, patient.Step<Lanes8>().Memory);
    }

    [Benchmark(Baseline = true)]
    public void BodyOverScalar() => equations.Rates<Scalar>(state, rates);

    [Benchmark]
    public void BodyOverDual() => equations.Rates<Dual>(dualState, dualRates);

    [Benchmark]
    public void TapeScalarInterpreted() => Interpret(one);

    [Benchmark]
    public void TapeScalarCompiled() => Run(one);

    [Benchmark(OperationsPerInvoke = 2)]
    public void TapeLanes2Interpreted() => Interpret(two);

    [Benchmark(OperationsPerInvoke = 2)]
    public void TapeLanes2Compiled() => Run(two);

    [Benchmark(OperationsPerInvoke = 4)]
    public void TapeLanes4Interpreted() => Interpret(four);

    [Benchmark(OperationsPerInvoke = 4)]
    public void TapeLanes4Compiled() => Run(four);

    [Benchmark(OperationsPerInvoke = 8)]
    public void TapeLanes8Interpreted() => Interpret(eight);

    [Benchmark(OperationsPerInvoke = 8)]
    public void TapeLanes8Compiled() => Run(eight);

    private static void Interpret<T>(LaneMemory<T> memory) where T : struct, IReal<T> =>
        PatientTape.System.Rates.Line.Interpret(ref memory.Numbers[0]);

    private static void Run<T>(LaneMemory<T> memory) where T : struct, IReal<T> =>
        PatientTape.System.Rates.Run(memory.Numbers);
}
