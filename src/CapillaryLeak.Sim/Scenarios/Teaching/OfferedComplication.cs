namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>Something that goes wrong when an instructor wants it to.</summary>
/// <param name="Name">A name, by which a plan adds it.</param>
/// <param name="Say">What the learner is told when it happens.</param>
/// <param name="Where">The place in the file.</param>
public sealed record OfferedComplication(string Name, string Say, SourceSpan Where);
