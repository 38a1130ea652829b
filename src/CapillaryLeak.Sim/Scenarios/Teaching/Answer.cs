namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>A learner's prediction; what was not answered is null.</summary>
/// <param name="Question">The name of the question.</param>
/// <param name="Direction">Which way the variable goes.</param>
/// <param name="Size">By how much it has changed at the end of the stretch, in its unit; negative for a fall.</param>
/// <param name="WhenMinutes">When it has changed most, min from the scenario's start.</param>
/// <param name="Where">The place in the file.</param>
public sealed record Answer(string Question, Direction? Direction, double? Size, double? WhenMinutes, SourceSpan Where);
