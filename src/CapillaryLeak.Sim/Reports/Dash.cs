namespace CapillaryLeak.Sim.Reports;

/// <summary>How a line is broken, so that it is told apart without color.</summary>
public enum Dash
{
    /// <summary>Unbroken.</summary>
    Solid,

    /// <summary>Dashes.</summary>
    Dashed,

    /// <summary>Dots.</summary>
    Dotted,

    /// <summary>Dash, dot.</summary>
    DashDot,

    /// <summary>Long dashes.</summary>
    LongDash,

    /// <summary>Dash, dot, dot.</summary>
    DashDotDot,
}
