namespace CapillaryLeak.Sim.Scenarios;

/// <summary>Values that are drawn together: those that are correlated, directly or through others, or a single one.</summary>
/// <param name="Members">The values.</param>
/// <param name="Factor">
/// Lower triangle, row by row, that turns as many independent normal deviates into correlated ones: the Cholesky factor of
/// their correlations.
/// </param>
public sealed record VariationGroup(IReadOnlyList<Variation> Members, IReadOnlyList<double[]> Factor);
