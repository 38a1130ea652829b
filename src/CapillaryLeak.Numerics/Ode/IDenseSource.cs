namespace CapillaryLeak.Numerics.Ode;

/// <summary>A step just taken, as its dense output needs it: from a solver of one system, or from one of its lanes.</summary>
internal interface IDenseSource
{
    /// <summary>How many states there are.</summary>
    int Count { get; }

    /// <summary>The time the step starts at.</summary>
    double Time { get; }

    /// <summary>The length of the step.</summary>
    double Length { get; }

    /// <summary>The states at the start.</summary>
    ReadOnlySpan<double> StartState { get; }

    /// <summary>The states at the end.</summary>
    ReadOnlySpan<double> EndState { get; }

    /// <summary>The solution at a fraction of the step.</summary>
    /// <param name="fraction">From 0 to 1.</param>
    /// <param name="state">Receives the states; a shorter span receives the first ones only.</param>
    void Interpolate(double fraction, Span<double> state);
}
