using System.Text.RegularExpressions;

namespace CapillaryLeak.Sim.Reports.Equations;

/// <summary>The two beds: equations that differ in nothing but the bed are written once, with i for L or T.</summary>
internal static partial class BedNames
{
    private static readonly Dictionary<string, (string Limb, string Trunk)> Pairs = FindPairs();
    private static readonly Dictionary<string, string> SharedNames = Pairs
        .SelectMany(x => new[] { (Own: x.Value.Limb, x.Key), (Own: x.Value.Trunk, x.Key) })
        .ToDictionary(x => x.Own, x => x.Key);

    /// <summary>The equations of both beds, those that agree written once.</summary>
    public static IReadOnlyList<string> Merge(IReadOnlyList<string> limb, IReadOnlyList<string> trunk)
    {
        string[] limbs = [.. limb.Select(x => WithParts(x, "L"))];
        string[] trunks = [.. trunk.Select(x => WithParts(x, "T"))];
        return limbs.Length != trunks.Length
            ? [.. limbs, .. trunks]
            : [.. limbs.Zip(trunks).SelectMany<(string, string), string>(x =>
                Shared(x.Item1) == Shared(x.Item2) ? [Shared(x.Item1)] : [x.Item1, x.Item2])];
    }

    /// <summary>The quantities of a part, those of both beds named once.</summary>
    public static IEnumerable<Symbol> Merge(IEnumerable<Symbol> symbols) =>
        symbols.Select(x => SharedNames.TryGetValue(x.Text, out string? shared) ? x with { Path = "", Text = shared } : x).Distinct();

    /// <summary>An equation for each bed that it is written for.</summary>
    public static IReadOnlyList<string> Expand(string line)
    {
        string limb = Replaced(line, x => Own(x, "L", pair => pair.Limb));
        return limb == line ? [line] : [limb, Replaced(line, x => Own(x, "T", pair => pair.Trunk))];
    }

    private static string Own(string name, string index, Func<(string Limb, string Trunk), string> choose) =>
        Pairs.TryGetValue(name, out (string, string) pair) ? choose(pair)
        : SharedPart().IsMatch(name) ? name[..^1] + index
        : name;

    private static string Shared(string line) => Replaced(line, x =>
        SharedNames.TryGetValue(x, out string? shared) ? shared : OwnPart().IsMatch(x) ? x[..^1] + "i" : x);

    private static string WithParts(string line, string index) =>
        Replaced(line, x => Part().IsMatch(x) ? $"{x}_{index}" : x);

    private static string Replaced(string line, Func<string, string> replace) => Name().Replace(line, x => replace(x.Value));

    // Two symbols that differ in the last letter only, of paths that differ in the bed only.
    private static Dictionary<string, (string Limb, string Trunk)> FindPairs()
    {
        Dictionary<string, (string, string)> pairs = [];
        foreach (IReadOnlyList<Symbol> symbols in (IReadOnlyList<Symbol>[])[Symbol.Parameters, Symbol.Baseline, Symbol.States, Symbol.Flows])
        {
            foreach (Symbol limb in symbols.Where(x => x.Path.Contains("limb", StringComparison.Ordinal)))
            {
                string path = limb.Path.Replace("limb", "trunk", StringComparison.Ordinal);
                if (symbols.FirstOrDefault(x => x.Path == path) is { } trunk && trunk.Text == limb.Text[..^1] + "T")
                {
                    pairs.Add(limb.Text[..^1] + "i", (limb.Text, trunk.Text));
                }
            }
        }

        return pairs;
    }

    [GeneratedRegex(@"[^\s·/^(),=≥√+-]+")]
    private static partial Regex Name();

    [GeneratedRegex(@"^t\d+$")]
    private static partial Regex Part();

    [GeneratedRegex(@"^t\d+_[LT]$")]
    private static partial Regex OwnPart();

    [GeneratedRegex(@"^t\d+_i$")]
    private static partial Regex SharedPart();
}
