namespace CapillaryLeak.Sim.Reports;

/// <summary>A color in its two forms, each readable on its own ground.</summary>
/// <param name="Name">Name of the CSS class and custom property, lower case.</param>
/// <param name="Light">On white, <c>#RRGGBB</c>.</param>
/// <param name="Dark">On the dark page, <c>#RRGGBB</c>.</param>
public sealed record Ink(string Name, string Light, string Dark);
