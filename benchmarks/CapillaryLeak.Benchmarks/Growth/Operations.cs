using CapillaryLeak.Numerics.Tapes;

namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>Operations by kind: how many some work takes, or how many a second a processor does.</summary>
/// <param name="Flops">Additions, subtractions, changes of sign and multiplications.</param>
/// <param name="Choices">Choices between two values.</param>
/// <param name="Divisions">Divisions.</param>
/// <param name="Roots">Square roots.</param>
/// <param name="Exponentials">Exponentials.</param>
/// <param name="Logarithms">Logarithms.</param>
/// <param name="Powers">Powers.</param>
internal sealed record Operations(
    double Flops, double Choices, double Divisions, double Roots, double Exponentials, double Logarithms, double Powers)
{
    /// <summary>What each number counts.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["Additions and multiplications", "Choices", "Divisions", "Square roots", "Exponentials", "Logarithms", "Powers"];

    /// <summary>The numbers, in the order of <see cref="Names"/>.</summary>
    public double[] Numbers => [Flops, Choices, Divisions, Roots, Exponentials, Logarithms, Powers];

    /// <summary>The operations of a line of a tape.</summary>
    public static Operations Of(TapeLine line) => new(
        line.CountOf(TapeKind.Add) + line.CountOf(TapeKind.Subtract) + line.CountOf(TapeKind.Multiply)
            + line.CountOf(TapeKind.Negate) + (2 * line.CountOf(TapeKind.SubtractProduct)),
        line.CountOf(TapeKind.Choose), line.CountOf(TapeKind.Divide), line.CountOf(TapeKind.Sqrt),
        line.CountOf(TapeKind.Exp), line.CountOf(TapeKind.Log), line.CountOf(TapeKind.Pow));

    /// <summary>So many flops and nothing else.</summary>
    public static Operations OfFlops(double count) => new(count, 0, 0, 0, 0, 0, 0);

    public static Operations operator +(Operations a, Operations b) => new(
        a.Flops + b.Flops, a.Choices + b.Choices, a.Divisions + b.Divisions, a.Roots + b.Roots,
        a.Exponentials + b.Exponentials, a.Logarithms + b.Logarithms, a.Powers + b.Powers);

    public static Operations operator *(double times, Operations x) => new(
        times * x.Flops, times * x.Choices, times * x.Divisions, times * x.Roots,
        times * x.Exponentials, times * x.Logarithms, times * x.Powers);

    /// <summary>How long each kind takes at some speed, s.</summary>
    public double[] SecondsAt(Operations speed) => [.. Numbers.Zip(speed.Numbers, (count, rate) => count / rate)];
}
