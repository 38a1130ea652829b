using System.Runtime.CompilerServices;

namespace CapillaryLeak.Numerics.Reals;

/// <summary>
/// The natural logarithm of a positive double, to one double and to two: the kernels of log and of powers.
/// </summary>
/// <remarks>
/// x = 2^k · m with m between √½ and √2, and log m = 2·artanh(s) = 2·(s + s³/3 + s⁵/5 + …) with s = (m − 1)/(m + 1),
/// |s| ≤ 0.172. ln 2 comes in two parts, of which k times the first is exact.
/// </remarks>
internal static class Logarithm
{
    /// <summary>The first 42 bits of ln 2: its product with any exponent is exact.</summary>
    internal const double Ln2High = 0.6931471805598903;

    /// <summary>What <see cref="Ln2High"/> lacks of ln 2.</summary>
    internal const double Ln2Low = 5.497923018708371e-14;

    // The same for 3/2 · ln 2.
    private const double ThreeHalvesLn2High = 1.0397207708397218;
    private const double ThreeHalvesLn2Low = 1.961556830022416e-13;

    private const ulong RootOfHalfBits = 0x3FE6_A09E_667F_3BCD;
    private const ulong OneBits = 0x3FF0_0000_0000_0000;
    private const ulong MantissaBits = 0x000F_FFFF_FFFF_FFFF;

    // 2⁵²: an integer written in its lowest bits is added to it.
    private const ulong IntegerBits = 0x4330_0000_0000_0000;
    private const double IntegerOffset = 4503599627370496.0 + 1023;

    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double TwoTo54 = 18014398509481984.0;

    /// <summary>log x for a positive finite x; of any other x something meaningless.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double OfPositive(double x)
    {
        double m = Mantissa(x, out double k);
        double f = m - 1; // exact
        double s = f / (2 + f);
        double z = s * s;
        double half = 0.5 * f * f;
        double missing = s * (half + z * SeriesFromThird(z)) - half; // log m − f, small beside f

        double whole = k * Ln2High; // exact
        double sum = whole + f;
        double lost = whole - sum + f;
        return sum + (lost + (missing + k * Ln2Low));
    }

    /// <summary>3/2 · log x to about 2⁻⁶⁴ of itself, for a positive finite x.</summary>
    /// <remarks>
    /// Three halves, because 3·artanh(s) = 3s + s³ + … begins with two terms that are exact for an s of 17 bits.
    /// What s lacks and the later terms are small enough for a single double.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Split ThreeHalvesOfPositive(double x)
    {
        double m = Mantissa(x, out double k);
        double inverse = 1 / (m + 1);
        double near = (m - 1) * inverse;
        double high = Split.CutShort(near);
        double low = Missing(m, high) * inverse;

        double square = high * high;
        double z = square + low * (high + high + low);
        double fromFifth = (high + low) * (z * z) * SeriesFromFifth(near * near);
        double rest = low * (3 + 3 * square + low * (3 * high + low)) + fromFifth;

        Split artanh = Split.OfOrderedSum(3 * high, square * high, rest);
        return Split.OfOrderedSum(k * ThreeHalvesLn2High, artanh.High, artanh.Low + k * ThreeHalvesLn2Low).Cut();
    }

    /// <summary>
    /// m − 1 − high·(m + 1): the remainder of a division whose quotient was cut to <paramref name="high"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Missing(double m, double high)
    {
        double sum = m + 1;
        Split divisor = new Split(sum, m - (sum - 1)).Cut();
        return m - 1 - high * divisor.High - high * divisor.Low;
    }

    /// <summary>The mantissa m of x = 2^k · m, √½ ≤ m &lt; √2. A subnormal x is scaled up first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Mantissa(double x, out double k)
    {
        bool subnormal = x < SmallestNormal;
        double scaled = subnormal ? x * TwoTo54 : x;
        ulong bits = BitConverter.DoubleToUInt64Bits(scaled) + (OneBits - RootOfHalfBits);
        double exponent = BitConverter.UInt64BitsToDouble((bits >> 52) | IntegerBits) - IntegerOffset;
        k = subnormal ? exponent - 54 : exponent;
        return BitConverter.UInt64BitsToDouble((bits & MantissaBits) + RootOfHalfBits);
    }

    /// <summary>2/3 + 2z/5 + 2z²/7 + …</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SeriesFromThird(double z)
    {
        double z2 = z * z;
        double first = 2.0 / 3 + 2.0 / 5 * z + (2.0 / 7 + 2.0 / 9 * z) * z2;
        double second = 2.0 / 11 + 2.0 / 13 * z + (2.0 / 15 + 2.0 / 17 * z) * z2;
        double third = 2.0 / 19 + 2.0 / 21 * z;
        double z4 = z2 * z2;
        return first + (second + third * z4) * z4;
    }

    /// <summary>3/5 + 3z/7 + 3z²/9 + …, longer than a single double needs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SeriesFromFifth(double z)
    {
        double z2 = z * z;
        double first = 3.0 / 5 + 3.0 / 7 * z + (3.0 / 9 + 3.0 / 11 * z) * z2;
        double second = 3.0 / 13 + 3.0 / 15 * z + (3.0 / 17 + 3.0 / 19 * z) * z2;
        double third = 3.0 / 21 + 3.0 / 23 * z + 3.0 / 25 * z2;
        double z4 = z2 * z2;
        return first + (second + third * z4) * z4;
    }
}
