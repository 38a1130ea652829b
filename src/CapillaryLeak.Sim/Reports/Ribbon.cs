namespace CapillaryLeak.Sim.Reports;

/// <summary>The room between two curves, shaded.</summary>
/// <param name="Ink">Color, laid on thinly.</param>
/// <param name="Opacity">How thinly, a fraction.</param>
/// <param name="Low">The lower curve, one value a time of the figure; a gap where not finite.</param>
/// <param name="High">The upper curve.</param>
public sealed record Ribbon(Ink Ink, double Opacity, double[] Low, double[] High);
