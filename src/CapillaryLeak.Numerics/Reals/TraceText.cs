using System.Globalization;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>Writes traced expressions as readable mathematics.</summary>
/// <remarks>
/// Multiplication is <c>·</c>, a choice is <c>if(test ≥ 0, one, other)</c>; parentheses keep the order of evaluation.
/// The shapes of <see cref="Real"/> are written by name: <c>max</c>, <c>min</c>, <c>abs</c>, <c>softplus</c>, and
/// <c>ramp</c> for <see cref="Real.SmoothPositive{T}"/>.
/// </remarks>
public sealed class TraceText
{
    private const int SumLevel = 1;
    private const int ProductLevel = 2;
    private const int PowerLevel = 3;
    private const int AtomLevel = 4;
    private const string Unnumbered = "t";

    private readonly Dictionary<int, string> names = [];
    private readonly HashSet<string> defined = [];
    private readonly List<string> lines = [];
    private readonly (string Name, TraceNode Node)[] results;
    private int parts;

    private TraceText((string Name, TraceNode Node)[] results) => this.results = results;

    /// <summary>
    /// One line <c>name = expression</c> for every result, and before them one for every shared part.
    /// </summary>
    /// <param name="results">The values and what to call them. A result that others use is used by its name.</param>
    public static IReadOnlyList<string> Lines(params IEnumerable<(string Name, Traced Value)> results) =>
        Lines(results, [], 0);

    /// <summary>The same among values that have names already, where short shared parts are repeated.</summary>
    /// <param name="results">The values and what to call them.</param>
    /// <param name="known">Values that are used by a name, whether or not they are among the results.</param>
    /// <param name="longestRepeated">How many characters a shared part may have to be written out wherever it is
    /// used.</param>
    public static IReadOnlyList<string> Lines(
        IEnumerable<(string Name, Traced Value)> results, IEnumerable<(string Name, Traced Value)> known, int longestRepeated)
    {
        var text = new TraceText([.. results.Select(x => (x.Name, x.Value.Node))]);
        text.Name(known.Select(x => (x.Name, x.Value.Node)).Concat(text.results));
        text.FindSharedParts(longestRepeated);
        foreach ((string name, TraceNode node) in text.results)
        {
            text.Define(name, node);
        }

        return text.lines;
    }

    /// <summary>A whole expression on one line, shared parts repeated.</summary>
    internal static string OneLine(TraceNode node) => new TraceText([]).Definition(node).Text;

    private static bool IsLeaf(TraceNode node) => node.Operands.Count == 0;

    private void Name(IEnumerable<(string Name, TraceNode Node)> named)
    {
        foreach ((string name, TraceNode node) in named.Where(x => !IsLeaf(x.Node)))
        {
            names.TryAdd(node.Id, name);
        }
    }

    // The nodes that the definitions of the results are written with, operands first; those beneath a name are not.
    private IReadOnlyList<TraceNode> Written()
    {
        var found = new SortedDictionary<int, TraceNode>();
        var open = new Stack<TraceNode>(results.Select(x => x.Node));
        while (open.TryPop(out TraceNode? node))
        {
            if (found.TryAdd(node.Id, node) && IsWrittenOut(node))
            {
                foreach (TraceNode operand in TraceForm.Of(node).Operands)
                {
                    open.Push(operand);
                }
            }
        }

        return [.. found.Values];
    }

    // A named value is written out only where it is defined: among the results, by its own name.
    private bool IsWrittenOut(TraceNode node) =>
        !names.TryGetValue(node.Id, out string? own) || results.Any(x => x.Node == node && x.Name == own);

    private void FindSharedParts(int longestRepeated)
    {
        TraceNode[] shared = [.. Written().Where(IsWrittenOut).SelectMany(x => TraceForm.Of(x).Operands)
            .Where(x => !IsLeaf(x) && !names.ContainsKey(x.Id))
            .GroupBy(x => x.Id).Where(x => x.Count() > 1).Select(x => x.First()).OrderBy(x => x.Id)];

        foreach (TraceNode node in shared.Where(x => Definition(x).Text.Length > longestRepeated))
        {
            names.Add(node.Id, Unnumbered);
        }
    }

