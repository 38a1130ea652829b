namespace CapillaryLeak.Numerics.Ode;

/// <summary>How a solve ended. Not reaching the end is a result that explains itself, not an exception.</summary>
public enum SolveEnd
{
    /// <summary>Reached the end of the interval.</summary>
    Reached,

    /// <summary>
    /// An event function crossed zero upwards; the state is the one at the crossing.
    /// Usually a rule wants to act now. Then: act, and solve on from the returned time.
    /// </summary>
    Event,

    /// <summary>
    /// The step shrank below the smallest useful length. Usually one state changes much faster than the others,
    /// or the equations jump inside the interval; the suspect state is named. Then: cut the interval at the jump,
    /// smooth the kink, or, with an explicit method, use an implicit one.
    /// </summary>
    StepTooSmall,

    /// <summary>
    /// The step budget ran out. Usually the problem is stiff and the method explicit, or the tolerance is tighter
    /// than the equations deserve. Then: use an implicit method, loosen the tolerance, or raise the budget.
    /// </summary>
    TooManySteps,

    /// <summary>
    /// A state fell below its floor, such as a volume below zero: the scenario has left the range in which the
    /// equations mean anything. The suspect state is named. Then: look at what drove it there.
    /// </summary>
    LeftValidRange,

    /// <summary>
    /// The rates stopped being numbers, however short the step. Usually a division by zero or the logarithm of a
    /// negative number; the suspect state is the first whose rate or estimate is not finite. Then: check inputs and
    /// parameters.
    /// </summary>
    NotFinite,
}
