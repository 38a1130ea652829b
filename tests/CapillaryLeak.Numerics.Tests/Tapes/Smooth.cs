using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Tapes;

/// <summary>Tame equations: smooth but for choices, and of moderate size wherever their inputs are from −1 to 1.</summary>
internal sealed class Smooth : Drawing
{
    private readonly (int Kind, int A, int B, int C)[] operations;
    private readonly int[] results;

    public Smooth(System.Random random, int inputs, int count, int results)
    {
        operations = [.. Enumerable.Range(inputs, count).Select(x =>
            (random.Next(8), random.Next(x), random.Next(x), random.Next(x)))];
        this.results = [.. Enumerable.Range(0, results).Select(_ => inputs + count - 1 - random.Next(count))];
    }

    /// <inheritdoc/>
    public override T[] Run<T>(ReadOnlySpan<T> given)
    {
        List<T> values = [.. given];
        foreach ((int kind, int a, int b, int c) in operations)
        {
            values.Add(Apply(kind, values[a], values[b], values[c]));
        }

        return [.. results.Select(x => values[x])];
    }

    private static T Apply<T>(int kind, T a, T b, T c) where T : struct, IReal<T>
    {
        T one = T.Number(1), half = T.Number(0.5);
        T aboveOne = one + (a * a);
        return kind switch
        {
            0 => half * (a + b),
            1 => a - (b * half),
            2 => a * b / (one + (c * c)),
            3 => -(a / (one + (b * b))),
            4 => T.Exp(-(a * a)) * b,
            5 => T.Log(aboveOne) - c,
            6 => T.Pow(aboveOne, b / (one + (b * b))),
            _ => T.Choose(a - b, T.Sqrt(aboveOne), half * c),
        };
    }
}
