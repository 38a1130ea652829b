namespace CapillaryLeak.Sim.Physiology;

/// <summary>How a number came to be known.</summary>
public enum Evidence
{
    /// <summary>Measured, in people unless the meaning says otherwise.</summary>
    Measured,

    /// <summary>Derived by arithmetic from measured values.</summary>
    Derived,

    /// <summary>Fitted here, so that the whole model reproduces measurements.</summary>
    Fitted,

    /// <summary>Assumed: no source was found; treat conclusions that lean on it with care.</summary>
    Assumed,
}
