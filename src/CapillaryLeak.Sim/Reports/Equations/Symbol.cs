using System.Reflection;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Reports.Equations;

/// <summary>A quantity of the model under the name that its equations are written with.</summary>
/// <param name="Path">Snake-case path of the field.</param>
/// <param name="Text">The symbol; a quantity of a bed ends with L for the limbs, T for the trunk.</param>
/// <param name="Unit">Unit in the model's coherent system; empty for a pure number.</param>
/// <param name="Meaning">One line of words.</param>
internal sealed record Symbol(string Path, string Text, string Unit, string Meaning)
{
    public static IReadOnlyList<Symbol> Parameters { get; } = Of(typeof(Parameters<Scalar>));

    public static IReadOnlyList<Symbol> Person { get; } = Of(typeof(Person<Scalar>));

    public static IReadOnlyList<Symbol> Baseline { get; } = Of(typeof(Baseline<Scalar>));

    public static IReadOnlyList<Symbol> Inputs { get; } = Of(typeof(Inputs<Scalar>));

    public static IReadOnlyList<Symbol> States { get; } = Of(typeof(State<Scalar>));

    public static IReadOnlyList<Symbol> Flows { get; } = Of(typeof(Flows<Scalar>));

    /// <summary>What the rate of a state is called.</summary>
    public string Rate => $"d{Text}/dt";

    /// <summary>What the value of a state at rest is called.</summary>
    public string Start => $"{Text}(0)";

    /// <summary>True for a value of the baseline that is chosen, not solved.</summary>
    public static bool IsOfPerson(Symbol symbol) => symbol.Path.StartsWith("person.", StringComparison.Ordinal);

    private static IReadOnlyList<Symbol> Of(Type type) => [.. Schema.Leaves(type).Select(Of)];

    private static Symbol Of(Schema.Leaf leaf)
    {
        if (leaf.Field.GetCustomAttribute<ParameterAttribute>() is { } parameter)
        {
            return new(leaf.Path, parameter.Symbol, parameter.Unit, parameter.Meaning);
        }

        QuantityAttribute quantity = leaf.Field.GetCustomAttribute<QuantityAttribute>()
            ?? throw new InvalidOperationException($"{leaf.Path} has no declaration.");
        return new(leaf.Path, quantity.Symbol + Bed(leaf, quantity.Symbol), quantity.Unit, quantity.Meaning);
    }

    private static string Bed(Schema.Leaf leaf, string symbol)
    {
        if (leaf.Field.DeclaringType != typeof(Bed<Scalar>) && leaf.Field.DeclaringType != typeof(BedFlows<Scalar>))
        {
            return "";
        }

        string index = leaf.Path.StartsWith("limb.", StringComparison.Ordinal) ? "L" : "T";
        return symbol.Contains('_', StringComparison.Ordinal) ? index : "_" + index;
    }
}
