namespace CapillaryLeak.Sim.Studies;

/// <summary>The part of a change of pressure that falls to a cause.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="MmHg">Its share, mmHg; negative where it lowered the pressure, zero where it did not change.</param>
public sealed record PressureShare(PressureCause Cause, double MmHg);
