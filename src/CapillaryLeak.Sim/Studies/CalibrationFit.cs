namespace CapillaryLeak.Sim.Studies;

/// <summary>Where a fit of the shared parameters ended.</summary>
/// <param name="Values">The estimates, one a parameter.</param>
/// <param name="Cost">Sum of the costs of all published values and of the distance from the prior.</param>
/// <param name="Iterations">How many iterations it took.</param>
/// <param name="Converged">True where it ended because nothing changed any more.</param>
public sealed record CalibrationFit(IReadOnlyList<double> Values, double Cost, int Iterations, bool Converged);
