namespace CapillaryLeak.Sim.Reports;

/// <summary>A level that matters at the bedside, drawn across a panel.</summary>
/// <param name="Value">Where, in the panel's unit.</param>
/// <param name="Label">What it is, a word or two.</param>
public sealed record Guide(double Value, string Label);
