using System.Numerics;

namespace CapillaryLeak.Numerics.Tests.Reals;

/// <summary>
/// Exponential, logarithm and power to more than 150 bits, in fixed point: the judge of the fast ones.
/// </summary>
/// <remarks>
/// A value is an integer times 2⁻²⁵⁶, or, where it may be huge or tiny, that times a further power of two.
/// </remarks>
internal static class HighPrecision
{
    private const int Bits = 256;
    private const int Halvings = 12;

    private static readonly BigInteger One = BigInteger.One << Bits;
    private static readonly BigInteger Ln2 = LogarithmOfTwo();

    public static Big Exp(double x) => Exp(Fixed(x));

    public static Big Log(double x) => new(FixedLog(x), -Bits);

    public static Big Pow(double x, double power)
    {
        (BigInteger mantissa, int exponent) = Parts(power);
        return Exp(Shifted(FixedLog(x) * mantissa, exponent));
    }

    /// <summary>
    /// The distance from a double to the true value, in units in the last place of a double of that size.
    /// </summary>
    public static double UlpsBetween(double value, Big truth)
    {
        (BigInteger mantissa, int exponent) = double.IsInfinity(value) ? (Math.Sign(value), 1024) : Parts(value);
        int leading = (int)BigInteger.Abs(truth.Mantissa).GetBitLength() - 1 + truth.Exponent;
        int ulp = Math.Max(leading, -1022) - 52;
        int common = Math.Min(exponent, truth.Exponent);
        BigInteger difference = (mantissa << (exponent - common)) - (truth.Mantissa << (truth.Exponent - common));
        double coarse = (double)(difference >> Math.Max(0, ulp - common - 64)); // in 2⁻⁶⁴ ulp or finer
        return Math.Abs(Math.ScaleB(coarse, Math.Max(common - ulp, -64)));
    }

    private static Big Exp(BigInteger x)
    {
        BigInteger k = Shifted(x * 2 / Ln2 + BigInteger.One, -1);
        BigInteger r = (x - k * Ln2) >> Halvings;
        BigInteger sum = One;
        BigInteger term = One;
        for (int n = 1; !(term = (term * r >> Bits) / n).IsZero && n < 100; n++)
        {
            sum += term;
        }

        for (int i = 0; i < Halvings; i++)
        {
            sum = sum * sum >> Bits;
        }

        return new(sum, (int)k - Bits);
    }

    /// <summary>One cubic step of Halley's from a double's worth of digits, on the mantissa.</summary>
    private static BigInteger FixedLog(double x)
    {
        (BigInteger mantissa, int exponent) = Parts(x);
        int size = (int)mantissa.GetBitLength();
        exponent += size;
        BigInteger m = Shifted(mantissa, Bits - size);
        if (m * m * 2 < One * One)
        {
            m *= 2;
            exponent--;
        }

        BigInteger guess = Fixed(Math.Log((double)(m >> (Bits - 53)) / (1L << 53)));
        Big raised = Exp(guess);
        BigInteger power = Shifted(raised.Mantissa, raised.Exponent + Bits);
        return guess + 2 * ((m - power) << Bits) / (m + power) + exponent * Ln2;
    }

    /// <summary>ln 2 = 2 artanh(1/3).</summary>
    private static BigInteger LogarithmOfTwo()
    {
        BigInteger sum = 0;
        BigInteger power = 2 * One / 3;
        for (int n = 1; !power.IsZero; n += 2, power /= 9)
        {
            sum += power / n;
        }

        return sum;
    }

    private static BigInteger Fixed(double x)
    {
        (BigInteger mantissa, int exponent) = Parts(x);
        return Shifted(mantissa, exponent + Bits);
    }

    private static BigInteger Shifted(BigInteger value, int left) => left >= 0 ? value << left : value >> -left;

    private static (BigInteger Mantissa, int Exponent) Parts(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int field = (int)(bits >> 52) & 0x7FF;
        long fraction = bits & 0xF_FFFF_FFFF_FFFF;
        BigInteger mantissa = field == 0 ? fraction : fraction + (1L << 52);
        return (x < 0 ? -mantissa : mantissa, Math.Max(field, 1) - 1075);
    }

    /// <summary>Mantissa · 2^Exponent.</summary>
    internal readonly record struct Big(BigInteger Mantissa, int Exponent);
}
