using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tapes;

/// <summary>
/// How traced results move with their variables: a graph whose edges are slopes, with most of what lies between taken out.
/// </summary>
/// <remarks>
/// <para>
/// Taking out a vertex joins each edge into it with each edge out of it (the chain rule); in which order is a matter of
/// cost only (Griewank and Walther, Evaluating Derivatives, 2008, chapters 9 and 10). A quantity through which much
/// passes, such as the arterial pressure, is left in: as an unknown of its own in a linear system it costs a few edges,
/// taken out it would cost the product of those before and behind it.
/// </para>
/// <para>
/// The unknowns are the variables' movements first, then those of the quantities left in. Row r of the first ones says
/// how result r moves; the rows behind say how each quantity left in moves.
/// </para>
/// </remarks>
public sealed class TangentGraph
{
    // A vertex is taken out if that adds at most so many edges. Measured on the patient's equations: less leaves more
    // unknowns, more leaves more edges, and both make solving dearer.
    private const int MostAdded = 4;

    private readonly Dictionary<int, int> unknowns = [];
    private readonly Dictionary<int, Dictionary<int, Traced>> into = [];
    private readonly Dictionary<int, Dictionary<int, Traced>> outOf = [];

    /// <summary>Builds the graph; needs the trace that the results live in.</summary>
    /// <param name="results">What is computed.</param>
    /// <param name="variables">What it moves with, as many as there are results.</param>
    public TangentGraph(IReadOnlyList<Traced> results, IReadOnlyList<Traced> variables)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentOutOfRangeException.ThrowIfNotEqual(results.Count, variables.Count);
        foreach (Traced variable in variables)
        {
            unknowns.Add(variable.Node.Id, unknowns.Count);
        }

        Connect(results);
        Eliminate();
        foreach (int left in into.Keys.Where(IsBetween).Order().ToArray())
        {
            unknowns.Add(left, unknowns.Count);
        }

