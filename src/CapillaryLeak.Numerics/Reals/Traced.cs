namespace CapillaryLeak.Numerics.Reals;

/// <summary>
/// A number that remembers instead of computing: run the equations on it and they write themselves down.
/// </summary>
/// <remarks>
/// Needs a living <see cref="Trace"/>. Operations on pure numbers are carried out at once, and neutral ones
/// (x + 0, x · 1, x · 0) leave no node, nor does a choice that an outer one has made. The default value is the number 0.
/// </remarks>
public readonly record struct Traced : IReal<Traced>
{
    private readonly TraceNode? node;

    private Traced(TraceNode node) => this.node = node;

    /// <summary>The expression.</summary>
    public TraceNode Node => node ?? Trace.Current.Number(0);

    private bool IsNumber => Node.Kind == TraceKind.Number;

    /// <summary>A quantity that the equations are given.</summary>
    public static Traced Input(string name) => new(Trace.Current.Input(name));

    /// <summary>A pure number.</summary>
    public static Traced Number(double value) => new(Trace.Current.Number(value));

    /// <inheritdoc/>
    public static Traced Choose(Traced test, Traced whenNonNegative, Traced whenNegative)
    {
        if (test.IsNumber)
        {
            return test.Node.Value >= 0 ? whenNonNegative : whenNegative;
        }

        TraceNode yes = Decided(whenNonNegative.Node, test.Node, isNonNegative: true, []);
        TraceNode no = Decided(whenNegative.Node, test.Node, isNonNegative: false, []);
        return yes == no ? new(no) : Operation(TraceKind.Choose, test.Node, yes, no);
    }

    /// <inheritdoc/>
    public static Traced Exp(Traced x) => Operation(TraceKind.Exp, x.Node);

    /// <inheritdoc/>
    public static Traced Log(Traced x) => Operation(TraceKind.Log, x.Node);

    /// <inheritdoc/>
    public static Traced Sqrt(Traced x) => Operation(TraceKind.Sqrt, x.Node);

    /// <inheritdoc/>
    public static Traced Pow(Traced x, Traced power) => power.Is(1) ? x : Operation(TraceKind.Pow, x.Node, power.Node);

    /// <summary>The sum.</summary>
    public static Traced operator +(Traced left, Traced right) =>
        left.Is(0) ? right : right.Is(0) ? left : Operation(TraceKind.Add, left.Node, right.Node);

    /// <summary>The difference.</summary>
    public static Traced operator -(Traced left, Traced right) =>
        left.Is(0) ? -right : right.Is(0) ? left : Operation(TraceKind.Subtract, left.Node, right.Node);

    /// <summary>The product.</summary>
    public static Traced operator *(Traced left, Traced right)
    {
        if (left.Is(0) || right.Is(0))
        {
            return Number(0);
        }

        return left.Is(1) ? right : right.Is(1) ? left : Operation(TraceKind.Multiply, left.Node, right.Node);
    }

    /// <summary>The quotient.</summary>
    public static Traced operator /(Traced left, Traced right) =>
        right.Is(1) ? left : Operation(TraceKind.Divide, left.Node, right.Node);

    /// <summary>The negative.</summary>
    public static Traced operator -(Traced value) =>
        value.Node.Kind == TraceKind.Negate ? new(value.Node.Operands[0]) : Operation(TraceKind.Negate, value.Node);

    /// <summary>The number that a node stands for.</summary>
    internal static Traced Of(TraceNode node) => new(node);

    /// <summary>The names of the inputs that the value depends on.</summary>
    public IReadOnlySet<string> Inputs() =>
        TraceNode.Beneath(Node).Where(x => x.Kind == TraceKind.Input).Select(x => x.Name).ToHashSet();

    /// <summary>The value in another kind of number, given the inputs by name.</summary>
    public T Replay<T>(Func<string, T> input) where T : struct, IReal<T>
    {
        ArgumentNullException.ThrowIfNull(input);
        var values = new Dictionary<int, T>();
        foreach (TraceNode x in TraceNode.Beneath(Node))
        {
            values[x.Id] = x.Kind switch
            {
                TraceKind.Input => input(x.Name),
                TraceKind.Number => T.Number(x.Value),
                _ => TraceOperations.Apply(x.Kind, i => values[x.Operands[i].Id]),
            };
        }

        return values[Node.Id];
    }

    /// <summary>
    /// The expression as one line of mathematics; see <see cref="TraceText"/> for several that share parts.
    /// </summary>
    public override string ToString() => TraceText.OneLine(Node);

    // Within a branch the same test is decided already; that of a size or a positive part, which reads better, stays.
    private static TraceNode Decided(TraceNode node, TraceNode test, bool isNonNegative, Dictionary<TraceNode, TraceNode> done)
    {
        // What is older than the test cannot contain a choice by it.
        if (node.Id <= test.Id)
        {
            return node;
        }

        if (done.TryGetValue(node, out TraceNode? known))
        {
            return known;
        }

        if (node.Kind == TraceKind.Choose && node.Operands[0] == test && node.Operands[1] != test)
        {
            known = Decided(node.Operands[isNonNegative ? 1 : 2], test, isNonNegative, done);
        }
        else
        {
            TraceNode[] operands = [.. node.Operands.Select(x => Decided(x, test, isNonNegative, done))];
            known = operands.SequenceEqual(node.Operands) ? node : Operation(node.Kind, operands).Node;
        }

        done.Add(node, known);
        return known;
    }

    private static Traced Operation(TraceKind kind, params TraceNode[] operands) =>
        operands.All(x => x.Kind == TraceKind.Number)
            ? Number(TraceOperations.Apply(kind, i => new Scalar(operands[i].Value)).Value)
            : new(Trace.Current.Operation(kind, operands));

    private bool Is(double number) => IsNumber && Node.Value == number;
}
