namespace CapillaryLeak.Sim.Scenarios;

/// <summary>The text of a protocol file that a scenario names, kept so that it can be read again.</summary>
/// <param name="File">The path as the scenario names it.</param>
/// <param name="Text">The text.</param>
public sealed record ProtocolText(string File, string Text);
