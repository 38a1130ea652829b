namespace CapillaryLeak.Sim.Scenarios;

/// <summary>The shapes of a distribution.</summary>
public enum Spread
{
    /// <summary>Bell-shaped around the middle; the width is the standard deviation, in the value's unit.</summary>
    Normal,

    /// <summary>Its logarithm is bell-shaped; the width is the standard deviation of the logarithm, a fraction.</summary>
    LogNormal,

    /// <summary>Every value between the limits alike.</summary>
    Uniform,
}
