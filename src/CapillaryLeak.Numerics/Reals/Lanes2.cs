using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>Two patients, one a lane of a vector of 128 bits: the number that runs cohorts.</summary>
/// <remarks>
/// Every lane does what <see cref="Scalar"/> does, in the same order and without fused operations, so it has the same
/// bits; where the processor has no such vectors the runtime takes smaller ones, with the same result.
/// </remarks>
/// <param name="Values">The values, a patient each.</param>
public readonly record struct Lanes2(Vector128<double> Values) : IReal<Lanes2>, IBits<Lanes2>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 Number(double value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 Choose(Lanes2 test, Lanes2 whenNonNegative, Lanes2 whenNegative) =>
        new(Vector128.ConditionalSelect(
            Vector128.GreaterThanOrEqual(test.Values, Vector128<double>.Zero), whenNonNegative.Values, whenNegative.Values));

    /// <inheritdoc/>
    public static Lanes2 Exp(Lanes2 x)
    {
        Elementary.Exp(in x, out Lanes2 result);
        return result;
    }

    /// <inheritdoc/>
    public static void Exp(in Lanes2 x, out Lanes2 result) => Elementary.Exp(in x, out result);

    /// <inheritdoc/>
    public static Lanes2 Log(Lanes2 x)
    {
        Elementary.Log(in x, out Lanes2 result);
        return result;
    }

    /// <inheritdoc/>
    public static void Log(in Lanes2 x, out Lanes2 result) => Elementary.Log(in x, out result);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 Sqrt(Lanes2 x) => new(Vector128.Sqrt(x.Values));

    /// <inheritdoc/>
    public static Lanes2 Pow(Lanes2 x, Lanes2 power)
    {
        Elementary.Pow(in x, in power, out Lanes2 result);
        return result;
    }

    /// <inheritdoc/>
    public static void Pow(in Lanes2 x, in Lanes2 power, out Lanes2 result) =>
        Elementary.Pow(in x, in power, out result);

    /// <summary>The sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 operator +(Lanes2 left, Lanes2 right) => new(left.Values + right.Values);

    /// <summary>The differences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 operator -(Lanes2 left, Lanes2 right) => new(left.Values - right.Values);

    /// <summary>The products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 operator *(Lanes2 left, Lanes2 right) => new(left.Values * right.Values);

    /// <summary>The quotients.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 operator /(Lanes2 left, Lanes2 right) => new(left.Values / right.Values);

    /// <summary>The negatives.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 operator -(Lanes2 value) => new(-value.Values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes2 IBits<Lanes2>.IfGreater(Lanes2 a, Lanes2 b, Lanes2 yes, Lanes2 no) =>
        new(Vector128.ConditionalSelect(Vector128.GreaterThan(a.Values, b.Values), yes.Values, no.Values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes2 IBits<Lanes2>.IfEqual(Lanes2 a, Lanes2 b, Lanes2 yes, Lanes2 no) =>
        new(Vector128.ConditionalSelect(Vector128.Equals(a.Values, b.Values), yes.Values, no.Values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes2 IBits<Lanes2>.AddToBits(Lanes2 x, ulong integer) =>
        new((x.Values.AsUInt64() + Vector128.Create(integer)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes2 IBits<Lanes2>.AndBits(Lanes2 x, ulong mask) =>
        new((x.Values.AsUInt64() & Vector128.Create(mask)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes2 IBits<Lanes2>.OrBits(Lanes2 x, ulong mask) =>
        new((x.Values.AsUInt64() | Vector128.Create(mask)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes2 IBits<Lanes2>.BitsUp(Lanes2 x, int places) =>
        new((x.Values.AsUInt64() << places).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes2 IBits<Lanes2>.BitsDown(Lanes2 x, int places) =>
        new((x.Values.AsUInt64() >>> places).AsDouble());
}
