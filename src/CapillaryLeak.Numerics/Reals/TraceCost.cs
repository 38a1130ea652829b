namespace CapillaryLeak.Numerics.Reals;

/// <summary>How many operations some expressions take when every shared part is computed once.</summary>
/// <param name="Additions">Sums, differences and negatives.</param>
/// <param name="Multiplications">Products.</param>
/// <param name="Divisions">Quotients.</param>
/// <param name="Roots">Square roots.</param>
/// <param name="Calls">Exponentials, logarithms and powers.</param>
/// <param name="Choices">Choices between two values: the kinks of the model.</param>
public readonly record struct TraceCost(
    int Additions, int Multiplications, int Divisions, int Roots, int Calls, int Choices)
{
    /// <summary>The cost of computing the given values together.</summary>
    public static TraceCost Of(params IEnumerable<Traced> values)
    {
        ILookup<TraceKind, TraceNode> kinds = TraceNode.Beneath(values.Select(x => x.Node)).ToLookup(x => x.Kind);
        int Count(params ReadOnlySpan<TraceKind> wanted)
        {
            int sum = 0;
            foreach (TraceKind kind in wanted)
            {
                sum += kinds[kind].Count();
            }

            return sum;
        }

        return new(
            Count(TraceKind.Add, TraceKind.Subtract, TraceKind.Negate),
            Count(TraceKind.Multiply),
            Count(TraceKind.Divide),
            Count(TraceKind.Sqrt),
            Count(TraceKind.Exp, TraceKind.Log, TraceKind.Pow),
            Count(TraceKind.Choose));
    }
}
