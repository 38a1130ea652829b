using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>Eight patients, one a lane of a vector of 512 bits: the number that runs cohorts.</summary>
/// <remarks>
/// Every lane does what <see cref="Scalar"/> does, in the same order and without fused operations, so it has the same
/// bits; where the processor has no such vectors the runtime takes smaller ones, with the same result.
/// </remarks>
/// <param name="Values">The values, a patient each.</param>
public readonly record struct Lanes8(Vector512<double> Values) : IReal<Lanes8>, IBits<Lanes8>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Number(double value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Choose(Lanes8 test, Lanes8 whenNonNegative, Lanes8 whenNegative) =>
        new(Vector512.ConditionalSelect(
            Vector512.GreaterThanOrEqual(test.Values, Vector512<double>.Zero), whenNonNegative.Values, whenNegative.Values));

    /// <inheritdoc/>
    public static Lanes8 Exp(Lanes8 x)
    {
        Elementary.Exp(in x, out Lanes8 result);
        return result;
    }

    /// <inheritdoc/>
    public static void Exp(in Lanes8 x, out Lanes8 result) => Elementary.Exp(in x, out result);

    /// <inheritdoc/>
    public static Lanes8 Log(Lanes8 x)
    {
        Elementary.Log(in x, out Lanes8 result);
        return result;
    }

    /// <inheritdoc/>
    public static void Log(in Lanes8 x, out Lanes8 result) => Elementary.Log(in x, out result);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Sqrt(Lanes8 x) => new(Vector512.Sqrt(x.Values));

    /// <inheritdoc/>
    public static Lanes8 Pow(Lanes8 x, Lanes8 power)
    {
        Elementary.Pow(in x, in power, out Lanes8 result);
        return result;
    }

    /// <inheritdoc/>
    public static void Pow(in Lanes8 x, in Lanes8 power, out Lanes8 result) =>
        Elementary.Pow(in x, in power, out result);

    /// <summary>The sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator +(Lanes8 left, Lanes8 right) => new(left.Values + right.Values);

    /// <summary>The differences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator -(Lanes8 left, Lanes8 right) => new(left.Values - right.Values);

    /// <summary>The products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator *(Lanes8 left, Lanes8 right) => new(left.Values * right.Values);

    /// <summary>The quotients.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator /(Lanes8 left, Lanes8 right) => new(left.Values / right.Values);

    /// <summary>The negatives.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator -(Lanes8 value) => new(-value.Values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes8 IBits<Lanes8>.IfGreater(Lanes8 a, Lanes8 b, Lanes8 yes, Lanes8 no) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(a.Values, b.Values), yes.Values, no.Values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes8 IBits<Lanes8>.IfEqual(Lanes8 a, Lanes8 b, Lanes8 yes, Lanes8 no) =>
        new(Vector512.ConditionalSelect(Vector512.Equals(a.Values, b.Values), yes.Values, no.Values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes8 IBits<Lanes8>.AddToBits(Lanes8 x, ulong integer) =>
        new((x.Values.AsUInt64() + Vector512.Create(integer)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes8 IBits<Lanes8>.AndBits(Lanes8 x, ulong mask) =>
        new((x.Values.AsUInt64() & Vector512.Create(mask)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes8 IBits<Lanes8>.OrBits(Lanes8 x, ulong mask) =>
        new((x.Values.AsUInt64() | Vector512.Create(mask)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes8 IBits<Lanes8>.BitsUp(Lanes8 x, int places) =>
        new((x.Values.AsUInt64() << places).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes8 IBits<Lanes8>.BitsDown(Lanes8 x, int places) =>
        new((x.Values.AsUInt64() >>> places).AsDouble());
}
