using System.Reflection;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>What the solver needs to know of the states, read from their declarations.</summary>
internal static class StateTable
{
    private static readonly (string Path, QuantityAttribute Quantity)[] Rows =
    [
        .. Schema.States.Select(x => (x.Path, x.Field.GetCustomAttribute<QuantityAttribute>()
            ?? throw new InvalidOperationException($"The state {x.Path} has no declaration."))),
    ];

    /// <summary>The lowest value of each state: zero for volumes, nothing for the rest.</summary>
    public static IReadOnlyList<double> Floors { get; } = [.. Rows.Select(x => x.Quantity.Positive ? 0 : double.NegativeInfinity)];

    /// <summary>Nominal size of each state, in its unit.</summary>
    public static IReadOnlyList<double> Nominal { get; } = [.. Rows.Select(x => x.Quantity.Nominal)];

    /// <summary>Name of a state for people.</summary>
    public static string Meaning(int index) => Rows[index].Quantity.Meaning;

    /// <summary>True for what the ledger holds.</summary>
    public static bool IsBook(int index) => Rows[index].Path.StartsWith("ledger.", StringComparison.Ordinal);

    /// <summary>Absolute tolerance of each state: the relative one times its nominal size. Books follow the flows and are not judged.</summary>
    public static double[] AbsoluteTolerances(double relative) =>
        [.. Rows.Select((x, i) => IsBook(i) ? double.PositiveInfinity : relative * x.Quantity.Nominal)];
}
