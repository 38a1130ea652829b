namespace CapillaryLeak.Sim.Studies;

/// <summary>Patients who were given like amounts of fluid, and how many of them died.</summary>
/// <param name="LeastL">The least that one of them was given, L.</param>
/// <param name="MostL">The most, L.</param>
/// <param name="Deaths">How many died.</param>
/// <param name="MeanProbabilityPercent">The mean of their probabilities of death, percent.</param>
public sealed record FluidGroup(double LeastL, double MostL, Proportion Deaths, double MeanProbabilityPercent);
