using System.Globalization;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Reports.Equations;

/// <summary>Writes traced expressions as statements of C.</summary>
/// <remarks>
/// Every shared part is computed once, under a name of its own; what is used once is written where it is used, so that
/// a branch of a choice is computed only where it is chosen. Operations keep the order in which they were traced: with
/// contraction to fused operations off, C gives the same numbers up to its own exp, log and pow.
/// </remarks>
internal sealed class CText
{
    // An expression that has grown beyond this gets a name, for the sake of the reader.
    private const int LongestUnnamed = 60;

    private const int ChoiceLevel = 0;
    private const int SumLevel = 1;
    private const int ProductLevel = 2;
    private const int SignLevel = 3;
    private const int AtomLevel = 4;

    private readonly Dictionary<int, (string Text, int Level)> written = [];
    private readonly List<string> lines = [];
    private readonly IReadOnlyDictionary<int, string> names;
    private int parts;

    private CText(IReadOnlyDictionary<int, string> names) => this.names = names;

    /// <summary>The statements that give each target its value, those of shared parts before them.</summary>
    /// <param name="results">What is assigned, and what to.</param>
    /// <param name="places">Where a leaf, or a part that is known already, is read from; by its node.</param>
    /// <param name="names">Names of parts that have one, by their node; the rest is numbered.</param>
    public static IReadOnlyList<string> Statements(
        IReadOnlyList<(string Target, TraceNode Node)> results,
        IReadOnlyDictionary<int, string> places,
        IReadOnlyDictionary<int, string> names)
    {
        CText text = new(names);
        IReadOnlyList<TraceNode> nodes = Beneath(results.Select(x => x.Node), places);
        Dictionary<int, int> uses = nodes.Where(x => !places.ContainsKey(x.Id)).SelectMany(x => x.Operands)
            .Concat(results.Select(x => x.Node)).CountBy(x => x.Id).ToDictionary();
        foreach (TraceNode node in nodes)
        {
            if (places.TryGetValue(node.Id, out string? place))
            {
                text.Define(node, place);
            }
            else
            {
                text.Write(node, uses[node.Id]);
            }
        }

        return [.. text.lines, .. results.Select(x => $"{x.Target} = {text.Operand(x.Node)};")];
    }

    /// <summary>A number as C reads it back to the last bit.</summary>
    public static string Number(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture).Replace("E-0", "e-", StringComparison.Ordinal)
            .Replace("E+", "e", StringComparison.Ordinal).Replace('E', 'e');
        return text.AsSpan().ContainsAny('.', 'e') ? text : text + ".0";
    }

    // Everything the results are computed from, operands first; not what is beneath a place.
    private static IReadOnlyList<TraceNode> Beneath(IEnumerable<TraceNode> results, IReadOnlyDictionary<int, string> places)
    {
        SortedDictionary<int, TraceNode> found = [];
        Stack<TraceNode> open = new(results);
        while (open.TryPop(out TraceNode? node))
        {
            if (found.TryAdd(node.Id, node) && !places.ContainsKey(node.Id))
            {
                foreach (TraceNode operand in node.Operands)
                {
                    open.Push(operand);
                }
            }
        }

        return [.. found.Values];
    }

    private void Write(TraceNode node, int uses)
    {
        (string text, int level) = Definition(node);
        bool isNamed = node.Kind != TraceKind.Number && (uses > 1 || text.Length > LongestUnnamed);
        if (isNamed)
        {
            Define(node, text);
        }
        else
        {
            written.Add(node.Id, (text, level));
        }
    }

    private void Define(TraceNode node, string text)
    {
        string name = names.TryGetValue(node.Id, out string? own) ? own
            : string.Create(CultureInfo.InvariantCulture, $"t{++parts}");
        lines.Add($"const double {name} = {text};");
        written.Add(node.Id, (name, AtomLevel));
    }

    private (string Text, int Level) Definition(TraceNode node)
    {
        string At(int i, int level = ChoiceLevel) => Operand(node.Operands[i], level);
        return node.Kind switch
        {
            TraceKind.Number => (Number(node.Value), node.Value < 0 ? SignLevel : AtomLevel),
            TraceKind.Add => ($"{At(0, SumLevel)} + {At(1, ProductLevel)}", SumLevel),
            TraceKind.Subtract => ($"{At(0, SumLevel)} - {At(1, ProductLevel)}", SumLevel),
            TraceKind.Multiply => ($"{At(0, ProductLevel)} * {At(1, SignLevel)}", ProductLevel),
            TraceKind.Divide => ($"{At(0, ProductLevel)} / {At(1, SignLevel)}", ProductLevel),
            TraceKind.Negate => ($"-{At(0, AtomLevel)}", SignLevel),
            TraceKind.Choose => ($"{At(0, SumLevel)} >= 0.0 ? {At(1, SumLevel)} : {At(2, SumLevel)}", ChoiceLevel),
            TraceKind.Exp => ($"exp({At(0)})", AtomLevel),
            TraceKind.Log => ($"log({At(0)})", AtomLevel),
            TraceKind.Sqrt => ($"sqrt({At(0)})", AtomLevel),
            TraceKind.Pow => ($"pow({At(0)}, {At(1)})", AtomLevel),
            _ => throw new InvalidOperationException($"Nothing says where {node.Name} is read from."),
        };
    }

    private string Operand(TraceNode node, int level = ChoiceLevel)
    {
        (string text, int own) = written[node.Id];
        return own < level ? $"({text})" : text;
    }
}