    // What a result needs of the other results and of shared parts, then itself.
    private void Define(string name, TraceNode node)
    {
        if (!defined.Add(name))
        {
            return;
        }

        string own = names.GetValueOrDefault(node.Id, name);
        if (own == name)
        {
            DefineNeeds(node);
        }
        else if (IsWrittenOut(node))
        {
            Define(own, node);
        }

        lines.Add($"{name} = {(own == name ? Definition(node).Text : own)}");
    }

    private void DefineNeeds(TraceNode node)
    {
        foreach (TraceNode operand in TraceForm.Of(node).Operands)
        {
            string? name = names.GetValueOrDefault(operand.Id);
            if (name is null or Unnumbered)
            {
                DefineNeeds(operand);
            }
            else if (IsWrittenOut(operand))
            {
                Define(name, operand);
            }

            if (name == Unnumbered)
            {
                names[operand.Id] = string.Create(CultureInfo.InvariantCulture, $"t{++parts}");
                lines.Add($"{names[operand.Id]} = {Definition(operand).Text}");
            }
        }
    }

    private (string Text, int Level) Definition(TraceNode node)
    {
        TraceForm form = TraceForm.Of(node);
        return form.Function.Length > 0 ? ($"{form.Function}({string.Join(", ", form.Operands.Select(x => Operand(x)))})", AtomLevel)
            : form.Power > 0 ? ($"{Operand(form.Operands[0], AtomLevel)}^{form.Power}", PowerLevel)
            : Plain(node);
    }

    private (string Text, int Level) Plain(TraceNode node) => node.Kind switch
    {
        TraceKind.Input => (node.Name, AtomLevel),
        TraceKind.Number => Number(node.Value),
        TraceKind.Add => Infix(node, " + ", SumLevel),
        TraceKind.Subtract => Infix(node, " - ", SumLevel),
        TraceKind.Multiply => Infix(node, "·", ProductLevel),
        TraceKind.Divide => Infix(node, "/", ProductLevel),
        TraceKind.Negate => ("-" + Operand(node.Operands[0], ProductLevel), SumLevel),
        TraceKind.Pow => ($"{Operand(node.Operands[0], AtomLevel)}^{Operand(node.Operands[1], AtomLevel)}", PowerLevel),
        TraceKind.Choose => ($"if({Operand(node.Operands[0])} ≥ 0, {Operand(node.Operands[1])}, {Operand(node.Operands[2])})", AtomLevel),
        TraceKind.Sqrt => ($"√({Operand(node.Operands[0])})", AtomLevel),
        TraceKind.Exp => ($"exp({Operand(node.Operands[0])})", AtomLevel),
        _ => ($"log({Operand(node.Operands[0])})", AtomLevel),
    };

    private static (string Text, int Level) Number(double value) =>
        (value.ToString("R", CultureInfo.InvariantCulture).Replace("E-0", "e-", StringComparison.Ordinal), value < 0 ? SumLevel : AtomLevel);

    // A minus in front of a product needs no parentheses; the product then counts as a negative.
    private (string Text, int Level) Infix(TraceNode node, string symbol, int level)
    {
        TraceNode first = node.Operands[0];
        bool isNegative = first.Kind == TraceKind.Negate && !names.ContainsKey(first.Id);
        string text = Operand(first, isNegative ? SumLevel : level) + symbol + Operand(node.Operands[1], level + 1);
        return (text, isNegative ? SumLevel : level);
    }

    private string Operand(TraceNode operand, int level = 0)
    {
        if (names.TryGetValue(operand.Id, out string? name))
        {
            return name;
        }

        (string text, int own) = Definition(operand);
        return own < level ? $"({text})" : text;
    }
}
