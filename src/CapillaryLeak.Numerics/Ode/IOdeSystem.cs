using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Ode;

/// <summary>A system of ordinary differential equations y′ = f(t, y), written once for every number type.</summary>
public interface IOdeSystem
{
    /// <summary>How many states the system has.</summary>
    int Count { get; }

    /// <summary>Evaluates f(t, y).</summary>
    /// <param name="time">The time, in the unit the system chooses (minutes for a patient).</param>
    /// <param name="state">The <see cref="Count"/> states y.</param>
    /// <param name="rate">Receives the <see cref="Count"/> derivatives.</param>
    /// <typeparam name="T">The number type the equations run over.</typeparam>
    void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate) where T : struct, IReal<T>;
}
