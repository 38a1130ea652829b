namespace CapillaryLeak.Sim.Trajectories;

/// <summary>One flow across a border, booked since the start of the run.</summary>
/// <param name="Substance">water, albumin, sodium or red cells.</param>
/// <param name="From">The place it leaves.</param>
/// <param name="To">The place it enters.</param>
/// <param name="Unit">mL, g or mmol.</param>
/// <param name="Cumulative">Cumulative amount at every sample.</param>
public sealed record LedgerLine(string Substance, string From, string To, string Unit, double[] Cumulative);
