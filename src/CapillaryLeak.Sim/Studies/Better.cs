namespace CapillaryLeak.Sim.Studies;

/// <summary>Which way of a measure is good for the patient.</summary>
public enum Better
{
    /// <summary>Less is better.</summary>
    Less,

    /// <summary>More is better.</summary>
    More,

    /// <summary>Neither by itself.</summary>
    Neither,
}
