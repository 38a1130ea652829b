using System.Runtime.CompilerServices;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>A number that carries no value, only the set of inputs its slope can depend on.</summary>
/// <remarks>
/// Running the equations once over it yields the pattern of their Jacobian. The test of a choice
/// contributes nothing: it selects a branch and has no slope of its own, exactly as in <see cref="Dual"/>.
/// A set holds <see cref="Capacity"/> inputs; a larger system is run once per block of inputs.
/// </remarks>
/// <param name="First">Inputs 0 to 63, one bit each.</param>
/// <param name="Second">Inputs 64 to 127.</param>
/// <param name="Third">Inputs 128 to 191.</param>
public readonly record struct Reach(ulong First, ulong Second, ulong Third) : IReal<Reach>
{
    /// <summary>How many inputs one set can tell apart.</summary>
    public const int Capacity = 192;

    /// <summary>The set of one input.</summary>
    /// <param name="input">The input's index, 0 to <see cref="Capacity"/> − 1.</param>
    public static Reach Of(int input)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(input);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(input, Capacity);
        ulong bit = 1UL << (input & 63);
        return (input >> 6) switch
        {
            0 => new(bit, 0, 0),
            1 => new(0, bit, 0),
            _ => new(0, 0, bit),
        };
    }

    /// <summary>Whether the slope can depend on an input.</summary>
    /// <param name="input">The input's index, 0 to <see cref="Capacity"/> − 1.</param>
    public bool Contains(int input) => Of(input) is var one && (this & one) == one;

    /// <inheritdoc/>
    public static Reach Number(double value) => default;

    /// <inheritdoc/>
    public static Reach Choose(Reach test, Reach whenNonNegative, Reach whenNegative) => whenNonNegative | whenNegative;

    /// <inheritdoc/>
    public static Reach Exp(Reach x) => x;

    /// <inheritdoc/>
    public static Reach Log(Reach x) => x;

    /// <inheritdoc/>
    public static Reach Sqrt(Reach x) => x;

    /// <inheritdoc/>
    public static Reach Pow(Reach x, Reach power) => x | power;

    /// <summary>The inputs of either.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Reach operator |(Reach left, Reach right) =>
        new(left.First | right.First, left.Second | right.Second, left.Third | right.Third);

    /// <summary>The inputs of both.</summary>
    public static Reach operator &(Reach left, Reach right) =>
        new(left.First & right.First, left.Second & right.Second, left.Third & right.Third);

    /// <summary>A sum depends on what its terms depend on.</summary>
    public static Reach operator +(Reach left, Reach right) => left | right;

    /// <summary>A difference depends on what its terms depend on.</summary>
    public static Reach operator -(Reach left, Reach right) => left | right;

    /// <summary>A product depends on what its factors depend on.</summary>
    public static Reach operator *(Reach left, Reach right) => left | right;

    /// <summary>A quotient depends on what its parts depend on.</summary>
    public static Reach operator /(Reach left, Reach right) => left | right;

    /// <summary>The negative depends on what the value depends on.</summary>
    public static Reach operator -(Reach value) => value;
}
