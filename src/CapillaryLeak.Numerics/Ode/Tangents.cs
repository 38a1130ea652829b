using CapillaryLeak.Numerics.Linear;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Ode;

/// <summary>
/// The slopes S = ∂y/∂p of a solution by what the system depends on beside the state, carried along the solution:
/// S′ = ∂f/∂y·S + ∂f/∂p.
/// </summary>
/// <remarks>
/// <para>
/// The staggered direct method: the solution is solved first, as exactly as its tolerances ask, and the slopes follow on
/// its dense output. Their equation is linear, so that one solve of a linear system a stage is exact. The
/// right-hand side is a single evaluation of the equations over duals that carry the slopes at hand: no difference
/// quotient is taken anywhere.
/// </para>
/// <para>
/// The scheme is the L-stable, stiffly accurate SDIRK method of order 4 of Hairer and Wanner (Solving Ordinary
/// Differential Equations II, table IV.6.5). It takes the steps that it is given, without an error estimate of its
/// own: those that were short enough for the solution.
/// </para>
/// </remarks>
/// <typeparam name="TSystem">The system's type.</typeparam>
public sealed class Tangents<TSystem>
    where TSystem : IOdeSystem
{
    private const double Gamma = 1 / 4.0;

    private static readonly double[] Nodes = [1 / 4.0, 3 / 4.0, 11 / 20.0, 1 / 2.0, 1];

    private static readonly double[][] A =
    [
        [],
        [1 / 2.0],
        [17 / 50.0, -1 / 25.0],
        [371 / 1360.0, -137 / 2720.0, 15 / 544.0],
        [25 / 24.0, -49 / 48.0, 125 / 16.0, -85 / 12.0],
    ];

    private readonly TSystem[] sensitive;
    private readonly Dual[][] slopes;
    private readonly Dual[][][] stages;
    private readonly Jacobian<TSystem> jacobian;
    private readonly SparseLu plan;
    private readonly double[] state;
    private readonly double[] rate;
    private readonly double[] timeSlope;
    private readonly double[] matrix;
    private readonly Scalar[] factors;
    private readonly Dual[] lifted;
    private readonly Dual[] argument;
    private TSystem system;

    /// <summary>Finds the pattern of the Jacobian and plans its elimination.</summary>
    /// <param name="system">The system, whose duals have slopes along the state only.</param>
    /// <param name="sensitive">
    /// The same system once or more, with up to <see cref="Dual.Lanes"/> slopes of what it depends on each.
    /// </param>
    public Tangents(TSystem system, IReadOnlyList<TSystem> sensitive)
    {
        ArgumentNullException.ThrowIfNull(sensitive);
        this.system = system;
        this.sensitive = [.. sensitive];
        int count = system.Count;
        bool[,] pattern = JacobianPattern.Of(ref this.system);
        plan = new(JacobianPattern.OfStates(pattern));
        jacobian = new(pattern, plan);
        slopes = [.. sensitive.Select(_ => new Dual[count])];
        stages = [.. sensitive.Select(_ => Nodes.Select(_ => new Dual[count]).ToArray())];
        (state, rate, timeSlope) = (new double[count], new double[count], new double[count]);
        (matrix, factors, lifted) = (new double[plan.ValueCount], new Scalar[plan.ValueCount], new Dual[plan.ValueCount]);
        argument = new Dual[count];
    }

    /// <summary>The slopes along the lanes of one of the sensitive systems; the values of these duals mean nothing.</summary>
    /// <param name="index">Which of them.</param>
    /// <returns>One dual a state, to be filled at the start.</returns>
    public Span<Dual> Slopes(int index) => slopes[index];

    /// <summary>Carries the slopes from one time to another inside a step of the solution.</summary>
    /// <param name="solution">The step.</param>
    /// <param name="start">The time the slopes belong to.</param>
    /// <param name="end">The time they shall belong to.</param>
    public void Advance(DenseStep solution, double start, double end)
    {
        ArgumentNullException.ThrowIfNull(solution);
        double length = end - start;
        if (length <= 0)
        {
            return;
        }

        for (int stage = 0; stage < Nodes.Length; stage++)
        {
            double time = stage == Nodes.Length - 1 ? end : start + (Nodes[stage] * length);
            solution.Interpolate(time, state);
            Factor(time, 1 / (length * Gamma));
            for (int k = 0; k < sensitive.Length; k++)
            {
                Stage(k, stage, time, length);
            }
        }

        for (int k = 0; k < sensitive.Length; k++)
        {
            Add(slopes[k], slopes[k], [.. A[^1], Gamma], length, stages[k]);
        }
    }

    // (I/(hγ) − J)·Kᵢ = (J·(S + h·Σ aᵢⱼKⱼ) + ∂f/∂p)/(hγ), the right side in one evaluation.
    private void Stage(int k, int stage, double time, double length)
    {
        Dual[] target = stages[k][stage];
        Add(argument, slopes[k], A[stage], length, stages[k]);
        for (int i = 0; i < argument.Length; i++)
        {
            argument[i] = argument[i].At(state[i]);
        }

        sensitive[k].Rates(Dual.Number(time), argument, target);
        Dual scale = Dual.Number(1 / (length * Gamma));
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = target[i].At(0) * scale;
        }

        plan.Solve<Dual>(lifted, target);
    }

    private static void Add(Dual[] result, Dual[] start, double[] weights, double length, Dual[][] terms)
    {
        start.CopyTo(result, 0);
        for (int j = 0; j < weights.Length; j++)
        {
            Dual weight = Dual.Number(length * weights[j]);
            for (int i = 0; i < result.Length; i++)
            {
                result[i] += weight * terms[j][i];
            }
        }
    }

    private void Factor(double time, double shift)
    {
        jacobian.Evaluate(ref system, time, state, rate, matrix, timeSlope);
        for (int i = 0; i < factors.Length; i++)
        {
            factors[i] = new(-matrix[i]);
        }

        // The plan keeps the diagonal in front.
        for (int i = 0; i < state.Length; i++)
        {
            factors[i] += new Scalar(shift);
        }

        plan.Factor<Scalar>(factors);
        for (int i = 0; i < factors.Length; i++)
        {
            lifted[i] = Dual.Number(factors[i].Value);
        }
    }
}
