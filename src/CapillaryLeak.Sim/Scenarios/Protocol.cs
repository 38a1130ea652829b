namespace CapillaryLeak.Sim.Scenarios;

/// <summary>Rules in a file of their own, to be used with any patient.</summary>
/// <param name="Title">A line for people.</param>
/// <param name="Text">Some paragraphs for people.</param>
/// <param name="Source">Where the rules come from.</param>
/// <param name="Rules">The rules, in the order of the file.</param>
public sealed record Protocol(string Title, string Text, string Source, IReadOnlyList<Rule> Rules);
