namespace CapillaryLeak.Sim.Scenarios;

/// <summary>A model parameter that a scenario may set.</summary>
/// <param name="Path">Its path, e.g. <c>exchange.filtration_coefficient</c>.</param>
/// <param name="Unit">Its unit as <see cref="Units.Unit.Parse"/> reads it; empty for a pure number.</param>
/// <param name="Low">Lowest plausible value; below it a scenario is warned.</param>
/// <param name="High">Highest plausible value; above it a scenario is warned.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record SettableParameter(string Path, string Unit, double Low, double High, string Meaning);
