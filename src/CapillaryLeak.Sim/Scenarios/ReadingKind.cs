namespace CapillaryLeak.Sim.Scenarios;

/// <summary>What is read off a curve.</summary>
public enum ReadingKind
{
    /// <summary>The value at a moment.</summary>
    At,

    /// <summary>The smallest value in a window.</summary>
    Minimum,

    /// <summary>The largest value in a window.</summary>
    Maximum,

    /// <summary>The time average over a window.</summary>
    Mean,

    /// <summary>When the smallest value is reached, hours from the scenario's start.</summary>
    TimeOfMinimum,

    /// <summary>When the largest value is reached, hours from the scenario's start.</summary>
    TimeOfMaximum,

    /// <summary>Half-life of a rise, by its fall from the highest point to the end of a window, hours; for
    /// published values only.</summary>
    HalfLife,

    /// <summary>The rate of an exponential fall from the start to the end of a window, percent per hour; for published
    /// values only.</summary>
    RateOfFall,
}
