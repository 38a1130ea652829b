using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Parameters;

/// <summary>A parameter of the model with all that is known of it.</summary>
/// <param name="Path">Path by which it is set, e.g. <c>exchange.filtration_coefficient</c>.</param>
/// <param name="Symbol">Symbol.</param>
/// <param name="Unit">Unit; empty for a pure number.</param>
/// <param name="Value">Value for the reference adult.</param>
/// <param name="Low">Lowest plausible value.</param>
/// <param name="High">Highest plausible value.</param>
/// <param name="Evidence">How it is known.</param>
/// <param name="Source">Key of the source in docs/references.bib, or <c>none</c>.</param>
/// <param name="Meaning">One line of words.</param>
public sealed record ParameterRow(
    string Path, string Symbol, string Unit, double Value, double Low, double High,
    Evidence Evidence, string Source, string Meaning);
