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

    /// <summary>Name of a state for people.</summary>
    public static string Meaning(int index) => Rows[index].Quantity.Meaning;

    /// <summary>Absolute tolerance of each state: the relative one times its nominal size. Books follow the flows and are not judged.</summary>
    public static double[] AbsoluteTolerances(double relative) =>
        [.. Rows.Select(x => x.Path.StartsWith("ledger.", StringComparison.Ordinal)
            ? double.PositiveInfinity
            : relative * x.Quantity.Nominal)];
}
