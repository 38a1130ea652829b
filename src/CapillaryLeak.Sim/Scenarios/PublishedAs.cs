namespace CapillaryLeak.Sim.Scenarios;

/// <summary>In what terms a published value is given.</summary>
public enum PublishedAs
{
    /// <summary>In the variable's unit.</summary>
    Value,

    /// <summary>As percent of the value at the moment changes count from.</summary>
    Percent,

    /// <summary>Per kg of body weight.</summary>
    PerKg,

    /// <summary>As percent of the volume infused since the moment changes count from.</summary>
    PercentOfDose,

    /// <summary>For the whole body, of a variable that is per kg.</summary>
    WholeBody,
}
