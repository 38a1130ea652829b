namespace CapillaryLeak.Sim.Scenarios;

/// <summary>How the patients of a cohort differ from the one that the scenario describes.</summary>
/// <param name="MaleShare">The share of men, a fraction; null where all have the sex of the scenario's patient.</param>
/// <param name="Groups">What differs, by what is drawn together.</param>
public sealed record Population(double? MaleShare, IReadOnlyList<VariationGroup> Groups);
