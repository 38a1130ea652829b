namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>The part of a run that is looked at.</summary>
/// <param name="FromMinutes">Start, min.</param>
/// <param name="ToMinutes">End, min.</param>
/// <param name="Phase">Only the parts of it in this phase of the attack; null for all of it.</param>
public sealed record Window(double FromMinutes, double ToMinutes, Phase? Phase);
