namespace CapillaryLeak.Numerics.Tapes;

/// <summary>What an operation on a tape does.</summary>
internal enum TapeKind
{
    /// <summary>A + B.</summary>
    Add,

    /// <summary>A − B.</summary>
    Subtract,

    /// <summary>A · B.</summary>
    Multiply,

    /// <summary>A / B.</summary>
    Divide,

    /// <summary>−A.</summary>
    Negate,

    /// <summary>√A.</summary>
    Sqrt,

    /// <summary>B where A ≥ 0, else C.</summary>
    Choose,

    /// <summary>e^A.</summary>
    Exp,

    /// <summary>log A.</summary>
    Log,

    /// <summary>A^B.</summary>
    Pow,

    /// <summary>What the result was, less A · B.</summary>
    SubtractProduct,
}