        Edges = [.. into.SelectMany(to => to.Value.Select(from => new Edge(RowOf(to.Key), unknowns[from.Key], from.Value)))
            .OrderBy(x => (x.Row, x.Unknown))];
    }

    /// <summary>How many unknowns there are: the variables and the quantities left in.</summary>
    public int Unknowns => unknowns.Count;

    /// <summary>The slopes that are left.</summary>
    public IReadOnlyList<Edge> Edges { get; }

    // A vertex is a node by its number, or the row of a result, counted down from −1.
    private static int VertexOfRow(int row) => -1 - row;

    private int RowOf(int vertex) => vertex < 0 ? -1 - vertex : unknowns[vertex];

    private bool IsBetween(int vertex) => vertex >= 0 && !unknowns.ContainsKey(vertex);

    private void Connect(IReadOnlyList<Traced> results)
    {
        foreach (TraceNode node in TraceNode.Beneath(results.Select(x => x.Node)).Where(x => IsBetween(x.Id)))
        {
            foreach ((TraceNode operand, Traced slope) in Slopes(node))
            {
                Join(operand.Id, node.Id, slope);
            }
        }

        for (int row = 0; row < results.Count; row++)
        {
            Join(results[row].Node.Id, VertexOfRow(row), Traced.Number(1));
        }

        // What only a test sees moves nothing.
        foreach (int vertex in into.Keys.Where(x => IsBetween(x) && Behind(x).Count == 0).OrderDescending().ToArray())
        {
            Drop(vertex);
        }
    }

    // An edge from what does not move is none.
    private void Join(int from, int to, Traced slope)
    {
        if (!unknowns.ContainsKey(from) && !into.ContainsKey(from))
        {
            return;
        }

        Dictionary<int, Traced> before = At(into, to), behind = At(outOf, from);
        before[from] = behind[to] = before.TryGetValue(from, out Traced known) ? known + slope : slope;
    }

    private void Eliminate()
    {
        PriorityQueue<int, (int Added, int Vertex)> queue = new();
        foreach (int vertex in into.Keys.Where(IsBetween))
        {
            queue.Enqueue(vertex, (Added(vertex), vertex));
        }

        while (queue.TryDequeue(out int vertex, out (int Added, int Vertex) cost))
        {
            if (!into.ContainsKey(vertex) || Added(vertex) != cost.Added)
            {
                continue; // gone, or in the queue once more at today's cost
            }

            if (cost.Added > MostAdded)
            {
                return;
            }

            int[] neighbors = [.. into[vertex].Keys, .. Behind(vertex).Keys];
            TakeOut(vertex);
            foreach (int neighbor in neighbors.Where(IsBetween))
            {
                queue.Enqueue(neighbor, (Added(neighbor), neighbor));
            }
        }
    }

    // How many edges more there are at most without the vertex.
    private int Added(int vertex)
    {
        int before = into[vertex].Count, behind = Behind(vertex).Count;
        return (before * behind) - (before + behind);
    }

    private void TakeOut(int vertex)
    {
        foreach ((int to, Traced second) in Behind(vertex).OrderBy(x => x.Key).ToArray())
        {
            foreach ((int from, Traced first) in into[vertex].OrderBy(x => x.Key))
            {
                Join(from, to, Product(second, first));
            }
        }

        Drop(vertex);
    }

    private void Drop(int vertex)
    {
        foreach (int to in Behind(vertex).Keys)
        {
            into[to].Remove(vertex);
        }

        foreach (int from in into[vertex].Keys)
        {
            outOf[from].Remove(vertex);
        }

        into.Remove(vertex);
        outOf.Remove(vertex);
    }

    private Dictionary<int, Traced> Behind(int vertex) => At(outOf, vertex);

    private static Dictionary<int, Traced> At(Dictionary<int, Dictionary<int, Traced>> edges, int vertex) =>
        edges.TryGetValue(vertex, out Dictionary<int, Traced>? found) ? found : edges[vertex] = [];

    private static Traced Product(Traced a, Traced b) =>
        IsMinusOne(a) ? -b
        : IsMinusOne(b) ? -a
        : IsSwitch(a) ? Switched(a.Node, b)
        : IsSwitch(b) ? Switched(b.Node, a)
        : a * b;

    // Along a branch that is not chosen nothing moves, even where the slope within it is infinite or not a number: so the slope
    // is chosen, not multiplied with 0.
    private static Traced Switched(TraceNode choice, Traced slope) => Traced.Choose(
        Traced.Of(choice.Operands[0]), Traced.Of(choice.Operands[1]) * slope, Traced.Of(choice.Operands[2]) * slope);

    private static bool IsSwitch(Traced x) => x.Node.Kind == TraceKind.Choose && x.Node.Operands.Skip(1).Any(IsZero);

    private static bool IsZero(TraceNode x) => x is { Kind: TraceKind.Number, Value: 0 };

    private static bool IsMinusOne(Traced x) => x.Node is { Kind: TraceKind.Number, Value: -1 };

    // The slopes of one operation along its operands. A test has none: it selects a branch.
    private static IEnumerable<(TraceNode Operand, Traced Slope)> Slopes(TraceNode node)
    {
        Traced one = Traced.Number(1), value = Traced.Of(node);
        TraceNode first = node.Operands.Count > 0 ? node.Operands[0] : node, second = node.Operands.Count > 1 ? node.Operands[1] : node;
        Traced a = Traced.Of(first), b = Traced.Of(second);
        return node.Kind switch
        {
            TraceKind.Add => [(first, one), (second, one)],
            TraceKind.Subtract => [(first, one), (second, -one)],
            TraceKind.Multiply => [(first, b), (second, a)],
            TraceKind.Divide => [(first, one / b), (second, -(value * (one / b)))],
            TraceKind.Negate => [(first, -one)],
            TraceKind.Exp => [(first, value)],
            TraceKind.Log => [(first, one / a)],
            TraceKind.Sqrt => [(first, Traced.Number(0.5) / value)],
            TraceKind.Pow => [(first, b * Traced.Pow(a, b - one)), (second, AlongPower(a, value))],
            TraceKind.Choose =>
            [
                (second, Traced.Choose(a, one, Traced.Number(0))),
                (node.Operands[2], Traced.Choose(a, Traced.Number(0), one)),
            ],
            _ => [],
        };
    }

    // x^p·log x, which is 0 at 0.
    private static Traced AlongPower(Traced x, Traced value) =>
        Traced.Choose(-x, Traced.Number(0), value * Traced.Log(Traced.Choose(-x, Traced.Number(1), x)));

    /// <summary>How a row's quantity moves with an unknown.</summary>
    /// <param name="Row">The row.</param>
    /// <param name="Unknown">The unknown.</param>
    /// <param name="Slope">The slope.</param>
    public readonly record struct Edge(int Row, int Unknown, Traced Slope);
}
