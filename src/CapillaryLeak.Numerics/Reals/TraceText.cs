using System.Globalization;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>Writes traced expressions as readable mathematics.</summary>
/// <remarks>
/// Multiplication is <c>·</c>, a choice is <c>if(test ≥ 0, one, other)</c>; parentheses keep the order of evaluation.
/// </remarks>
public sealed class TraceText
{
    private const int SumLevel = 1;
    private const int ProductLevel = 2;
    private const int PowerLevel = 3;
    private const int AtomLevel = 4;

    private readonly Dictionary<int, string> names = [];

    private TraceText()
    {
    }

    /// <summary>
    /// One line <c>name = expression</c> for every result, and before them one for every shared part.
    /// </summary>
    /// <param name="results">The values and what to call them. A result that others use is used by its name.</param>
    public static IReadOnlyList<string> Lines(params IEnumerable<(string Name, Traced Value)> results)
    {
        (string Name, TraceNode Node)[] wanted = [.. results.Select(x => (x.Name, x.Value.Node))];
        IReadOnlyList<TraceNode> nodes = TraceNode.Beneath(wanted.Select(x => x.Node));
        var text = new TraceText();
        text.NameResults(wanted);
        text.NameSharedParts(nodes);
        return [.. nodes.SelectMany(node => text.Definitions(node, wanted))];
    }

    /// <summary>A whole expression on one line, shared parts repeated.</summary>
    internal static string OneLine(TraceNode node) => new TraceText().Definition(node).Text;

    private static bool IsLeaf(TraceNode node) => node.Operands.Count == 0;

    private void NameResults((string Name, TraceNode Node)[] results)
    {
        foreach ((string name, TraceNode node) in results.Where(x => !IsLeaf(x.Node)))
        {
            names.TryAdd(node.Id, name);
        }
    }

    private void NameSharedParts(IReadOnlyList<TraceNode> nodes)
    {
        IEnumerable<TraceNode> shared = nodes.SelectMany(x => x.Operands)
            .Where(x => !IsLeaf(x) && !names.ContainsKey(x.Id))
            .GroupBy(x => x.Id).Where(x => x.Count() > 1).Select(x => x.First());

        int number = 0;
        foreach (TraceNode node in shared.OrderBy(x => x.Id).ToArray())
        {
            names.Add(node.Id, string.Create(CultureInfo.InvariantCulture, $"t{++number}"));
        }
    }

    private IEnumerable<string> Definitions(TraceNode node, (string Name, TraceNode Node)[] results)
    {
        bool isNamed = names.TryGetValue(node.Id, out string? own);
        if (isNamed)
        {
            yield return $"{own} = {Definition(node).Text}";
        }

        foreach ((string name, _) in results.Where(x => x.Node == node && x.Name != own))
        {
            yield return $"{name} = {own ?? Definition(node).Text}";
        }
    }

    private (string Text, int Level) Definition(TraceNode node) => node.Kind switch
    {
        TraceKind.Input => (node.Name, AtomLevel),
        TraceKind.Number => Number(node.Value),
        TraceKind.Add => Infix(node, " + ", SumLevel),
        TraceKind.Subtract => Infix(node, " - ", SumLevel),
        TraceKind.Multiply => Infix(node, "·", ProductLevel),
        TraceKind.Divide => Infix(node, "/", ProductLevel),
        TraceKind.Negate => ("-" + Operand(node, 0, ProductLevel), SumLevel),
        TraceKind.Pow => ($"{Operand(node, 0, AtomLevel)}^{Operand(node, 1, AtomLevel)}", PowerLevel),
        TraceKind.Choose => ($"if({Operand(node, 0)} ≥ 0, {Operand(node, 1)}, {Operand(node, 2)})", AtomLevel),
        TraceKind.Sqrt => ($"√({Operand(node, 0)})", AtomLevel),
        TraceKind.Exp => ($"exp({Operand(node, 0)})", AtomLevel),
        _ => ($"log({Operand(node, 0)})", AtomLevel),
    };

    private static (string Text, int Level) Number(double value) =>
        (value.ToString("R", CultureInfo.InvariantCulture), value < 0 ? SumLevel : AtomLevel);

    private (string Text, int Level) Infix(TraceNode node, string symbol, int level) =>
        (Operand(node, 0, level) + symbol + Operand(node, 1, level + 1), level);

    private string Operand(TraceNode node, int index, int level = 0)
    {
        TraceNode operand = node.Operands[index];
        if (names.TryGetValue(operand.Id, out string? name))
        {
            return name;
        }

        (string text, int own) = Definition(operand);
        return own < level ? $"({text})" : text;
    }
}
