namespace CapillaryLeak.Sim.Studies;

/// <summary>The part of the plasma's share that falls to one flow into or out of the plasma.</summary>
/// <param name="Name">The flow in words.</param>
/// <param name="Ml">What it added to the plasma, mL, from the books; negative where it took away.</param>
/// <param name="MmHg">Its part of the plasma's share, in proportion, mmHg.</param>
public sealed record PressurePart(string Name, double Ml, double MmHg);
