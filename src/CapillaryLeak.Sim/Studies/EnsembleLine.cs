namespace CapillaryLeak.Sim.Studies;

/// <summary>A line of the usual ensemble.</summary>
/// <param name="Path">What varies: a key of the attack, or a parameter's path.</param>
/// <param name="Spread">How, as a population says it.</param>
/// <param name="Because">Why so, or that it is assumed.</param>
public sealed record EnsembleLine(string Path, string Spread, string Because);
