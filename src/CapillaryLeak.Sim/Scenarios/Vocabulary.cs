using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Scenarios;

/// <summary>The names a scenario may use beyond fluids and drugs.</summary>
/// <param name="Triggers">The triggers of an attack.</param>
/// <param name="Variables">The variables that can be recorded and expected.</param>
/// <param name="Parameters">The parameters that can be set.</param>
public sealed record Vocabulary(
    IReadOnlyList<Trigger> Triggers,
    IReadOnlyList<Variable> Variables,
    IReadOnlyList<ParameterRow> Parameters)
{
    /// <summary>Everything the simulator knows.</summary>
    public static readonly Vocabulary Standard =
        new(Sim.Parameters.Triggers.All, Physiology.Variables.All, ParameterTable.Rows);
}
