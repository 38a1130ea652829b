namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>One row of a table of measurements.</summary>
/// <param name="Label">What was varied: a number or a word.</param>
/// <param name="Values">What was measured, one value a further column; not a number where there is none.</param>
internal sealed record GrowthRow(string Label, params double[] Values);
