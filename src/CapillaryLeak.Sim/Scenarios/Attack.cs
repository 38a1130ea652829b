namespace CapillaryLeak.Sim.Scenarios;

/// <summary>An attack of capillary leak as a scenario states it; null timings take those of the trigger.</summary>
/// <param name="Trigger">Name of the trigger preset.</param>
/// <param name="OnsetMinutes">When the trigger begins to act, minutes from the scenario's start.</param>
/// <param name="SeverityFraction">1 is an attack that needs intensive care; 0 is none; at most 1.5.</param>
/// <param name="RiseMinutes">Time constant with which the trigger rises, minutes; null for the preset's.</param>
/// <param name="PlateauMinutes">How long the trigger acts from its onset, minutes; null for the preset's.</param>
/// <param name="DecayMinutes">Time constant with which the trigger fades, minutes; null for the preset's.</param>
public sealed record Attack(
    string Trigger,
    double OnsetMinutes,
    double SeverityFraction,
    double? RiseMinutes = null,
    double? PlateauMinutes = null,
    double? DecayMinutes = null);
