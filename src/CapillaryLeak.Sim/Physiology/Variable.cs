namespace CapillaryLeak.Sim.Physiology;

/// <summary>A quantity that a run records.</summary>
/// <param name="Name">Lower-case name used in files and CSV headers, e.g. <c>hematocrit</c>.</param>
/// <param name="Label">Words for axes and tables, e.g. <c>Hematocrit</c>.</param>
/// <param name="Unit">The clinical unit it is recorded in; empty for a pure number.</param>
/// <param name="Group">The group it is listed under, e.g. <c>blood</c>.</param>
/// <param name="Decimals">How many decimals a table shows.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record Variable(string Name, string Label, string Unit, string Group, int Decimals, string Meaning);
