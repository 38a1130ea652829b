namespace CapillaryLeak.Sim.Studies;

/// <summary>Where a variable goes.</summary>
public enum Direction
{
    /// <summary>It falls by what matters.</summary>
    Falls,

    /// <summary>It changes by less than what matters.</summary>
    Stays,

    /// <summary>It rises by what matters.</summary>
    Rises,
}
