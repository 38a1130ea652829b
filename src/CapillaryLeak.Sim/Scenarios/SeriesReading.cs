namespace CapillaryLeak.Sim.Scenarios;

/// <summary>What a published series of patients tells of an outcome.</summary>
public enum SeriesReading
{
    /// <summary>The median over the patients.</summary>
    Median,

    /// <summary>The share of patients, percent.</summary>
    Share,

    /// <summary>The odds ratio between patients above and below a border.</summary>
    OddsRatio,
}
