namespace CapillaryLeak.Sim.Parameters;

/// <summary>
/// A cause of capillary leak: how the trigger runs, and how this cause differs from a Clarkson attack.
/// </summary>
/// <param name="Name">The name a scenario writes.</param>
/// <param name="Aliases">Other spellings that are understood.</param>
/// <param name="Text">What is known of it and what is assumed.</param>
/// <param name="RiseMinutes">Time constant with which the trigger rises, min.</param>
/// <param name="PlateauMinutes">How long the trigger acts, min.</param>
/// <param name="DecayMinutes">Time constant with which it fades, min.</param>
/// <param name="Settings">Parameters that differ from the reference attack, by path.</param>
/// <param name="Source">Where this comes from.</param>
public sealed record Trigger(
    string Name,
    IReadOnlyList<string> Aliases,
    string Text,
    double RiseMinutes,
    double PlateauMinutes,
    double DecayMinutes,
    IReadOnlyDictionary<string, double> Settings,
    string Source);
