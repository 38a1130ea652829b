using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tapes;

/// <summary>Puts operations in an order in which those of one kind stand together, and gives their results places.</summary>
/// <param name="Part">The line.</param>
/// <param name="Slots">How many places of memory it needs.</param>
internal sealed record TapeSchedule(TapePart Part, int Slots)
{
    /// <summary>The line of some operations.</summary>
    /// <param name="nodes">The operations, operands first.</param>
    /// <param name="results">What is asked for.</param>
    /// <param name="fixedPlaces">The places of what is not computed here, and of what keeps its place.</param>
    /// <param name="variables">The variables that the results depend on, by their numbers.</param>
    public static TapeSchedule Of(
        TraceNode[] nodes, TraceNode[] results, Dictionary<TraceNode, ushort> fixedPlaces, ushort[] variables)
    {
        // Results have places of their own, the same in either order.
        Dictionary<TraceNode, ushort> settled = new(fixedPlaces);
        foreach (TraceNode result in results)
        {
            settled.TryAdd(result, checked((ushort)settled.Count));
        }

        (TraceNode[] line, TapeOperation[] operations, int slots) = Placed(Ordered(nodes), settled);
        (TraceNode[] plain, TapeOperation[] plainly, int plainSlots) = Placed(nodes, settled);
        ushort[] found = [.. results.Select(x => settled[x])];
        HashSet<ushort> wanted = [.. found, .. nodes.Where(fixedPlaces.ContainsKey).Select(x => fixedPlaces[x])];
        TapeLine both = new([.. line.Select(KindOf)], operations, [.. plain.Select(KindOf).Zip(plainly)], wanted);
        return new(new(both, found, variables), Math.Max(slots, plainSlots));
    }

    private static (TraceNode[] Line, TapeOperation[] Operations, int Slots) Placed(
        TraceNode[] line, Dictionary<TraceNode, ushort> settled)
    {
        Dictionary<TraceNode, ushort> places = new(settled);
        int slots = Place(line, places);
        return (line, [.. line.Select(x => Operation(x, places))], slots);
    }

    // As long as an operation of the kind at hand is ready it comes next; else the kind of which most are ready.
    private static TraceNode[] Ordered(TraceNode[] nodes)
    {
        Dictionary<TraceNode, int> missing = [];
        Dictionary<TraceNode, List<TraceNode>> waiting = [];
        PriorityQueue<TraceNode, int>[] ready = [.. Enum.GetValues<TraceKind>().Select(_ => new PriorityQueue<TraceNode, int>())];
        HashSet<TraceNode> here = [.. nodes];
        foreach (TraceNode node in nodes)
        {
            TraceNode[] needed = [.. node.Operands.Where(here.Contains).Distinct()];
            missing[node] = needed.Length;
            foreach (TraceNode operand in needed)
            {
                (waiting.TryGetValue(operand, out List<TraceNode>? list) ? list : waiting[operand] = []).Add(node);
            }

            if (needed.Length == 0)
            {
                ready[(int)node.Kind].Enqueue(node, node.Id);
            }
        }

        List<TraceNode> line = new(nodes.Length);
        PriorityQueue<TraceNode, int> kind = ready[0];
        while (line.Count < nodes.Length)
        {
            if (kind.Count == 0)
            {
                kind = ready.MaxBy(x => x.Count)!;
            }

            TraceNode next = kind.Dequeue();
            line.Add(next);
            foreach (TraceNode node in waiting.GetValueOrDefault(next, []).Where(node => --missing[node] == 0))
            {
                ready[(int)node.Kind].Enqueue(node, node.Id);
            }
        }

        return [.. line];
    }

    // A place is free again once its value has been read for the last time.
    private static int Place(TraceNode[] line, Dictionary<TraceNode, ushort> places)
    {
        Dictionary<TraceNode, int> lastUse = [];
        for (int i = 0; i < line.Length; i++)
        {
            foreach (TraceNode operand in line[i].Operands)
            {
                lastUse[operand] = i;
            }
        }

        int first = places.Count;
        Stack<ushort> free = [];
        int slots = first;
        for (int i = 0; i < line.Length; i++)
        {
            foreach (TraceNode operand in line[i].Operands.Distinct())
            {
                if (lastUse[operand] == i && places[operand] >= first)
                {
                    free.Push(places[operand]);
                }
            }

            if (!places.ContainsKey(line[i]))
            {
                places.Add(line[i], free.TryPop(out ushort place) ? place : checked((ushort)slots++));
            }
        }

        return slots;
    }

    private static TapeOperation Operation(TraceNode node, Dictionary<TraceNode, ushort> places)
    {
        ushort Place(int operand) => operand < node.Operands.Count ? places[node.Operands[operand]] : (ushort)0;
        return new(places[node], Place(0), Place(1), Place(2));
    }

    private static TapeKind KindOf(TraceNode node) => node.Kind switch
    {
        TraceKind.Add => TapeKind.Add,
        TraceKind.Subtract => TapeKind.Subtract,
        TraceKind.Multiply => TapeKind.Multiply,
        TraceKind.Divide => TapeKind.Divide,
        TraceKind.Negate => TapeKind.Negate,
        TraceKind.Exp => TapeKind.Exp,
        TraceKind.Log => TapeKind.Log,
        TraceKind.Sqrt => TapeKind.Sqrt,
        TraceKind.Pow => TapeKind.Pow,
        TraceKind.Choose => TapeKind.Choose,
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "Not an operation."),
    };
}
