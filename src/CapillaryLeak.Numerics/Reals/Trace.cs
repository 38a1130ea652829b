namespace CapillaryLeak.Numerics.Reals;

/// <summary>
/// The memory of <see cref="Traced"/> numbers: while it lives, this thread's expressions are written into it.
/// </summary>
/// <remarks>
/// <code>
/// using var trace = new Trace();
/// Traced flow = Traced.Input("K_f") * Traced.Input("pressure");
/// </code>
/// Equal expressions become one node, and none outlives its trace in any shared table. Traces may be nested; the
/// innermost is current. Numbers of two traces must not meet, and a trace is disposed of on the thread that made it.
/// </remarks>
public sealed class Trace : IDisposable
{
    [ThreadStatic]
    private static Trace? current;

    private readonly Trace? outer = current;
    private readonly Dictionary<(TraceKind, string, long, int, int, int), TraceNode> nodes = [];

    /// <summary>Starts to remember.</summary>
    public Trace() => current = this;

    /// <summary>How many different nodes there are.</summary>
    public int Count => nodes.Count;

    /// <summary>The trace of this thread.</summary>
    internal static Trace Current =>
        current ?? throw new InvalidOperationException(
            "A traced number needs a trace: write 'using var trace = new Trace();' first.");

    /// <summary>Stops to remember and gives the thread back to the outer trace, if any.</summary>
    public void Dispose()
    {
        if (current == this)
        {
            current = outer;
        }
    }

    /// <summary>The node of an input.</summary>
    internal TraceNode Input(string name) => Node(TraceKind.Input, name, 0);

    /// <summary>The node of a number.</summary>
    internal TraceNode Number(double value) => Node(TraceKind.Number, "", value);

    /// <summary>The node of an operation.</summary>
    internal TraceNode Operation(TraceKind kind, params TraceNode[] operands) => Node(kind, "", 0, operands);

    private TraceNode Node(TraceKind kind, string name, double value, params TraceNode[] operands)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        var key = (kind, name, bits, IdOf(operands, 0), IdOf(operands, 1), IdOf(operands, 2));
        if (!nodes.TryGetValue(key, out TraceNode? node))
        {
            node = new TraceNode(nodes.Count, kind, name, value, operands);
            nodes.Add(key, node);
        }

        return node;
    }

    private static int IdOf(TraceNode[] operands, int index) => index < operands.Length ? operands[index].Id : -1;
}
