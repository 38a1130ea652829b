namespace CapillaryLeak.Sim.Parameters;

/// <summary>The way a drug enters.</summary>
public enum DrugRoute
{
    /// <summary>Into a vein.</summary>
    Intravenous,

    /// <summary>By mouth.</summary>
    Oral,

    /// <summary>Under the skin.</summary>
    Subcutaneous,
}
