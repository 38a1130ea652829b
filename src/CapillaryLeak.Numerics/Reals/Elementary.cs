using System.Runtime.CompilerServices;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>The elementary functions of every number type: the same bits on every machine.</summary>
/// <remarks>
/// <para>
/// The functions of the C library differ from one machine to the next in the last bit, and an adaptive solver can turn
/// a last bit into another step. These use nothing but IEEE addition, subtraction, multiplication, division and root,
/// and the bits of a double: no table, no fused operation, no branch in the middle. A lane of a vector can
/// therefore run the same operations in the same order and arrive at the same bits.
/// </para>
/// <para>
/// The kernels stay out of line on purpose: pulled into a large equation they crowd out its registers, and the
/// just-in-time compiler gets slow.
/// </para>
/// </remarks>
public static class Elementary
{
    // 26 bits of it and the rest.
    private const double TwoThirdsHigh = 0.6666666567325592;
    private const double TwoThirdsLow = 9.934107462565104e-09;

    // Beyond such a power every base but 1 overflows or vanishes: 2⁶⁵.
    private const double LargestPower = 36893488147419103232.0;

    /// <summary>The exponential e^x, within 1 ulp.</summary>
    /// <param name="x">Any double.</param>
    /// <returns>+∞ above 709.78; 0 below −745.13; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Exp(double x) => Exp(new Scalar(x)).Value;

    /// <summary>The natural logarithm, within 1 ulp.</summary>
    /// <param name="x">Any double.</param>
    /// <returns>−∞ for 0; NaN for a negative number or NaN; +∞ for +∞.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Log(double x) => Log(new Scalar(x)).Value;

    /// <summary>The square root, correctly rounded as IEEE 754 asks of every machine.</summary>
    /// <param name="x">Any double.</param>
    /// <returns>NaN for a negative number or NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sqrt(double x) => Math.Sqrt(x);

    /// <summary>A non-negative number raised to any power, within 2 ulp.</summary>
    /// <param name="x">The base, ≥ 0.</param>
    /// <param name="power">The power.</param>
    /// <returns>
    /// 1 for power 0, whatever the base; else NaN for a negative base. Zero to a positive power is 0, to a negative one
    /// +∞. NaN if either is NaN and the power is not 0.
    /// </returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Pow(double x, double power) => Pow(new Scalar(x), new Scalar(power)).Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Exp<T>(T x) where T : struct, IBits<T> => Exponential.OfSum(x, T.Number(0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Log<T>(T x) where T : struct, IBits<T>
    {
        T value = Logarithm.OfPositive(x);
        value = T.IfEqual(x, T.Number(double.PositiveInfinity), x, value);
        value = T.IfEqual(x, T.Number(0), T.Number(double.NegativeInfinity), value);
        return T.Choose(x, value, T.Number(double.NaN));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Pow<T>(T x, T power) where T : struct, IBits<T>
    {
        T zero = T.Number(0), infinite = T.Number(double.PositiveInfinity);
        Split<T> twoThirds = (new Split<T>(Bounded(power), zero).Cut()
            * new Split<T>(T.Number(TwoThirdsHigh), T.Number(TwoThirdsLow))).Cut();
        Split<T> product = twoThirds * Logarithm.ThreeHalvesOfPositive(x);
        Split<T> exponent = Split<T>.OfOrderedSum(product.High, product.Low, zero);
        T value = Exponential.OfSum(exponent.High, exponent.Low);

        value = T.IfEqual(x, zero, T.IfGreater(power, zero, zero, infinite), value);
        value = T.IfEqual(x, infinite, T.IfGreater(power, zero, infinite, zero), value);
        value = T.Choose(x, T.IfEqual(power, power, value, T.Number(double.NaN)), T.Number(double.NaN));
        return T.IfEqual(power, zero, T.Number(1), value);
    }

    /// <summary>The power cut to ±2⁶⁵.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Bounded<T>(T power) where T : struct, IBits<T>
    {
        T limit = T.Number(LargestPower);
        power = T.IfGreater(power, limit, limit, power);
        return T.IfGreater(-limit, power, -limit, power);
    }
}
