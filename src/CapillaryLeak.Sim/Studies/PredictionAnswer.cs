using CapillaryLeak.Sim.Scenarios.Teaching;

namespace CapillaryLeak.Sim.Studies;

/// <summary>What a learner predicts; what is left out is not scored.</summary>
/// <param name="Direction">Where the variable goes until the end; null if not said.</param>
/// <param name="Change">By how much it has changed at the end, in its unit, below 0 for a fall; null if not said.</param>
/// <param name="PeakHours">When it is farthest from where it began, hours from the scenario's start; null if not said.</param>
public sealed record PredictionAnswer(Direction? Direction, double? Change, double? PeakHours);
