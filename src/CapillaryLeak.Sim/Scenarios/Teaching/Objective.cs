namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>Something to be learned, and what in the run is evidence of it.</summary>
/// <param name="Text">It in words.</param>
/// <param name="Scores">How the run is judged; at least one.</param>
/// <param name="Where">The place in the file.</param>
public sealed record Objective(string Text, IReadOnlyList<Score> Scores, SourceSpan Where);
