namespace CapillaryLeak.Sim.Scenarios;

/// <summary>When the patient comes in: before that no rule is in force.</summary>
/// <param name="When">What sends the patient on the way; all of these must hold.</param>
/// <param name="HoldMinutes">For how long they must have held, min.</param>
/// <param name="AfterMinutes">How long the way takes, min.</param>
/// <param name="Where">The place in the file.</param>
public sealed record Arrival(IReadOnlyList<Condition> When, double HoldMinutes, double AfterMinutes, SourceSpan Where);
