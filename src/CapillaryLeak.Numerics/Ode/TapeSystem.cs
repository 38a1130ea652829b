using CapillaryLeak.Numerics.Linear;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Numerics.Tapes;

namespace CapillaryLeak.Numerics.Ode;

/// <summary>
/// Equations y′ = f(y), with givens, made ready to be solved for many patients at once: their tape, their slopes and the
/// plan of the linear systems that a Rosenbrock method solves.
/// </summary>
/// <remarks>
/// The linear systems carry, beside the states, the few quantities that the <see cref="TangentGraph"/> leaves in. One
/// object serves any number of solvers, on any number of threads.
/// </remarks>
public sealed class TapeSystem
{
    private const int RatesPart = 0;
    private const int SlopesPart = 1;
    private const int OwnParts = 2;

    /// <summary>Makes equations ready; needs the trace that they live in.</summary>
    /// <param name="givens">What is given, each a traced input.</param>
    /// <param name="states">The states, each a traced input.</param>
    /// <param name="rates">The rate of each state.</param>
    /// <param name="readings">What is to be read off the states beside, one list a part.</param>
    public TapeSystem(
        IReadOnlyList<Traced> givens, IReadOnlyList<Traced> states, IReadOnlyList<Traced> rates,
        params IReadOnlyList<IReadOnlyList<Traced>> readings)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(readings);
        TangentGraph graph = new(rates, states);
        TapeBuilder builder = new TapeBuilder(givens, states).With(rates).With([.. rates, .. graph.Edges.Select(x => x.Slope)]);
        Tape = readings.Aggregate(builder, (sum, part) => sum.With(part)).Build();

        bool[,] pattern = new bool[graph.Unknowns, graph.Unknowns];
        foreach (TangentGraph.Edge edge in graph.Edges)
        {
            pattern[edge.Row, edge.Unknown] = true;
        }

        Plan = new(pattern);
        SlopeSlots = [.. graph.Edges.Select(x => Plan.SlotOf(x.Row, x.Unknown))];
    }

    /// <summary>How many states there are.</summary>
    public int Count => Tape.VariableCount;

    /// <summary>The tape.</summary>
    public Tape Tape { get; }

    /// <summary>How many unknowns the linear systems have: the states and some quantities between.</summary>
    public int Unknowns => Plan.Count;

    /// <summary>The rates.</summary>
    internal TapePart Rates => Tape.Parts[RatesPart];

    /// <summary>The rates, and behind them the slopes.</summary>
    internal TapePart Slopes => Tape.Parts[SlopesPart];

    /// <summary>The plan of the linear systems.</summary>
    internal SparseLu Plan { get; }

    /// <summary>Where each slope belongs in a linear system.</summary>
    internal int[] SlopeSlots { get; }

    /// <summary>One of the parts that were asked for beside.</summary>
    /// <param name="index">Which of them.</param>
    public TapePart Reading(int index) => Tape.Parts[OwnParts + index];
}
