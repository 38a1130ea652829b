namespace CapillaryLeak.Sim.Parameters;

/// <summary>A salt that is prescribed under its own name and weight.</summary>
/// <param name="Name">The name of the salt.</param>
/// <param name="DrugFraction">How much of its weight is the drug, 0–1.</param>
public sealed record DrugSalt(string Name, double DrugFraction);
