using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>What became of a fork.</summary>
/// <param name="Fork">The fork.</param>
/// <param name="Run">The run of the scenario's own patient under it.</param>
/// <param name="Differences">One a measure, in their order.</param>
public sealed record ForkResult(Fork Fork, Trajectory Run, IReadOnlyList<ForkDifference> Differences);
