using System.Runtime.CompilerServices;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>One patient, one double: the number that simulates.</summary>
/// <param name="Value">The value.</param>
public readonly record struct Scalar(double Value) : IReal<Scalar>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Number(double value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Choose(Scalar test, Scalar whenNonNegative, Scalar whenNegative) =>
        test.Value >= 0 ? whenNonNegative : whenNegative;

    /// <inheritdoc/>
    public static Scalar Exp(Scalar x) => new(Elementary.Exp(x.Value));

    /// <inheritdoc/>
    public static Scalar Log(Scalar x) => new(Elementary.Log(x.Value));

    /// <inheritdoc/>
    public static Scalar Sqrt(Scalar x) => new(Elementary.Sqrt(x.Value));

    /// <inheritdoc/>
    public static Scalar Pow(Scalar x, Scalar power) => new(Elementary.Pow(x.Value, power.Value));

    /// <summary>The sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator +(Scalar left, Scalar right) => new(left.Value + right.Value);

    /// <summary>The difference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator -(Scalar left, Scalar right) => new(left.Value - right.Value);

    /// <summary>The product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator *(Scalar left, Scalar right) => new(left.Value * right.Value);

    /// <summary>The quotient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator /(Scalar left, Scalar right) => new(left.Value / right.Value);

    /// <summary>The negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator -(Scalar value) => new(-value.Value);
}
