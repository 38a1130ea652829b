namespace CapillaryLeak.Sim.Scenarios;

/// <summary>
/// What another scenario, with which this one is compared, does and this one does not: nothing is done, but time is cut there. Up to
/// where the two part both are then solved by the same steps, so that their difference is exactly zero.
/// </summary>
/// <param name="CutMinutes">Moments at which something begins or ends there, min.</param>
/// <param name="Rules">Rules that look at the patient there.</param>
public sealed record Shadow(IReadOnlyList<double> CutMinutes, IReadOnlyList<Rule> Rules)
{
    /// <summary>Of a scenario that is compared with none.</summary>
    public static readonly Shadow None = new([], []);
}
