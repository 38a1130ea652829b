using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>A quantity of a file in the model's unit, with how it was written and where.</summary>
internal sealed record Measured(double Value, string Written, SourceSpan Where);
