using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Tapes;

/// <summary>
/// Wild equations: operations of every kind on inputs and on what earlier ones found, which soon meet what is infinite or not a
/// number.
/// </summary>
/// <remarks>
/// The numbers in it are not 0 or ±1 and never meet each other, so that nothing is simplified away when it is traced.
/// </remarks>
internal sealed class Recipe : Drawing
{
    private static readonly double[] Numbers = [0.3, -0.7, 2.5, 1e-3, 17, 1e150];

    private static readonly TraceKind[] AnyKind =
    [
        TraceKind.Add, TraceKind.Add, TraceKind.Subtract, TraceKind.Multiply, TraceKind.Multiply, TraceKind.Divide,
        TraceKind.Negate, TraceKind.Exp, TraceKind.Log, TraceKind.Sqrt, TraceKind.Pow, TraceKind.Choose,
    ];

    private readonly int inputs;
    private readonly int[] results;
    private readonly List<(TraceKind Kind, double Number, int[] Operands)> operations = [];

    /// <summary>Operations of every kind.</summary>
    public Recipe(System.Random random, int inputs, int count, int asked)
    {
        this.inputs = inputs;
        List<int> places = [.. Enumerable.Range(0, inputs)];
        for (int i = 0; i < count; i++)
        {
            TraceKind kind = AnyKind[random.Next(AnyKind.Length)];
            int operands = kind switch
            {
                TraceKind.Negate or TraceKind.Exp or TraceKind.Log or TraceKind.Sqrt => 1,
                TraceKind.Choose => 3,
                _ => 2,
            };
            int[] found = [.. Enumerable.Range(0, operands).Select(_ => places[Near(random, places.Count)])];
            if (operands > 1 && random.Next(4) == 0)
            {
                operations.Add((TraceKind.Number, Numbers[random.Next(Numbers.Length)], []));
                found[1] = Last;
            }

            operations.Add((kind, 0, found));
            places.Add(Last);
        }

        // Some of the last, some from anywhere, one perhaps twice, one perhaps an input.
        results = [.. Enumerable.Range(0, asked).Select(i => i % 2 == 0 ? places[Near(random, places.Count)] : places[random.Next(places.Count)])];
    }

    private int Last => inputs + operations.Count - 1;

    /// <inheritdoc/>
    public override T[] Run<T>(ReadOnlySpan<T> given)
    {
        List<T> values = [.. given];
        foreach ((TraceKind kind, double number, int[] operands) in operations)
        {
            values.Add(kind == TraceKind.Number ? T.Number(number) : TraceOperations.Apply(kind, i => values[operands[i]]));
        }

        return [.. results.Select(x => values[x])];
    }

    // What was found lately is asked for more often, so that the graphs get deep.
    private static int Near(System.Random random, int count) =>
        count - 1 - (int)(count * random.NextDouble() * random.NextDouble());
}
