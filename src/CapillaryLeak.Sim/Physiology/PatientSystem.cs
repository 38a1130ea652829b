using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>
/// One patient as the solver sees it. A struct, so that the solver's calls are bound when it is compiled.
/// </summary>
/// <param name="Equations">The equations and what is constant in them.</param>
internal readonly record struct PatientSystem(PatientEquations Equations) : IOdeSystem
{
    /// <inheritdoc/>
    public int Count => PatientEquations.StateCount;

    /// <inheritdoc/>
    public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate) where T : struct, IReal<T> =>
        Equations.Rates(state, rate);
}
