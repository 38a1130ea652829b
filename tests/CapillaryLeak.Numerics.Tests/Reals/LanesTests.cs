using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Reals;
using Xunit.Abstractions;

namespace CapillaryLeak.Numerics.Tests.Reals;

/// <summary>Every lane of every width does what a single double does: the same bits.</summary>
public class LanesTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_127;
    private const int Points = 40_000;

    private static readonly double[] Special =
    [
        0, -0.0, 1, -1, 0.5, 2, double.Epsilon, -double.Epsilon, 2.2250738585072014e-308, 1e-310, double.MaxValue,
        double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 709.7, 709.79, 710.5, -745, -746.5,
        Math.E, 1.0000000000000002, 0.9999999999999999, 1e300, 1e-300, 36893488147419103232.0, -36893488147419103232.0,
    ];

    [Fact]
    public void Two_lanes_have_the_bits_of_one() => AgreesWithScalar<Lanes2>();

    [Fact]
    public void Four_lanes_have_the_bits_of_one() => AgreesWithScalar<Lanes4>();

    [Fact]
    public void Eight_lanes_have_the_bits_of_one() => AgreesWithScalar<Lanes8>();

    [Fact]
    public void A_lane_does_not_see_its_neighbors()
    {
        double[] quiet = [0.3, 0.3, 0.3, 0.3], loud = [0.3, double.NaN, double.PositiveInfinity, -5];
        double[] alone = Apply<Lanes4>(quiet, quiet, Lanes4.Pow), among = Apply<Lanes4>(loud, quiet, Lanes4.Pow);
        Assert.Equal(alone[0], among[0]);
    }

    private void AgreesWithScalar<T>() where T : struct, IReal<T>
    {
        output.WriteLine($"seed {Seed}");
        (double[] a, double[] b) = Arguments();
        Same(a, b, (x, y) => x + y, (x, y) => x + y);
        Same(a, b, (x, y) => x - y, (x, y) => x - y);
        Same(a, b, (x, y) => x * y, (x, y) => x * y);
        Same(a, b, (x, y) => x / y, (x, y) => x / y);
        Same(a, b, (x, _) => -x, (x, _) => -x);
        Same(a, b, (x, y) => T.Choose(x, y, x), (x, y) => Scalar.Choose(x, y, x));
        Same(a, b, (x, _) => T.Exp(x), (x, _) => Scalar.Exp(x));
        Same(a, b, (x, _) => T.Log(x), (x, _) => Scalar.Log(x));
        Same(a, b, (x, _) => T.Sqrt(x), (x, _) => Scalar.Sqrt(x));
        Same(a, b, T.Pow, Scalar.Pow);
        Same(a, b, (_, _) => T.Number(0.1), (_, _) => Scalar.Number(0.1));

        static void Same(double[] a, double[] b, Func<T, T, T> lanes, Func<Scalar, Scalar, Scalar> one)
        {
            double[] many = Apply(a, b, lanes);
            for (int i = 0; i < a.Length; i++)
            {
                double single = one(new(a[i]), new(b[i])).Value;
                // Not-a-numbers may differ in what no arithmetic can see.
                Assert.True(
                    BitConverter.DoubleToInt64Bits(single) == BitConverter.DoubleToInt64Bits(many[i])
                        || (double.IsNaN(single) && double.IsNaN(many[i])),
                    $"{a[i]:R}, {b[i]:R}: {single:R} alone, {many[i]:R} in a lane");
            }
        }
    }

    private static double[] Apply<T>(double[] a, double[] b, Func<T, T, T> function) where T : struct
    {
        double[] results = new double[a.Length];
        ReadOnlySpan<T> first = MemoryMarshal.Cast<double, T>(a.AsSpan()), second = MemoryMarshal.Cast<double, T>(b.AsSpan());
        Span<T> result = MemoryMarshal.Cast<double, T>(results.AsSpan());
        Assert.Equal(a.Length * sizeof(double), result.Length * Unsafe.SizeOf<T>());
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = function(first[i], second[i]);
        }

        return results;
    }

    // Special values against each other, then doubles of every size, then numbers as equations meet them.
    private static (double[] A, double[] B) Arguments()
    {
        System.Random random = new(Seed);
        List<double> a = [], b = [];
        foreach (double x in Special)
        {
            foreach (double y in Special)
            {
                a.Add(x);
                b.Add(y);
            }
        }

        while (a.Count < Points || a.Count % 8 != 0)
        {
            bool isWild = a.Count % 2 == 0;
            a.Add(isWild ? BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)) : random.NextDouble() * 40);
            b.Add(isWild ? BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)) : (random.NextDouble() - 0.5) * 20);
        }

        return ([.. a], [.. b]);
    }
}
