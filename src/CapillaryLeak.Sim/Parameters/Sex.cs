namespace CapillaryLeak.Sim.Parameters;

/// <summary>The sex whose body-size formulas and normal blood values a patient starts from.</summary>
public enum Sex
{
    /// <summary>Male.</summary>
    Male,

    /// <summary>Female.</summary>
    Female,
}
