namespace CapillaryLeak.Numerics.Ode;

/// <summary>How far a solve came, why it ended there, and what it cost.</summary>
/// <param name="End">Why it ended.</param>
/// <param name="Time">The time it ended at; the state belongs to this time.</param>
public readonly record struct SolveResult(SolveEnd End, double Time)
{
    /// <summary>The index of a state or event that there is none of.</summary>
    public const int None = -1;

    /// <summary>The event function that fired, or <see cref="None"/>.</summary>
    public int EventIndex { get; init; } = None;

    /// <summary>
    /// The state to look at when the end is not a good one: the largest contribution to the error estimate, the one
    /// below its floor, or the one that is not finite. <see cref="None"/> where no step was judged.
    /// </summary>
    public int SuspectState { get; init; } = None;

    /// <summary>
    /// How long the next step would have been: the natural first step of a solve that continues from here.
    /// </summary>
    public double NextStep { get; init; }

    /// <summary>How long the last accepted step was, or 0.</summary>
    public double LastStep { get; init; }

    /// <summary>How many steps were accepted.</summary>
    public int Steps { get; init; }

    /// <summary>How many steps were rejected and tried again shorter.</summary>
    public int Rejections { get; init; }

    /// <summary>How often the rates were evaluated over plain numbers.</summary>
    public int RateEvaluations { get; init; }

    /// <summary>How many exact Jacobians were computed, each with the rates at the same point.</summary>
    public int Jacobians { get; init; }

    /// <summary>How many matrices were factored.</summary>
    public int Factorizations { get; init; }
}
