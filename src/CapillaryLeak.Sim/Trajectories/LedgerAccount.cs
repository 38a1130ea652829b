namespace CapillaryLeak.Sim.Trajectories;

/// <summary>What one place holds of one substance, and how well the books agree with it.</summary>
/// <param name="Substance">water, albumin, sodium or red cells.</param>
/// <param name="Place">The place, e.g. plasma.</param>
/// <param name="Unit">mL, g or mmol.</param>
/// <param name="Amount">Amount held at every sample.</param>
/// <param name="WorstError">Largest |change − booked| over all samples, relative to the amount at the start.</param>
public sealed record LedgerAccount(string Substance, string Place, string Unit, double[] Amount, double WorstError);
