using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Trajectories;

/// <summary>A stretch of time spent in one phase.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="StartMinutes">Start, min.</param>
/// <param name="EndMinutes">End, min.</param>
public sealed record PhaseSpan(Phase Phase, double StartMinutes, double EndMinutes);
