namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>Something said at a moment of a run, or when something can be seen at the bedside; nothing is done.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Say">The words.</param>
/// <param name="Moment">When.</param>
/// <param name="Where">The place in the file.</param>
public sealed record Note(NoteKind Kind, string Say, Moment Moment, SourceSpan Where);
