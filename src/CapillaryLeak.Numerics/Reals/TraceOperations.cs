namespace CapillaryLeak.Numerics.Reals;

/// <summary>Carries out what a kind of node stands for, in any kind of number.</summary>
internal static class TraceOperations
{
    /// <summary>The value of an operation from those of its operands.</summary>
    internal static T Apply<T>(TraceKind kind, Func<int, T> operand) where T : struct, IReal<T> =>
        kind switch
        {
            TraceKind.Add => operand(0) + operand(1),
            TraceKind.Subtract => operand(0) - operand(1),
            TraceKind.Multiply => operand(0) * operand(1),
            TraceKind.Divide => operand(0) / operand(1),
            TraceKind.Negate => -operand(0),
            TraceKind.Exp => T.Exp(operand(0)),
            TraceKind.Log => T.Log(operand(0)),
            TraceKind.Sqrt => T.Sqrt(operand(0)),
            TraceKind.Pow => T.Pow(operand(0), operand(1)),
            TraceKind.Choose => T.Choose(operand(0), operand(1), operand(2)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not an operation."),
        };
}
