using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>Four patients, one a lane of a vector of 256 bits: the number that runs cohorts.</summary>
/// <remarks>
/// Every lane does what <see cref="Scalar"/> does, in the same order and without fused operations, so it has the same
/// bits; where the processor has no such vectors the runtime takes smaller ones, with the same result.
/// </remarks>
/// <param name="Values">The values, a patient each.</param>
public readonly record struct Lanes4(Vector256<double> Values) : IReal<Lanes4>, IBits<Lanes4>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Number(double value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Choose(Lanes4 test, Lanes4 whenNonNegative, Lanes4 whenNegative) =>
        new(Vector256.ConditionalSelect(
            Vector256.GreaterThanOrEqual(test.Values, Vector256<double>.Zero), whenNonNegative.Values, whenNegative.Values));

    /// <inheritdoc/>
    public static Lanes4 Exp(Lanes4 x)
    {
        Elementary.Exp(in x, out Lanes4 result);
        return result;
    }

    /// <inheritdoc/>
    public static void Exp(in Lanes4 x, out Lanes4 result) => Elementary.Exp(in x, out result);

    /// <inheritdoc/>
    public static Lanes4 Log(Lanes4 x)
    {
        Elementary.Log(in x, out Lanes4 result);
        return result;
    }

    /// <inheritdoc/>
    public static void Log(in Lanes4 x, out Lanes4 result) => Elementary.Log(in x, out result);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Sqrt(Lanes4 x) => new(Vector256.Sqrt(x.Values));

    /// <inheritdoc/>
    public static Lanes4 Pow(Lanes4 x, Lanes4 power)
    {
        Elementary.Pow(in x, in power, out Lanes4 result);
        return result;
    }

    /// <inheritdoc/>
    public static void Pow(in Lanes4 x, in Lanes4 power, out Lanes4 result) =>
        Elementary.Pow(in x, in power, out result);

    /// <summary>The sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator +(Lanes4 left, Lanes4 right) => new(left.Values + right.Values);

    /// <summary>The differences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator -(Lanes4 left, Lanes4 right) => new(left.Values - right.Values);

    /// <summary>The products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator *(Lanes4 left, Lanes4 right) => new(left.Values * right.Values);

    /// <summary>The quotients.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator /(Lanes4 left, Lanes4 right) => new(left.Values / right.Values);

    /// <summary>The negatives.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator -(Lanes4 value) => new(-value.Values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes4 IBits<Lanes4>.IfGreater(Lanes4 a, Lanes4 b, Lanes4 yes, Lanes4 no) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(a.Values, b.Values), yes.Values, no.Values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes4 IBits<Lanes4>.IfEqual(Lanes4 a, Lanes4 b, Lanes4 yes, Lanes4 no) =>
        new(Vector256.ConditionalSelect(Vector256.Equals(a.Values, b.Values), yes.Values, no.Values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes4 IBits<Lanes4>.AddToBits(Lanes4 x, ulong integer) =>
        new((x.Values.AsUInt64() + Vector256.Create(integer)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes4 IBits<Lanes4>.AndBits(Lanes4 x, ulong mask) =>
        new((x.Values.AsUInt64() & Vector256.Create(mask)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes4 IBits<Lanes4>.OrBits(Lanes4 x, ulong mask) =>
        new((x.Values.AsUInt64() | Vector256.Create(mask)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes4 IBits<Lanes4>.BitsUp(Lanes4 x, int places) =>
        new((x.Values.AsUInt64() << places).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes4 IBits<Lanes4>.BitsDown(Lanes4 x, int places) =>
        new((x.Values.AsUInt64() >>> places).AsDouble());
}
