namespace CapillaryLeak.Numerics.Reals;

/// <summary>What a node of a traced expression is.</summary>
public enum TraceKind
{
    /// <summary>A named input.</summary>
    Input,

    /// <summary>A pure number.</summary>
    Number,

    /// <summary>The sum of two operands.</summary>
    Add,

    /// <summary>The first operand less the second.</summary>
    Subtract,

    /// <summary>The product of two operands.</summary>
    Multiply,

    /// <summary>The first operand over the second.</summary>
    Divide,

    /// <summary>The negative of the operand.</summary>
    Negate,

    /// <summary>The exponential of the operand.</summary>
    Exp,

    /// <summary>The natural logarithm of the operand.</summary>
    Log,

    /// <summary>The square root of the operand.</summary>
    Sqrt,

    /// <summary>The first operand raised to the second.</summary>
    Pow,

    /// <summary>The second operand where the first is ≥ 0, else the third.</summary>
    Choose,
}
