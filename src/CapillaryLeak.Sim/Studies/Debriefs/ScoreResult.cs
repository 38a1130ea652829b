using CapillaryLeak.Sim.Scenarios.Teaching;

namespace CapillaryLeak.Sim.Studies.Debriefs;

/// <summary>What a run earned by one score, and the evidence.</summary>
/// <param name="Score">The score.</param>
/// <param name="Value">What was measured, in the score's unit; not a number where there was nothing to measure.</param>
/// <param name="Points">The points earned, 0 to those of the score.</param>
/// <param name="Evidence">When it happened: stretches of time, min; start and end are one for a moment.</param>
/// <param name="EndedEarly">True where the patient died before the end of what is looked at: nothing is earned for what was still to come.</param>
public sealed record ScoreResult(
    Score Score, double Value, double Points, IReadOnlyList<(double StartMinutes, double EndMinutes)> Evidence, bool EndedEarly);
