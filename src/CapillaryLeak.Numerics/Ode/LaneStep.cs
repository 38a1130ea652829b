using CapillaryLeak.Numerics.Linear;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Ode;

/// <summary>
/// The memory of one Rosenbrock step in every lane: where each starts, its stages, where it ends and how far off it may be.
/// Decides nothing.
/// </summary>
/// <typeparam name="T">One double, or a vector of them: one a lane.</typeparam>
internal sealed class LaneStep<T>
    where T : struct, IReal<T>
{
    private readonly TapeSystem system;
    private readonly RosenbrockTableau table;
    private readonly LaneMemory<T> memory;
    private readonly LaneMemory<T> start;
    private readonly LaneMemory<T> end;
    private readonly LaneMemory<T> startRates;
    private readonly LaneMemory<T> stages;
    private readonly LaneMemory<T> sums;
    private readonly LaneMemory<T> weights;

    public LaneStep(TapeSystem system, RosenbrockTableau table)
    {
        (this.system, this.table) = (system, table);
        int count = system.Count;
        memory = new(system.Slots);
        memory.Numbers[system.OneAt] = T.Number(1);
        (start, end, startRates, sums) = (new(count), new(count), new(count), new(count));
        stages = new(count * table.Stages);
        weights = new(table.Stages);
        Lengths = new(1);
    }

    /// <summary>What the tape computes with: constants and variables of every lane.</summary>
    public LaneMemory<T> Memory => memory;

    /// <summary>Where the steps start.</summary>
    public LaneMemory<T> Start => start;

    /// <summary>Where they end.</summary>
    public LaneMemory<T> End => end;

    /// <summary>The stages, all states of the first, then of the second; the last is the estimated error.</summary>
    public LaneMemory<T> Stages => stages;

    /// <summary>The rates at the start.</summary>
    public LaneMemory<T> StartRates => startRates;

    /// <summary>How long each lane's step is.</summary>
    public LaneMemory<T> Lengths { get; }

    private int Count => system.Count;

    private Span<T> Unknowns => memory.Numbers[system.UnknownsAt..];

    private Span<T> Variables => memory.Numbers.Slice(system.Tape.ConstantCount, Count);

    /// <summary>Computes rates and slopes at the start; needed wherever a lane has moved or got other constants.</summary>
    public void Linearize()
    {
        start.Numbers.CopyTo(Variables);
        system.Slopes.Run(memory.Numbers);
        ReadOnlySpan<ushort> results = system.Slopes.Results;
        ReadOnlySpan<T> found = memory.Numbers;
        Span<T> rates = startRates.Numbers;
        for (int i = 0; i < rates.Length; i++)
        {
            rates[i] = found[results[i]];
        }

        system.Harvest.Run(ref memory.Numbers[0]);
    }

    /// <summary>Takes one step in every lane, leaving its end and error estimate.</summary>
    public void Take()
    {
        T inverse = T.Number(1) / Lengths.Numbers[0];
        memory.Numbers[system.ShiftAt] = inverse / T.Number(table.Gamma);
        memory.Numbers.Slice(system.SlopesAt, system.ValueCount).CopyTo(memory.Numbers[system.FactorsAt..]);
        system.Factor.Run(ref memory.Numbers[0]);
        start.Numbers.CopyTo(Variables);
        for (int i = 0; i < table.Stages; i++)
        {
            if (i == 0)
            {
                startRates.Numbers.CopyTo(Unknowns);
            }
            else
            {
                MoveArgument(i);
                RightSide(i, inverse);
            }

            // The quantities between have no right-hand side of their own.
            Unknowns[Count..].Clear();
            system.Solve.Run(ref memory.Numbers[0]);
            Unknowns[..Count].CopyTo(Stage(i));
        }

        Add(end.Numbers, Variables, Stage(table.Stages - 1));
    }

    /// <summary>The last stage: the estimated error at the end.</summary>
    public Span<T> ErrorEstimate => Stage(table.Stages - 1);

    /// <summary>Puts the solution somewhere inside the steps where the tape finds its variables.</summary>
    /// <param name="fractions">Where in each lane's step, 0 to 1.</param>
    /// <param name="which">Which states.</param>
    public void Interpolate(T fractions, ReadOnlySpan<ushort> which)
    {
        T rest = T.Number(1) - fractions;
        Span<T> weight = weights.Numbers;
        for (int j = 0; j < table.Stages; j++)
        {
            weight[j] = T.Number(table.Bends[0][j])
                + fractions * (T.Number(table.Bends[1][j]) + fractions * T.Number(table.Bends[2][j]));
        }

        Span<T> variables = Variables;
        ReadOnlySpan<T> from = start.Numbers, to = end.Numbers, all = stages.Numbers;
        foreach (ushort i in which)
        {
            T bend = T.Number(0);
            for (int j = 0, at = i; j < table.Stages; j++, at += Count)
            {
                bend += weight[j] * all[at];
            }

            // The end itself, not the polynomial at 1.
            variables[i] = T.Choose(-rest, to[i], (rest * from[i]) + (fractions * (to[i] + (rest * bend))));
        }
    }

    /// <summary>Puts the ends of the steps where the tape finds its variables.</summary>
    /// <param name="which">Which states.</param>
    public void ToEnd(ReadOnlySpan<ushort> which)
    {
        Span<T> variables = Variables;
        ReadOnlySpan<T> to = end.Numbers;
        foreach (ushort i in which)
        {
            variables[i] = to[i];
        }
    }

    /// <summary>Lets a lane's next step start where its last one ended.</summary>
    public void Continue(int lane)
    {
        Span<double> from = start.Doubles;
        ReadOnlySpan<double> to = end.Doubles;
        for (int i = lane; i < from.Length; i += LaneMemory<T>.Width)
        {
            from[i] = to[i];
        }
    }

    private Span<T> Stage(int index) => stages.Numbers.Slice(index * Count, Count);

    private void MoveArgument(int stage)
    {
        if (stage < table.A.Length)
        {
            int constants = system.Tape.ConstantCount * LaneMemory<T>.Width;
            LinearCombination.Add(
                memory.Doubles.Slice(constants, start.Doubles.Length), start.Doubles, 1, table.A[stage], stages.Doubles);
        }
        else
        {
            Add(Variables, Variables, Stage(stage - 1));
        }
    }

    private void RightSide(int stage, T inverse)
    {
        system.Rates.Run(memory.Numbers);
        LinearCombination.Add(sums.Doubles, [], 1, table.C[stage], stages.Doubles);
        ReadOnlySpan<ushort> results = system.Rates.Results;
        ReadOnlySpan<T> found = memory.Numbers, coupling = sums.Numbers;
        Span<T> right = Unknowns;
        for (int i = 0; i < coupling.Length; i++)
        {
            right[i] = found[results[i]] + (inverse * coupling[i]);
        }
    }

    private static void Add(Span<T> sum, ReadOnlySpan<T> first, ReadOnlySpan<T> second)
    {
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] = first[i] + second[i];
        }
    }
}
