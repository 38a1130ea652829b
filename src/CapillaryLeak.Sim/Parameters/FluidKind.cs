namespace CapillaryLeak.Sim.Parameters;

/// <summary>How clinicians group the fluids they give.</summary>
public enum FluidKind
{
    /// <summary>Salt or sugar in water.</summary>
    Crystalloid,

    /// <summary>Albumin, plasma or a synthetic colloid.</summary>
    Colloid,

    /// <summary>Red cells.</summary>
    Blood,
}
