namespace CapillaryLeak.Sim.Reports;

/// <summary>What a mark over the panels stands for.</summary>
public enum MarkKind
{
    /// <summary>Something done to the patient.</summary>
    Intervention,

    /// <summary>Something that befell the patient.</summary>
    Complication,

    /// <summary>A published time.</summary>
    Published,
}
