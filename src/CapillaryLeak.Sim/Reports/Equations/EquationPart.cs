namespace CapillaryLeak.Sim.Reports.Equations;

/// <summary>The equations of one part of the body.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Quantities">What is computed on the way to the rates.</param>
/// <param name="Lines">The equations, each after those it needs of this part.</param>
internal sealed record EquationPart(string Title, IReadOnlyList<Symbol> Quantities, IReadOnlyList<string> Lines);
