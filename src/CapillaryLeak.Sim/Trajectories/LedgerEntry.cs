namespace CapillaryLeak.Sim.Trajectories;

/// <summary>A total of the books at one place or border.</summary>
/// <param name="Place">Where it came from, lies, or went to.</param>
/// <param name="Amount">The amount: passed through a border, or gained by a place (negative where it lost).</param>
public sealed record LedgerEntry(string Place, double Amount);
