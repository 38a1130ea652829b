namespace CapillaryLeak.Numerics.Reals;

/// <summary>
/// One node of a traced expression. Within a <see cref="Trace"/>, equal expressions are the same node.
/// </summary>
public sealed class TraceNode
{
    internal TraceNode(int id, TraceKind kind, string name, double value, TraceNode[] operands) =>
        (Id, Kind, Name, Value, Operands) = (id, kind, name, value, operands);

    /// <summary>The place in the trace; operands always have a smaller one.</summary>
    public int Id { get; }

    /// <summary>What the node is.</summary>
    public TraceKind Kind { get; }

    /// <summary>The name of an input; empty otherwise.</summary>
    public string Name { get; }

    /// <summary>The value of a number; 0 otherwise.</summary>
    public double Value { get; }

    /// <summary>The nodes that this one is computed from, in order.</summary>
    public IReadOnlyList<TraceNode> Operands { get; }

    /// <summary>
    /// Every node that the given ones are computed from, themselves included, once each, operands first.
    /// </summary>
    public static IReadOnlyList<TraceNode> Beneath(params IEnumerable<TraceNode> roots)
    {
        ArgumentNullException.ThrowIfNull(roots);
        var found = new SortedDictionary<int, TraceNode>();
        var open = new Stack<TraceNode>(roots);
        while (open.TryPop(out TraceNode? node))
        {
            if (found.TryAdd(node.Id, node))
            {
                foreach (TraceNode operand in node.Operands)
                {
                    open.Push(operand);
                }
            }
        }

        return [.. found.Values];
    }
}
