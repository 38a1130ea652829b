namespace CapillaryLeak.Sim.Studies;

/// <summary>How near a run comes to a published value, best first.</summary>
public enum ValidationVerdict
{
    /// <summary>Within the published spread.</summary>
    WithinSpread,

    /// <summary>Within 15 % of the published value.</summary>
    Within15,

    /// <summary>Within 30 % of it.</summary>
    Within30,

    /// <summary>Farther off, or there is no value.</summary>
    Outside,
}
