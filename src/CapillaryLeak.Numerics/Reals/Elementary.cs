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
    private static Split TwoThirds => new(0.6666666567325592, 9.934107462565104e-09);

    /// <summary>The exponential e^x, within 1 ulp.</summary>
    /// <param name="x">Any double.</param>
    /// <returns>+∞ above 709.78; 0 below −745.13; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Exp(double x) => Exponential.OfSum(x, 0);

    /// <summary>The natural logarithm, within 1 ulp.</summary>
    /// <param name="x">Any double.</param>
    /// <returns>−∞ for 0; NaN for a negative number or NaN; +∞ for +∞.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Log(double x)
    {
        double value = Logarithm.OfPositive(x);
        value = x == double.PositiveInfinity ? x : value;
        value = x == 0 ? double.NegativeInfinity : value;
        return x >= 0 ? value : double.NaN;
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
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Pow(double x, double power)
    {
        Split twoThirds = (new Split(Bounded(power), 0).Cut() * TwoThirds).Cut();
        Split product = twoThirds * Logarithm.ThreeHalvesOfPositive(x);
        Split exponent = Split.OfOrderedSum(product.High, product.Low, 0);
        double value = Exponential.OfSum(exponent.High, exponent.Low);

        double extreme = x == 0 == power > 0 ? 0 : double.PositiveInfinity;
        value = x is 0 or double.PositiveInfinity ? extreme : value;
        value = x >= 0 && !double.IsNaN(power) ? value : double.NaN;
        return power == 0 ? 1 : value;
    }

    /// <summary>The power cut to ±2⁶⁵: beyond, every base but 1 overflows or vanishes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Bounded(double power)
    {
        const double Limit = 36893488147419103232.0;
        power = power > Limit ? Limit : power;
        return power < -Limit ? -Limit : power;
    }
}
