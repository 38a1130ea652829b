namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>Which way a variable goes.</summary>
public enum Direction
{
    /// <summary>It is higher afterwards.</summary>
    Rises,

    /// <summary>It is lower.</summary>
    Falls,

    /// <summary>It differs by no more than what matters.</summary>
    Stays,
}
