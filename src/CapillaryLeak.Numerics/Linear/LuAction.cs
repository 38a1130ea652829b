namespace CapillaryLeak.Numerics.Linear;

/// <summary>What an <see cref="LuStep"/> does.</summary>
internal enum LuAction
{
    /// <summary>The target becomes one over itself.</summary>
    Invert,

    /// <summary>The target becomes A · B.</summary>
    Scale,

    /// <summary>A · B is taken off the target.</summary>
    SubtractProduct,
}
