namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>How much a learner should know before a case.</summary>
public enum Level
{
    /// <summary>Nothing yet: a first exposure.</summary>
    First,

    /// <summary>The phases of an attack.</summary>
    Intermediate,

    /// <summary>All of it: conflicting aims, little time.</summary>
    Hard,
}
