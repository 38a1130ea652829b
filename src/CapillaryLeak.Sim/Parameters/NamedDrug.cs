namespace CapillaryLeak.Sim.Parameters;

/// <summary>What a prescribed name stands for.</summary>
/// <param name="Drug">The drug.</param>
/// <param name="Fraction">How much of a prescribed amount is the drug; 1 except for a salt.</param>
public sealed record NamedDrug(Drug Drug, double Fraction);
