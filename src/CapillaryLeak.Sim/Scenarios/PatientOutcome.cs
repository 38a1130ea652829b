namespace CapillaryLeak.Sim.Scenarios;

/// <summary>Something that is read off the run of every patient of a cohort.</summary>
/// <param name="Name">The name by which a file asks for it, and the column's.</param>
/// <param name="Unit">Unit; empty for a count and for what is or is not.</param>
/// <param name="Decimals">Decimals in tables.</param>
/// <param name="IsYesNo">True where it is 1 in those who have it and 0 in the others.</param>
/// <param name="Meaning">One line of words.</param>
public sealed record PatientOutcome(string Name, string Unit, int Decimals, bool IsYesNo, string Meaning);
