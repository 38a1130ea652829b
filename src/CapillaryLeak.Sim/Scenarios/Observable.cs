namespace CapillaryLeak.Sim.Scenarios;

/// <summary>Something that a rule can look at, because it can be seen at the bedside.</summary>
/// <param name="Variable">The variable's name.</param>
/// <param name="Sight">How it is seen.</param>
/// <param name="TurnAroundMinutes">How long after its sample was drawn a result is known, min; 0 for what is no result.</param>
/// <param name="Low">Below this it cannot be, in the variable's unit.</param>
/// <param name="High">Above this it cannot be.</param>
/// <param name="Reason">How it comes to be known, and why after that time.</param>
public sealed record Observable(
    string Variable, Sight Sight, double TurnAroundMinutes, double Low, double High, string Reason);
