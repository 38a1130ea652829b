using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>
/// A value and its slopes along <see cref="Lanes"/> directions at once: the number that differentiates, exactly.
/// </summary>
/// <remarks>
/// The value is computed by the same operations as <see cref="Scalar"/>'s and has the same bits. The slopes use
/// lane-wise IEEE arithmetic only, with no fused multiply-add, so they too are the same bits on every machine.
/// </remarks>
[StructLayout(LayoutKind.Sequential)]
public readonly struct Dual : IReal<Dual>
{
    /// <summary>How many slopes one number carries.</summary>
    public const int Lanes = 8;

    private readonly Vector256<double> low;
    private readonly Vector256<double> high;

    /// <summary>The value.</summary>
    public readonly double Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Dual(double value, Vector256<double> low, Vector256<double> high) =>
        (Value, this.low, this.high) = (value, low, high);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual Number(double value) => new(value, Vector256<double>.Zero, Vector256<double>.Zero);

    /// <summary>An input: slope 1 along one direction, 0 along the others.</summary>
    /// <param name="value">The value.</param>
    /// <param name="lane">The direction, 0 to <see cref="Lanes"/> − 1.</param>
    public static Dual Variable(double value, int lane)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lane);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lane, Lanes);
        Vector256<double> none = Vector256<double>.Zero;
        return lane < Vector256<double>.Count
            ? new(value, none.WithElement(lane, 1), none)
            : new(value, none, none.WithElement(lane - Vector256<double>.Count, 1));
    }

    /// <summary>The slope along one direction.</summary>
    /// <param name="lane">The direction, 0 to <see cref="Lanes"/> − 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Slope(int lane)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)lane, (uint)Lanes);
        // Read in place: taking an element of a vector by a variable index would copy the vector first.
        return Unsafe.Add(ref Unsafe.As<Dual, double>(ref Unsafe.AsRef(in this)), lane);
    }

    /// <summary>The same slopes at another value: an input moved along.</summary>
    /// <param name="value">The new value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Dual At(double value) => new(value, low, high);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual Choose(Dual test, Dual whenNonNegative, Dual whenNegative) =>
        test.Value >= 0 ? whenNonNegative : whenNegative;

    /// <inheritdoc/>
    public static Dual Exp(Dual x)
    {
        double value = Scalar.Exp(new(x.Value)).Value;
        return x.Chain(value, value);
    }

    /// <inheritdoc/>
    public static Dual Log(Dual x) => x.Chain(Scalar.Log(new(x.Value)).Value, 1 / x.Value);

    /// <inheritdoc/>
    public static Dual Sqrt(Dual x)
    {
        double value = Scalar.Sqrt(new(x.Value)).Value;
        return x.Chain(value, 0.5 / value);
    }

    /// <inheritdoc/>
    public static Dual Pow(Dual x, Dual power)
    {
        double value = Scalar.Pow(new(x.Value), new(power.Value)).Value;
        // At zero x^y / x is 0/0; x^(y−1) is the limit.
        double ratio = x.Value == 0 ? Scalar.Pow(new(x.Value), new(power.Value - 1)).Value : value / x.Value;
        Dual alongBase = x.Chain(value, power.Value * ratio);
        if (power.IsConstant)
        {
            return alongBase;
        }

        double alongPower = x.Value == 0 ? 0 : value * Scalar.Log(new(x.Value)).Value;
        Dual second = power.Chain(value, alongPower);
        return new(value, alongBase.low + second.low, alongBase.high + second.high);
    }

    /// <summary>The sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator +(Dual left, Dual right) =>
        new(left.Value + right.Value, left.low + right.low, left.high + right.high);

    /// <summary>The difference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator -(Dual left, Dual right) =>
        new(left.Value - right.Value, left.low - right.low, left.high - right.high);

    /// <summary>The product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator *(Dual left, Dual right)
    {
        Vector256<double> a = Vector256.Create(left.Value);
        Vector256<double> b = Vector256.Create(right.Value);
        return new(left.Value * right.Value, (left.low * b) + (right.low * a), (left.high * b) + (right.high * a));
    }

    /// <summary>The quotient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator /(Dual left, Dual right)
    {
        double value = left.Value / right.Value;
        Vector256<double> quotient = Vector256.Create(value);
        Vector256<double> inverse = Vector256.Create(1 / right.Value);
        return new(
            value,
            (left.low - (quotient * right.low)) * inverse,
            (left.high - (quotient * right.high)) * inverse);
    }

    /// <summary>The negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual operator -(Dual value) => new(-value.Value, -value.low, -value.high);

    private bool IsConstant => (low | high) == Vector256<double>.Zero;

    /// <summary>A function's value, with every slope of this number times the function's derivative.</summary>
    private Dual Chain(double value, double derivative)
    {
        Vector256<double> factor = Vector256.Create(derivative);
        return new(value, Scale(low, factor), Scale(high, factor));
    }

    // A direction along which nothing moves stays at rest, even where the derivative is infinite (0 · ∞ is not a
    // number).
    private static Vector256<double> Scale(Vector256<double> slopes, Vector256<double> factor) =>
        Vector256.ConditionalSelect(
            Vector256.Equals(slopes, Vector256<double>.Zero), Vector256<double>.Zero, slopes * factor);
}
