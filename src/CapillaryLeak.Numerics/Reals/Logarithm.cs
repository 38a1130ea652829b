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
    internal static T OfPositive<T>(T x) where T : struct, IBits<T>
    {
        T m = Mantissa(x, out T k);
        T f = m - T.Number(1); // exact
        T s = f / (T.Number(2) + f);
        T z = s * s;
        T half = T.Number(0.5) * f * f;
        T missing = s * (half + z * SeriesFromThird(z)) - half; // log m − f, small beside f

        T whole = k * T.Number(Ln2High); // exact
        T sum = whole + f;
        T lost = whole - sum + f;
        return sum + (lost + (missing + k * T.Number(Ln2Low)));
    }

    /// <summary>3/2 · log x to about 2⁻⁶⁴ of itself, for a positive finite x.</summary>
    /// <remarks>
    /// Three halves, because 3·artanh(s) = 3s + s³ + … begins with two terms that are exact for an s of 17 bits.
    /// What s lacks and the later terms are small enough for a single double.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ThreeHalvesOfPositive<T>(in T x, out Split<T> result) where T : struct, IBits<T>
    {
        T three = T.Number(3);
        T m = Mantissa(x, out T k);
        T inverse = T.Number(1) / (m + T.Number(1));
        T near = (m - T.Number(1)) * inverse;
        T high = Split<T>.CutShort(near);
        T low = Missing(m, high) * inverse;

        T square = high * high;
        T z = square + low * (high + high + low);
        T fromFifth = (high + low) * (z * z) * SeriesFromFifth(near * near);
        T rest = low * (three + three * square + low * (three * high + low)) + fromFifth;

        Split<T> artanh = Split<T>.OfOrderedSum(three * high, square * high, rest);
        result = Split<T>.OfOrderedSum(
            k * T.Number(ThreeHalvesLn2High), artanh.High, artanh.Low + k * T.Number(ThreeHalvesLn2Low)).Cut();
    }

    /// <summary>
    /// m − 1 − high·(m + 1): the remainder of a division whose quotient was cut to <paramref name="high"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Missing<T>(T m, T high) where T : struct, IBits<T>
    {
        T one = T.Number(1);
        T sum = m + one;
        Split<T> divisor = new Split<T>(sum, m - (sum - one)).Cut();
        return m - one - high * divisor.High - high * divisor.Low;
    }

    /// <summary>The mantissa m of x = 2^k · m, √½ ≤ m &lt; √2. A subnormal x is scaled up first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Mantissa<T>(T x, out T k) where T : struct, IBits<T>
    {
        T smallest = T.Number(SmallestNormal);
        T scaled = T.IfGreater(smallest, x, x * T.Number(TwoTo54), x);
        T bits = T.AddToBits(scaled, OneBits - RootOfHalfBits);
        T exponent = T.OrBits(T.BitsDown(bits, 52), IntegerBits) - T.Number(IntegerOffset);
        k = T.IfGreater(smallest, x, exponent - T.Number(54), exponent);
        return T.AddToBits(T.AndBits(bits, MantissaBits), RootOfHalfBits);
    }

    /// <summary>2/3 + 2z/5 + 2z²/7 + …</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T SeriesFromThird<T>(T z) where T : struct, IBits<T>
    {
        T z2 = z * z;
        T first = T.Number(2.0 / 3) + T.Number(2.0 / 5) * z + (T.Number(2.0 / 7) + T.Number(2.0 / 9) * z) * z2;
        T second = T.Number(2.0 / 11) + T.Number(2.0 / 13) * z + (T.Number(2.0 / 15) + T.Number(2.0 / 17) * z) * z2;
        T third = T.Number(2.0 / 19) + T.Number(2.0 / 21) * z;
        T z4 = z2 * z2;
        return first + (second + third * z4) * z4;
    }

    /// <summary>3/5 + 3z/7 + 3z²/9 + …, longer than a single double needs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T SeriesFromFifth<T>(T z) where T : struct, IBits<T>
    {
        T z2 = z * z;
        T first = T.Number(3.0 / 5) + T.Number(3.0 / 7) * z + (T.Number(3.0 / 9) + T.Number(3.0 / 11) * z) * z2;
        T second = T.Number(3.0 / 13) + T.Number(3.0 / 15) * z + (T.Number(3.0 / 17) + T.Number(3.0 / 19) * z) * z2;
        T third = T.Number(3.0 / 21) + T.Number(3.0 / 23) * z + T.Number(3.0 / 25) * z2;
        T z4 = z2 * z2;
        return first + (second + third * z4) * z4;
    }
}
