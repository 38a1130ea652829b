using System.Reflection;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Parameters;

/// <summary>All parameters of the model, read from their declarations.</summary>
public static class ParameterTable
{
    /// <summary>The rows, in the order in which the model holds them.</summary>
    public static IReadOnlyList<ParameterRow> Rows { get; } = [.. Schema.Parameters.Select(Row)];

    private static readonly Dictionary<string, int> Indices = Rows.Index().ToDictionary(x => x.Item.Path, x => x.Index);

    /// <summary>The place of a parameter among the rows.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="KeyNotFoundException">There is no such parameter.</exception>
    public static int IndexOf(string path) => Indices[path];

    /// <summary>True where there is a parameter of that path.</summary>
    /// <param name="path">The path.</param>
    public static bool Has(string path) => Indices.ContainsKey(path);

    private static ParameterRow Row(Schema.Leaf leaf)
    {
        ParameterAttribute p = leaf.Field.GetCustomAttribute<ParameterAttribute>()
            ?? throw new InvalidOperationException($"The parameter {leaf.Path} has no declaration.");
        return new(leaf.Path, p.Symbol, p.Unit, p.Value, p.Low, p.High, p.Evidence, p.Source, p.Meaning);
    }
}
