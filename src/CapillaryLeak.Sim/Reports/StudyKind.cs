namespace CapillaryLeak.Sim.Reports;

/// <summary>What sort of study a folder holds.</summary>
public enum StudyKind
{
    /// <summary>Many different patients.</summary>
    Cohort,

    /// <summary>One patient under many values.</summary>
    Sweep,
}
