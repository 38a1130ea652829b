using BenchmarkDotNet.Attributes;
using CapillaryLeak.Benchmarks.Subjects;
using CapillaryLeak.Numerics.Linear;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Benchmarks;

/// <summary>What do rates and Jacobian of one patient cost together, by the way the Jacobian is found?</summary>
[MemoryDiagnoser]
public class Slopes
{
    private const double Nudge = 1e-8;

    private PatientSystem system;
    private Jacobian<PatientSystem> jacobian = null!;
    private double[] start = [];
    private double[] rates = [];
    private double[] values = [];
    private double[] timeSlope = [];
    private Scalar[] moved = [];
    private Scalar[] before = [];
    private Scalar[] after = [];
    private double[] dense = [];
    private LaneStep<Scalar> one = null!;
    private LaneStep<Lanes2> two = null!;
    private LaneStep<Lanes4> four = null!;
    private LaneStep<Lanes8> eight = null!;

    [GlobalSetup]
    public void Prepare()
    {
        LeakingPatient patient = new();
        system = new(patient.Equations);
        bool[,] pattern = JacobianPattern.Of(ref system);
        SparseLu plan = new(JacobianPattern.OfStates(pattern));
        jacobian = new(pattern, plan);
        start = patient.State.ToArray();
        (rates, timeSlope) = (new double[start.Length], new double[start.Length]);
        (values, dense) = (new double[plan.ValueCount], new double[start.Length * start.Length]);
        moved = [.. start.Select(x => new Scalar(x))];
        (before, after) = (new Scalar[start.Length], new Scalar[start.Length]);
        (one, two, four, eight) = (patient.Step<Scalar>(), patient.Step<Lanes2>(), patient.Step<Lanes4>(), patient.Step<Lanes8>());
    }

    [Benchmark(Baseline = true)]
    public void FiniteDifferences()
    {
        system.Equations.Rates<Scalar>(moved, before);
        for (int column = 0; column < start.Length; column++)
        {
            double nudge = Nudge * Math.Max(1, Math.Abs(start[column]));
            moved[column] = new(start[column] + nudge);
            system.Equations.Rates<Scalar>(moved, after);
            moved[column] = new(start[column]);
            for (int row = 0; row < after.Length; row++)
            {
                dense[(row * start.Length) + column] = (after[row].Value - before[row].Value) / nudge;
            }
        }
    }

    [Benchmark]
    public void DualSweeps() => jacobian.Evaluate(ref system, 0, start, rates, values, timeSlope);

    [Benchmark]
    public void TapeScalar() => one.Linearize();

    [Benchmark(OperationsPerInvoke = 2)]
    public void TapeLanes2() => two.Linearize();

    [Benchmark(OperationsPerInvoke = 4)]
    public void TapeLanes4() => four.Linearize();

    [Benchmark(OperationsPerInvoke = 8)]
    public void TapeLanes8() => eight.Linearize();
}
