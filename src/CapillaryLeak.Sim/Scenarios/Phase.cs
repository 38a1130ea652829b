namespace CapillaryLeak.Sim.Scenarios;

/// <summary>The phases of an attack, read off the state by stated rules.</summary>
public enum Phase
{
    /// <summary>No attack at work.</summary>
    Healthy,

    /// <summary>The trigger acts, the wall still holds.</summary>
    Prodrome,

    /// <summary>The wall is open: plasma and albumin escape ("resuscitation" phase).</summary>
    Leak,

    /// <summary>The wall has closed and the tissue fluid comes back ("recovery" phase).</summary>
    Recruitment,

    /// <summary>The attack is over and its fluid gone.</summary>
    Recovered,
}
