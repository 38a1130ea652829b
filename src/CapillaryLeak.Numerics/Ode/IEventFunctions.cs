namespace CapillaryLeak.Numerics.Ode;

/// <summary>Smooth functions g(t, y) whose crossings from negative to zero or above end a solve.</summary>
/// <remarks>
/// A function that is already zero or positive at the start does not fire until it has been negative: whoever starts
/// the solve knows its value and decides. A crossing that turns back between two looks (halves of a step) is not seen.
/// </remarks>
public interface IEventFunctions
{
    /// <summary>How many functions there are.</summary>
    int Count { get; }

    /// <summary>Evaluates every function.</summary>
    /// <param name="time">The time.</param>
    /// <param name="state">The states.</param>
    /// <param name="values">Receives the <see cref="Count"/> values.</param>
    void Values(double time, ReadOnlySpan<double> state, Span<double> values);
}
