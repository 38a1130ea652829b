using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Linear;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Ode;

/// <summary>A step of a stiffly accurate Rosenbrock method with the exact Jacobian at its start.</summary>
/// <remarks>Over any system; the reference for <see cref="LaneStep{T}"/>, which patients run on.</remarks>
internal sealed class RosenbrockStep<TSystem> : OdeStep<TSystem>
    where TSystem : IOdeSystem
{
    private readonly RosenbrockTableau table;
    private readonly Jacobian<TSystem> jacobian;
    private readonly SparseLu plan;
    private readonly double[] matrix;
    private readonly double[] factors;
    private readonly double[] startRate;
    private readonly double[] timeSlope;
    private bool startIsKnown;

    public RosenbrockStep(RosenbrockTableau table, ref TSystem system)
        : base(table, system.Count)
    {
        this.table = table;
        bool[,] pattern = JacobianPattern.Of(ref system);
        plan = new(JacobianPattern.OfStates(pattern));
        jacobian = new(pattern, plan);
        matrix = new double[plan.ValueCount];
        factors = new double[plan.ValueCount];
        startRate = new double[Count];
        timeSlope = new double[Count];
    }

    private protected override double StageScale => 1;

    public override ReadOnlySpan<double> StartRate(ref TSystem system)
    {
        if (!startIsKnown)
        {
            jacobian.Evaluate(ref system, Time, StartState, startRate, matrix, timeSlope);
            Jacobians++;
            startIsKnown = true;
        }

        return startRate.AsSpan(0, Count);
    }

    public override void Take(ref TSystem system, double length)
    {
        StartRate(ref system);
        Length = length;
        Factor(1 / (length * table.Gamma));

        Start.CopyTo(Argument, 0);
        for (int i = 0; i < table.Stages; i++)
        {
            Span<double> stage = Stage(i);
            if (i == 0)
            {
                startRate.CopyTo(stage);
            }
            else
            {
                MoveArgument(i);
                Rates(ref system, Time + (table.Nodes[i] * length), Argument, stage);
            }

            LinearCombination.Add(stage, stage, length, table.D.AsSpan(i, 1), timeSlope);
            LinearCombination.Add(stage, stage, 1 / length, table.C[i], Stages);
            plan.Solve(
                MemoryMarshal.Cast<double, Scalar>(factors.AsSpan()),
                MemoryMarshal.Cast<double, Scalar>(stage[..Count]));
        }

        Span<double> last = Stage(table.Stages - 1);
        LinearCombination.Add(End, Argument, 1, One, last);
        last.CopyTo(Error);
    }

    private static ReadOnlySpan<double> One => [1.0];

    private protected override void Forget() => startIsKnown = false;

    private protected override void Forward() => startIsKnown = false;

    private void MoveArgument(int stage)
    {
        if (stage < table.A.Length)
        {
            LinearCombination.Add(Argument, Start, 1, table.A[stage], Stages);
        }
        else
        {
            LinearCombination.Add(Argument, Argument, 1, One, Stage(stage - 1));
        }
    }

    /// <summary>Factors W = shift·I − J.</summary>
    private void Factor(double shift)
    {
        for (int i = 0; i < matrix.Length; i++)
        {
            factors[i] = -matrix[i];
        }

        // The plan keeps the diagonal in front.
        for (int i = 0; i < Count; i++)
        {
            factors[i] += shift;
        }

        plan.Factor(MemoryMarshal.Cast<double, Scalar>(factors.AsSpan()));
        Factorizations++;
    }
}
