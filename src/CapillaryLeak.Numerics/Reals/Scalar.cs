using System.Runtime.CompilerServices;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>One patient, one double: the number that simulates.</summary>
/// <param name="Value">The value.</param>
public readonly record struct Scalar(double Value) : IReal<Scalar>, IBits<Scalar>
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Scalar IBits<Scalar>.IfGreater(Scalar a, Scalar b, Scalar yes, Scalar no) => a.Value > b.Value ? yes : no;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Scalar IBits<Scalar>.IfEqual(Scalar a, Scalar b, Scalar yes, Scalar no) => a.Value == b.Value ? yes : no;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Scalar IBits<Scalar>.AddToBits(Scalar x, ulong integer) => OfBits(x.Bits + integer);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Scalar IBits<Scalar>.AndBits(Scalar x, ulong mask) => OfBits(x.Bits & mask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Scalar IBits<Scalar>.OrBits(Scalar x, ulong mask) => OfBits(x.Bits | mask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Scalar IBits<Scalar>.BitsUp(Scalar x, int places) => OfBits(x.Bits << places);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Scalar IBits<Scalar>.BitsDown(Scalar x, int places) => OfBits(x.Bits >>> places);

    private ulong Bits => BitConverter.DoubleToUInt64Bits(Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Scalar OfBits(ulong bits) => new(BitConverter.UInt64BitsToDouble(bits));
}
