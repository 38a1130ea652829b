namespace CapillaryLeak.Sim.Studies.Debriefs;

/// <summary>A line of the timeline.</summary>
/// <param name="TimeMinutes">When, min.</param>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Text">It in words.</param>
/// <param name="Known">For what was done: what was known then.</param>
/// <param name="Effect">For what was done: what it caused; null where that was not looked into.</param>
public sealed record TimelineEntry(
    double TimeMinutes, EntryKind Kind, string Text, IReadOnlyList<Known> Known, DecisionEffect? Effect);
