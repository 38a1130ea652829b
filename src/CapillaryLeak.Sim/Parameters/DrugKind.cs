namespace CapillaryLeak.Sim.Parameters;

/// <summary>The drugs whose kinetics and effects the model carries.</summary>
public enum DrugKind
{
    /// <summary>Norepinephrine, mg.</summary>
    Norepinephrine,

    /// <summary>Vasopressin, units.</summary>
    Vasopressin,

    /// <summary>Dobutamine, mg.</summary>
    Dobutamine,

    /// <summary>Hydrocortisone, mg.</summary>
    Hydrocortisone,

    /// <summary>Methylprednisolone, mg.</summary>
    Methylprednisolone,

    /// <summary>Dexamethasone, mg.</summary>
    Dexamethasone,

    /// <summary>Terbutaline, mg.</summary>
    Terbutaline,

    /// <summary>Theophylline (aminophylline counted as 80 % theophylline), mg.</summary>
    Theophylline,

    /// <summary>Montelukast, mg.</summary>
    Montelukast,

    /// <summary>Enalaprilat, the ACE inhibitor, mg.</summary>
    Enalaprilat,

    /// <summary>Furosemide, mg.</summary>
    Furosemide,

    /// <summary>Mannitol, mg.</summary>
    Mannitol,

    /// <summary>Immunoglobulin (IVIG), mg of IgG.</summary>
    Immunoglobulin,
}
