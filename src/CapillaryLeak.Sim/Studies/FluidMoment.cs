using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Where the water of a fluid is at a moment.</summary>
/// <param name="When">The moment in words, e.g. <c>4 h later</c>.</param>
/// <param name="TimeMinutes">When, min from the scenario's start.</param>
/// <param name="GivenMl">Water given of it so far, mL.</param>
/// <param name="Places">
/// How much more each place holds, or has gone out by each way, than without the fluid, mL; their sum is what was given.
/// </param>
/// <param name="MeanPressureMmHg">How much higher the mean arterial pressure is than without the fluid.</param>
public sealed record FluidMoment(
    string When, double TimeMinutes, double GivenMl, IReadOnlyList<LedgerEntry> Places, double MeanPressureMmHg);
