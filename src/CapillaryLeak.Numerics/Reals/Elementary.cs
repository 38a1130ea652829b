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
    public static double Exp(double x) => Exponential.OfSum(new Scalar(x), new Scalar(0)).Value;

    /// <summary>The natural logarithm, within 1 ulp.</summary>
    /// <param name="x">Any double.</param>
    /// <returns>−∞ for 0; NaN for a negative number or NaN; +∞ for +∞.</returns>
    public static double Log(double x)
    {
        Log(new Scalar(x), out Scalar result);
        return result.Value;
    }

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
    public static double Pow(double x, double power)
    {
        Pow(new Scalar(x), new Scalar(power), out Scalar result);
        return result.Value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Exp<T>(in T x, out T result) where T : struct, IBits<T> =>
        result = Exponential.OfSum(x, T.Number(0));

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Log<T>(in T x, out T result) where T : struct, IBits<T>
    {
        T value = Logarithm.OfPositive(x);
        value = T.IfEqual(x, T.Number(double.PositiveInfinity), x, value);
        value = T.IfEqual(x, T.Number(0), T.Number(double.NegativeInfinity), value);
        result = T.Choose(x, value, T.Number(double.NaN));
    }

    // Powers are computed in three parts: in one, the just-in-time compiler would run out of what it may pull together.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Pow<T>(in T x, in T power, out T result) where T : struct, IBits<T>
    {
        Logarithm.ThreeHalvesOfPositive(in x, out Split<T> logarithm);
        Exponent(in logarithm, in power, out Split<T> exponent);
        T value = Exponential.OfSum(exponent.High, exponent.Low);

        T zero = T.Number(0), infinite = T.Number(double.PositiveInfinity), none = T.Number(double.NaN);
        value = T.IfEqual(x, zero, T.IfGreater(power, zero, zero, infinite), value);
        value = T.IfEqual(x, infinite, T.IfGreater(power, zero, infinite, zero), value);
        value = T.Choose(x, T.IfEqual(power, power, value, none), none);
        result = T.IfEqual(power, zero, T.Number(1), value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Exponent<T>(in Split<T> logarithm, in T power, out Split<T> exponent) where T : struct, IBits<T>
    {
        T zero = T.Number(0);
        Split<T> twoThirds = (new Split<T>(Bounded(power), zero).Cut()
            * new Split<T>(T.Number(TwoThirdsHigh), T.Number(TwoThirdsLow))).Cut();
        Split<T> product = twoThirds * logarithm;
        exponent = Split<T>.OfOrderedSum(product.High, product.Low, zero);
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
