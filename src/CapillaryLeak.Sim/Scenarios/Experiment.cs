namespace CapillaryLeak.Sim.Scenarios;

/// <summary>A published experiment that a scenario repeats, and what was measured in it.</summary>
/// <param name="Source">Citation.</param>
/// <param name="Population">Who took part; may be empty.</param>
/// <param name="Assumed">What the publication does not say and was assumed; may be empty.</param>
/// <param name="Measured">The published values; empty for none.</param>
public sealed record Experiment(
    string Source, string Population, string Assumed, IReadOnlyList<PublishedValue> Measured)
{
    /// <summary>No experiment.</summary>
    public static readonly Experiment None = new("", "", "", []);
}
