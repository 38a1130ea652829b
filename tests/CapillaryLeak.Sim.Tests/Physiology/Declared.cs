using System.Reflection;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Tests.Physiology;

/// <summary>The units that the declarations of the model's structs state.</summary>
internal static class Declared
{
    /// <summary>A struct of units, each leaf with the unit of its declaration.</summary>
    /// <typeparam name="TUnits">The struct over <see cref="Dimension"/>.</typeparam>
    /// <typeparam name="TNumbers">The same struct over <see cref="Scalar"/>, whose declarations are read.</typeparam>
    public static TUnits Units<TUnits, TNumbers>() where TUnits : struct where TNumbers : struct
    {
        TUnits units = default;
        List<Schema.Leaf> leaves = Schema.Leaves(typeof(TNumbers));
        Span<Dimension> span = Schema.AsSpan<TUnits, Dimension>(ref units);
        Assert.Equal(leaves.Count, span.Length);
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = Unit(leaves[i]);
        }

        return units;
    }

    /// <summary>The unit a leaf is declared with.</summary>
    public static Dimension Unit(Schema.Leaf leaf) => Dimension.Parse(
        leaf.Field.GetCustomAttribute<ParameterAttribute>()?.Unit
        ?? leaf.Field.GetCustomAttribute<QuantityAttribute>()?.Unit
        ?? throw new InvalidOperationException($"{leaf.Path} has no declaration."));
}
