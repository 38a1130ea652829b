using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tapes;

/// <summary>Makes a <see cref="Tape"/> of traced expressions.</summary>
/// <param name="givens">What is given, each a traced input.</param>
/// <param name="variables">What varies, each a traced input.</param>
public sealed class TapeBuilder(IReadOnlyList<Traced> givens, IReadOnlyList<Traced> variables)
{
    private readonly List<TraceNode[]> parts = [];

    /// <summary>Asks for a part that computes some expressions of the givens and variables.</summary>
    /// <param name="results">The expressions.</param>
    public TapeBuilder With(IEnumerable<Traced> results)
    {
        parts.Add([.. results.Select(x => x.Node)]);
        return this;
    }

    /// <summary>Makes the tape.</summary>
    /// <exception cref="ArgumentException">An expression contains an input that is neither given nor a variable.</exception>
    public Tape Build()
    {
        IReadOnlyList<TraceNode> nodes = TraceNode.Beneath(parts.SelectMany(x => x));
        HashSet<TraceNode> varying = Varying(nodes);
        TraceNode[] numbers = [.. nodes.Where(x => x.Kind == TraceKind.Number)];
        Dictionary<TraceNode, int> given = Index(givens);
        TraceNode[] used = [.. nodes.Where(x => x.Kind == TraceKind.Input && !varying.Contains(x))];
        if (used.FirstOrDefault(x => !given.ContainsKey(x)) is { } unknown)
        {
            throw new ArgumentException($"'{unknown.Name}' is neither given nor a variable.");
        }

        TraceNode[] hoisted = [.. nodes.Where(x => x.Kind > TraceKind.Number && !varying.Contains(x))];
        Dictionary<TraceNode, ushort> fixedPlaces = [];
        foreach (TraceNode node in numbers.Concat(used).Concat(hoisted).Concat(variables.Select(x => x.Node)))
        {
            fixedPlaces.Add(node, checked((ushort)fixedPlaces.Count));
        }

        // What is prepared keeps its place for good, so its line needs no room of its own.
        TapeSchedule prepare = TapeSchedule.Of(hoisted, [], fixedPlaces, []);
        TapeSchedule[] lines = [.. parts.Select(x => Line(x, varying, fixedPlaces))];
        return new(
            [.. numbers.Select(x => x.Value)], [.. used.Select(x => given[x])], prepare.Part,
            numbers.Length + used.Length + hoisted.Length, variables.Count,
            Math.Max(fixedPlaces.Count, lines.Select(x => x.Slots).DefaultIfEmpty().Max()), [.. lines.Select(x => x.Part)]);
    }

    private TapeSchedule Line(TraceNode[] results, HashSet<TraceNode> varying, Dictionary<TraceNode, ushort> fixedPlaces)
    {
        IReadOnlyList<TraceNode> beneath = TraceNode.Beneath(results);
        HashSet<TraceNode> inputs = [.. beneath.Where(x => x.Kind == TraceKind.Input)];
        ushort[] read = [.. variables.Index().Where(x => inputs.Contains(x.Item.Node)).Select(x => (ushort)x.Index)];
        return TapeSchedule.Of([.. beneath.Where(x => varying.Contains(x) && x.Kind > TraceKind.Number)], results, fixedPlaces, read);
    }

    private HashSet<TraceNode> Varying(IReadOnlyList<TraceNode> nodes)
    {
        HashSet<TraceNode> varying = [.. variables.Select(x => x.Node)];
        foreach (TraceNode node in nodes.Where(x => x.Operands.Any(varying.Contains)))
        {
            varying.Add(node);
        }

        return varying;
    }

    private static Dictionary<TraceNode, int> Index(IReadOnlyList<Traced> inputs) =>
        inputs.Index().ToDictionary(x => x.Item.Node, x => x.Index);
}
