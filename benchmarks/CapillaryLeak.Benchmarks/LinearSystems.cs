using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using CapillaryLeak.Benchmarks.Subjects;
using CapillaryLeak.Numerics.Linear;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace CapillaryLeak.Benchmarks;

/// <summary>
/// What does it cost to factor a step's matrix, and to solve with it once: dense, by a plan for the states alone, and by the plan
/// with the quantities between, on the tape?
/// </summary>
/// <remarks>A step factors once and solves eight times.</remarks>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class LinearSystems
{
    private Matrix<double> dense = null!;
    private Vector<double> denseRight = null!;
    private Vector<double> denseUnknowns = null!;
    private LU<double> denseFactors = null!;
    private SparseLu plan = null!;
    private Scalar[] values = [];
    private Scalar[] factors = [];
    private Scalar[] right = [];
    private Scalar[] unknowns = [];
    private LaneStep<Scalar> one = null!;
    private LaneStep<Lanes2> two = null!;
    private LaneStep<Lanes4> four = null!;
    private LaneStep<Lanes8> eight = null!;

    [GlobalSetup]
    public void Prepare()
    {
        LeakingPatient patient = new();
        PatientSystem system = new(patient.Equations);
        bool[,] pattern = JacobianPattern.Of(ref system);
        plan = new(JacobianPattern.OfStates(pattern));
        int count = system.Count;
        double[] found = new double[plan.ValueCount], rates = new double[count];
        new Jacobian<PatientSystem>(pattern, plan).Evaluate(ref system, 0, patient.State, rates, found, new double[count]);
        double shift = 1 / (patient.StepMinutes * RosenbrockTableau.Rodas5P.Gamma);
        dense = Matrix<double>.Build.Dense(count, count, (row, column) =>
            (row == column ? shift : 0) - (pattern[row, column] ? found[plan.SlotOf(row, column)] : 0));
        (denseRight, denseUnknowns) = (Vector<double>.Build.Dense(rates), Vector<double>.Build.Dense(count));
        denseFactors = dense.LU();
        values = [.. found.Select((x, slot) => new Scalar((slot < count ? shift : 0) - x))];
        factors = [.. values];
        plan.Factor<Scalar>(factors);
        right = [.. rates.Select(x => new Scalar(x))];
        unknowns = [.. right];
        (one, two, four, eight) = (patient.Step<Scalar>(), patient.Step<Lanes2>(), patient.Step<Lanes4>(), patient.Step<Lanes8>());
    }

    [Benchmark(Baseline = true), BenchmarkCategory("factor")]
    public LU<double> DenseFactor() => dense.LU();

    [Benchmark, BenchmarkCategory("factor")]
    public void StatesFactor()
    {
        values.CopyTo(factors, 0);
        plan.Factor<Scalar>(factors);
    }

    [Benchmark, BenchmarkCategory("factor")]
    public void TapeScalarFactor() => Factor(one);

    [Benchmark(OperationsPerInvoke = 2), BenchmarkCategory("factor")]
    public void TapeLanes2Factor() => Factor(two);

    [Benchmark(OperationsPerInvoke = 4), BenchmarkCategory("factor")]
    public void TapeLanes4Factor() => Factor(four);

    [Benchmark(OperationsPerInvoke = 8), BenchmarkCategory("factor")]
    public void TapeLanes8Factor() => Factor(eight);

    [Benchmark(Baseline = true), BenchmarkCategory("solve")]
    public void DenseSolve() => denseFactors.Solve(denseRight, denseUnknowns);

    [Benchmark, BenchmarkCategory("solve")]
    public void StatesSolve()
    {
        right.CopyTo(unknowns, 0);
        plan.Solve<Scalar>(factors, unknowns);
    }

    [Benchmark, BenchmarkCategory("solve")]
    public void TapeScalarSolve() => Solve(one);

    [Benchmark(OperationsPerInvoke = 2), BenchmarkCategory("solve")]
    public void TapeLanes2Solve() => Solve(two);

    [Benchmark(OperationsPerInvoke = 4), BenchmarkCategory("solve")]
    public void TapeLanes4Solve() => Solve(four);

    [Benchmark(OperationsPerInvoke = 8), BenchmarkCategory("solve")]
    public void TapeLanes8Solve() => Solve(eight);

    // As a step does it: the slopes stay, a copy of them is factored.
    private static void Factor<T>(LaneStep<T> step) where T : struct, IReal<T>
    {
        TapeSystem system = PatientTape.System;
        Span<T> memory = step.Memory.Numbers;
        memory.Slice(system.SlopesAt, system.ValueCount).CopyTo(memory[system.FactorsAt..]);
        system.Factor.Run(ref memory[0]);
    }

    private static void Solve<T>(LaneStep<T> step) where T : struct, IReal<T>
    {
        TapeSystem system = PatientTape.System;
        Span<T> memory = step.Memory.Numbers, own = memory[system.UnknownsAt..];
        step.StartRates.Numbers.CopyTo(own);
        own[system.Count..].Clear();
        system.Solve.Run(ref memory[0]);
    }
}
