namespace CapillaryLeak.Sim.Scenarios;

/// <summary>The text of a file that a scenario names, kept so that it can be read again.</summary>
/// <param name="File">The path as the scenario names it.</param>
/// <param name="Text">The text.</param>
public sealed record NamedText(string File, string Text);
