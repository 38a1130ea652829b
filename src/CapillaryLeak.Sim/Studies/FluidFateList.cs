namespace CapillaryLeak.Sim.Studies;

/// <summary>Where the fluids of a run went.</summary>
/// <param name="Fates">The largest of them, in order of their start.</param>
/// <param name="LeftOut">How many smaller ones were left out.</param>
public sealed record FluidFateList(IReadOnlyList<FluidFate> Fates, int LeftOut);
