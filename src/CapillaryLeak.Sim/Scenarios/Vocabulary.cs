using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Scenarios;

/// <summary>The names a scenario may use beyond fluids and drugs.</summary>
/// <param name="Triggers">Names of the trigger presets.</param>
/// <param name="Variables">The variables that can be recorded and expected.</param>
/// <param name="Parameters">The parameters that can be set.</param>
public sealed record Vocabulary(
    IReadOnlyList<string> Triggers,
    IReadOnlyList<Variable> Variables,
    IReadOnlyList<SettableParameter> Parameters);
