namespace CapillaryLeak.Numerics.Reals;

/// <summary>What a node is written as: itself, or the shape of <see cref="Real"/> that it is the end of.</summary>
/// <param name="Function">Name of a function; empty where the node is written as the operation that it is.</param>
/// <param name="Operands">What it is written with.</param>
/// <param name="Power">The whole power, where a node is a square or a square of squares; else 0.</param>
internal readonly record struct TraceForm(string Function, IReadOnlyList<TraceNode> Operands, int Power = 0)
{
    /// <summary>The form of a node.</summary>
    public static TraceForm Of(TraceNode node) =>
        node.Kind switch
        {
            TraceKind.Choose => Choice(node),
            TraceKind.Add => SoftPlus(node),
            TraceKind.Divide => SmoothPositive(node),
            TraceKind.Multiply when node.Operands[0] == node.Operands[1] => Square(node.Operands[0]),
            _ => Plain(node),
        };

    private static TraceForm Plain(TraceNode node) => new("", node.Operands);

    private static TraceForm Choice(TraceNode node)
    {
        (TraceNode test, TraceNode yes, TraceNode no) = (node.Operands[0], node.Operands[1], node.Operands[2]);
        bool isDifference = test.Kind == TraceKind.Subtract;
        return test == yes && IsNumber(no, 0) ? new("max", [yes, no])
            : test == yes && no.Kind == TraceKind.Negate && no.Operands[0] == yes ? new("abs", [yes])
            : isDifference && test.Operands[0] == yes && test.Operands[1] == no ? new("max", [yes, no])
            : isDifference && test.Operands[0] == no && test.Operands[1] == yes ? new("min", [no, yes])
            : Plain(node);
    }

    // above + log(1 + exp(x - above - above)), above = max(x, 0)
    private static TraceForm SoftPlus(TraceNode node) =>
        node.Operands is [{ Kind: TraceKind.Choose } above, { Kind: TraceKind.Log } log]
        && log.Operands is [{ Kind: TraceKind.Add } sum]
        && IsNumber(sum.Operands[0], 1)
        && sum.Operands[1] is { Kind: TraceKind.Exp, Operands: [{ Kind: TraceKind.Subtract } outer] }
        && outer.Operands is [{ Kind: TraceKind.Subtract } inner, { } second]
        && second == above && inner.Operands[1] == above && inner.Operands[0] == above.Operands[0]
            ? new("softplus", [inner.Operands[0]])
            : Plain(node);

    // (x + √(x² + w²))/2
    private static TraceForm SmoothPositive(TraceNode node) =>
        node.Operands is [{ Kind: TraceKind.Add } sum, { } two] && IsNumber(two, 2)
        && sum.Operands is [{ } x, { Kind: TraceKind.Sqrt, Operands: [{ Kind: TraceKind.Add } squares] }]
        && IsSquareOf(squares.Operands[0], x)
        && squares.Operands[1] is { Kind: TraceKind.Multiply } last && last.Operands[0] == last.Operands[1]
            ? new("ramp", [x, last.Operands[0]])
            : Plain(node);

    private static TraceForm Square(TraceNode root) =>
        Of(root) is { Power: > 0 } inner ? inner with { Power = 2 * inner.Power } : new("", [root], 2);

    private static bool IsSquareOf(TraceNode square, TraceNode x) =>
        x.Kind == TraceKind.Number
            ? IsNumber(square, x.Value * x.Value)
            : square.Kind == TraceKind.Multiply && square.Operands[0] == x && square.Operands[1] == x;

    private static bool IsNumber(TraceNode node, double value) => node.Kind == TraceKind.Number && node.Value == value;
}
