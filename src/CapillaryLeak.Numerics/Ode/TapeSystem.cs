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

        SparseLu plan = new(pattern);
        Unknowns = plan.Count;
        ValueCount = plan.ValueCount;
        ushort[] slopes = [.. graph.Edges.Index().Select(x => Slopes.Results[Count + x.Index])];
        Harvest = Line(graph.Edges.Select((x, i) =>
            (TapeKind.Negate, SlopesAt + plan.SlotOf(x.Row, x.Unknown), (int)slopes[i], 0)));
        Factor = Line([.. Diagonal(), .. plan.FactorSteps().Select(x => x.Action switch
        {
            LuAction.Invert => (TapeKind.Divide, FactorsAt + x.Target, OneAt, FactorsAt + x.A),
            LuAction.Scale => (TapeKind.Multiply, FactorsAt + x.Target, FactorsAt + x.A, FactorsAt + x.B),
            _ => (TapeKind.SubtractProduct, FactorsAt + x.Target, FactorsAt + x.A, FactorsAt + x.B),
        })]);
        Solve = Line(plan.SolveSteps(Count).Select(x => x.Action == LuAction.Scale
            ? (TapeKind.Multiply, UnknownsAt + x.Target, UnknownsAt + x.A, FactorsAt + x.B)
            : (TapeKind.SubtractProduct, UnknownsAt + x.Target, FactorsAt + x.A, UnknownsAt + x.B)));
    }

    /// <summary>How many states there are.</summary>
    public int Count => Tape.VariableCount;

    /// <summary>The tape.</summary>
    public Tape Tape { get; }

    /// <summary>How many unknowns the linear systems have: the states and some quantities between.</summary>
    public int Unknowns { get; }

    /// <summary>How many places a memory needs: those of the tape, then those of the linear systems.</summary>
    internal int Slots => UnknownsAt + Unknowns;

    /// <summary>The place of the number 1.</summary>
    internal int OneAt => Tape.Slots;

    /// <summary>The place of what is added to the diagonal.</summary>
    internal int ShiftAt => Tape.Slots + 1;

    /// <summary>Where the slopes stand, with their signs turned.</summary>
    internal int SlopesAt => Tape.Slots + 2;

    /// <summary>How many values a matrix has.</summary>
    internal int ValueCount { get; }

    /// <summary>Where a matrix stands, and then its factors.</summary>
    internal int FactorsAt => SlopesAt + ValueCount;

    /// <summary>Where the right-hand side stands, and then the solution; the quantities between must be zero before.</summary>
    internal int UnknownsAt => FactorsAt + ValueCount;

    /// <summary>The rates.</summary>
    internal TapePart Rates => Tape.Parts[RatesPart];

    /// <summary>The rates, and behind them the slopes.</summary>
    internal TapePart Slopes => Tape.Parts[SlopesPart];

    /// <summary>Puts the slopes where they belong, after <see cref="Slopes"/>.</summary>
    internal TapeLine Harvest { get; }

    /// <summary>Adds the shift to a matrix and factors it.</summary>
    internal TapeLine Factor { get; }

    /// <summary>Solves with the factors.</summary>
    internal TapeLine Solve { get; }

    /// <summary>One of the parts that were asked for beside.</summary>
    /// <param name="index">Which of them.</param>
    public TapePart Reading(int index) => Tape.Parts[OwnParts + index];

    /// <summary>Compiles everything that is run at every step.</summary>
    /// <typeparam name="T">The number type that will run often.</typeparam>
    public void Compile<T>() where T : struct, IReal<T>
    {
        foreach (TapePart part in Tape.Parts)
        {
            part.Compile<T>();
        }

        foreach (TapeLine line in (TapeLine[])[Harvest, Factor, Solve])
        {
            line.Compile<T>();
        }
    }

    // W = I/(hγ) − J, and a quantity between equals what its slopes say.
    private IEnumerable<(TapeKind, int, int, int)> Diagonal() => Enumerable.Range(0, Unknowns)
        .Select(i => (TapeKind.Add, FactorsAt + i, FactorsAt + i, i < Count ? ShiftAt : OneAt));

    private static TapeLine Line(IEnumerable<(TapeKind Kind, int Result, int A, int B)> operations)
    {
        (TapeKind Kind, TapeOperation Operation)[] all =
        [
            .. operations.Select(x => (x.Kind,
                new TapeOperation(checked((ushort)x.Result), checked((ushort)x.A), checked((ushort)x.B), 0))),
        ];
        return new([.. all.Select(x => x.Kind)], [.. all.Select(x => x.Operation)], all, all.Select(x => x.Operation.Result).ToHashSet());
    }
}
