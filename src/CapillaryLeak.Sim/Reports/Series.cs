namespace CapillaryLeak.Sim.Reports;

/// <summary>A curve over the times of its figure.</summary>
/// <param name="Name">The variable it shows, unique in its figure.</param>
/// <param name="Label">What stands at the trace's end: a word or two.</param>
/// <param name="Unit">Unit of the values; empty for a pure number.</param>
/// <param name="Decimals">Decimals in tables and read-outs.</param>
/// <param name="Ink">Color.</param>
/// <param name="Dash">Line style, distinct within its panel.</param>
/// <param name="Values">One value a time; a gap where not finite.</param>
public sealed record Series(string Name, string Label, string Unit, int Decimals, Ink Ink, Dash Dash, double[] Values);
