namespace CapillaryLeak.Sim.Trajectories;

/// <summary>What one kind of flow did to what a place holds.</summary>
/// <param name="Name">The flow in words, e.g. <c>filtered into the limbs</c>.</param>
/// <param name="Amount">What it added, in the unit of the books; negative where it took away.</param>
public sealed record LedgerTerm(string Name, double Amount);
