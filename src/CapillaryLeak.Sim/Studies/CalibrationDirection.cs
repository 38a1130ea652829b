namespace CapillaryLeak.Sim.Studies;

/// <summary>A direction among the parameters, and how much the data say about it.</summary>
/// <param name="Information">
/// Information of the data in units of the prior's: below 1 they say less than was believed before.
/// </param>
/// <param name="Components">The direction, of length 1, in standard deviations of the priors; one a parameter.</param>
public sealed record CalibrationDirection(double Information, IReadOnlyList<double> Components)
{
    /// <summary>True where the prior says more than the data.</summary>
    public bool IsUntold => Information < 1;
}
