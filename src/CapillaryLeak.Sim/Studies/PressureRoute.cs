namespace CapillaryLeak.Sim.Studies;

/// <summary>By which of its ways a state that has several acts on the pressure.</summary>
internal enum PressureRoute
{
    /// <summary>By all of them.</summary>
    None,

    /// <summary>By the viscosity of the blood.</summary>
    Viscosity,

    /// <summary>By the lack of oxygen in the blood.</summary>
    Hypoxia,

    /// <summary>By the attack's opening of arterioles.</summary>
    Arterioles,

    /// <summary>By the attack's opening of veins.</summary>
    Veins,

    /// <summary>By the attack's hold on the heart.</summary>
    Heart,
}
