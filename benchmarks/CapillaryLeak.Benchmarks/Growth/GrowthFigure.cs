using CapillaryLeak.Sim.Reports;

namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>Figures over something else than the time of a run.</summary>
internal static class GrowthFigure
{
    private static readonly Ink[] Colors = [Inks.Venous, Inks.Pressure];
    private static readonly Dash[] Dashes = [Dash.Solid, Dash.Dashed];

    /// <summary>A figure.</summary>
    /// <param name="name">The name of its table.</param>
    /// <param name="title">Title.</param>
    /// <param name="axis">What stands below the axis.</param>
    /// <param name="x">What is varied, ascending.</param>
    /// <param name="panels">The charts.</param>
    public static Figure Of(string name, string title, string axis, double[] x, params Panel[] panels) => new(
        name, title, title + ".", new("", "", 1) { AxisText = axis }, x[0], x[^1], x, panels, [], []);

    /// <summary>A chart.</summary>
    /// <param name="title">What is shown, with its unit.</param>
    /// <param name="fromZero">True where zero shall be on the axis.</param>
    /// <param name="curves">The curves, two at most, each with what stands at its end.</param>
    public static Panel Panel(string title, bool fromZero, params (string Label, double[] Values)[] curves) =>
        Sim.Reports.Panel.Of(title, 1.4, fromZero, [],
            [.. curves.Select((x, i) => new Series(x.Label, x.Label, "", 2, Colors[i], Dashes[i], x.Values))])!;
}
