using CapillaryLeak.Numerics.Reals;
using Xunit.Abstractions;

namespace CapillaryLeak.Numerics.Tests.Reals;

public class ElementaryTests(ITestOutputHelper output)
{
    private const int Seed = 20_240_607;
    private const int Points = 6_000;
    private const double LargestExponent = 709.782712893384; // the last double whose exponential is finite

    [Fact]
    public void Exp_is_within_one_ulp_over_its_whole_range()
    {
        var worst = new Worst();
        foreach (double x in ExpArguments())
        {
            worst.See(HighPrecision.UlpsBetween(Elementary.Exp(x), HighPrecision.Exp(x)), x);
        }

        Report("exp", worst);
        Assert.InRange(worst.Ulps, 0.4, 1);
    }

    [Fact]
    public void Log_is_within_one_ulp_over_its_whole_range()
    {
        var worst = new Worst();
        foreach (double x in LogArguments().Where(x => x != 1))
        {
            worst.See(HighPrecision.UlpsBetween(Elementary.Log(x), HighPrecision.Log(x)), x);
        }

        Report("log", worst);
        Assert.InRange(worst.Ulps, 0.4, 1);
    }

    [Fact]
    public void Pow_is_within_two_ulp_over_its_whole_range()
    {
        var worst = new Worst();
        foreach ((double x, double power) in PowArguments())
        {
            worst.See(HighPrecision.UlpsBetween(Elementary.Pow(x, power), HighPrecision.Pow(x, power)), x, power);
        }

        Report("pow", worst);
        Assert.InRange(worst.Ulps, 0.4, 2);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-0.0, 1)]
    [InlineData(double.Epsilon, 1)]
    [InlineData(709.79, double.PositiveInfinity)]
    [InlineData(double.MaxValue, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(-745.14, 0)]
    [InlineData(double.MinValue, 0)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.NaN, double.NaN)]
    public void Exp_is_exact_at_its_borders(double x, double expected) => Assert.Equal(expected, Elementary.Exp(x));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(-0.0, double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(-double.Epsilon, double.NaN)]
    [InlineData(-1, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    public void Log_is_exact_at_its_borders(double x, double expected) => Assert.Equal(expected, Elementary.Log(x));

    [Theory]
    [InlineData(0, 2, 0)]
    [InlineData(-0.0, 3, 0)]
    [InlineData(0, 0, 1)]
    [InlineData(0, -1, double.PositiveInfinity)]
    [InlineData(5, 0, 1)]
    [InlineData(-5, 0, 1)]
    [InlineData(-5, 2, double.NaN)]
    [InlineData(double.NegativeInfinity, 2, double.NaN)]
    [InlineData(double.PositiveInfinity, 0.5, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, -0.5, 0)]
    [InlineData(0.5, double.PositiveInfinity, 0)]
    [InlineData(0.5, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(2, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(1, double.MaxValue, 1)]
    [InlineData(0.9999999999999999, double.MaxValue, 0)]
    [InlineData(1.0000000000000002, double.MaxValue, double.PositiveInfinity)]
    [InlineData(double.MaxValue, double.MaxValue, double.PositiveInfinity)]
    [InlineData(double.Epsilon, double.MaxValue, 0)]
    [InlineData(7, double.Epsilon, 1)]
    [InlineData(double.NaN, 1, double.NaN)]
    [InlineData(0, double.NaN, double.NaN)]
    [InlineData(1, double.NaN, double.NaN)]
    public void Pow_is_exact_at_its_borders(double x, double power, double expected) =>
        Assert.Equal(expected, Elementary.Pow(x, power));

    [Fact]
    public void Whole_powers_of_small_integers_are_exact()
    {
        for (int x = 1; x <= 20; x++)
        {
            double product = 1;
            for (int n = 0; n <= 12; n++, product *= x)
            {
                Assert.Equal(product, Elementary.Pow(x, n));
            }
        }
    }

    [Fact]
    public void The_first_power_is_the_number_itself() =>
        Assert.All(LogArguments(), x => Assert.Equal(x, Elementary.Pow(x, 1)));

    [Fact]
    public void Powers_of_two_are_exact_down_to_the_smallest_subnormal()
    {
        for (int n = -1074; n <= 1023; n++)
        {
            Assert.Equal(Math.ScaleB(1, n), Elementary.Pow(2, n));
        }
    }

    [Fact]
    public void The_root_is_the_half_power_rounded() =>
        Assert.All(LogArguments().Take(1000), x => Assert.Equal(1, Elementary.Pow(x, 0.5) / Elementary.Sqrt(x), 3e-16));

    [Fact]
    public void Exp_never_falls_between_neighbors() =>
        Assert.All(ExpArguments().Where(x => x < LargestExponent), x => NeverFalls(Elementary.Exp, x));

    [Fact]
    public void Log_never_falls_between_neighbors() => Assert.All(LogArguments(), x => NeverFalls(Elementary.Log, x));

    [Fact]
    public void Every_machine_computes_the_same_bits()
    {
        ulong hash = 14695981039346656037;
        for (int i = 0; i < 20_000; i++)
        {
            double x = -745 + i * 0.0727;
            double positive = Math.ScaleB(1 + i * 0.00005, i % 2098 - 1074);
            hash = Mixed(hash, Elementary.Exp(x));
            hash = Mixed(hash, Elementary.Log(positive));
            hash = Mixed(hash, Elementary.Pow(positive, x * 0.01));
            hash = Mixed(hash, Elementary.Pow(0.5 + i * 0.0001, x));
        }

        Assert.Equal(13746259174745751370UL, hash);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        double sum = Elementary.Pow(2, 0.3) + Elementary.Exp(1) + Elementary.Log(2);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 1; i < 1000; i++)
        {
            sum += Elementary.Pow(i, 0.3) + Elementary.Exp(-i) + Elementary.Log(i) + Elementary.Sqrt(i);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(sum > 0);
    }

    private static IEnumerable<double> ExpArguments()
    {
        var random = new System.Random(Seed);
        for (int i = 0; i < Points; i++)
        {
            yield return -745 + random.NextDouble() * (745 + LargestExponent);
            yield return random.NextDouble() * 2 - 1;
            yield return (random.Next(-1074, 1024) + 0.5) * Math.Log(2) + random.NextDouble() * 1e-12;
            yield return Math.ScaleB(random.NextDouble() - 0.5, random.Next(-80, 4));
            yield return -708 - 37 * random.NextDouble();
            yield return LargestExponent - 1e-9 * random.NextDouble();
        }
    }

    private static IEnumerable<double> LogArguments()
    {
        var random = new System.Random(Seed);
        for (int i = 0; i < Points; i++)
        {
            yield return BitConverter.Int64BitsToDouble(random.NextInt64(1, 0x7FF0_0000_0000_0000));
            yield return BitConverter.Int64BitsToDouble(random.NextInt64(1, 0x0010_0000_0000_0000));
            yield return 0.5 + 1.5 * random.NextDouble();
            yield return 1 + Math.ScaleB(random.NextDouble() - 0.5, random.Next(-52, 0));
            yield return Math.Sqrt(0.5) * (1 + random.Next(2)) * (1 + 1e-9 * (random.NextDouble() - 0.5));
        }
    }

    private static IEnumerable<(double X, double Power)> PowArguments()
    {
        var random = new System.Random(Seed);
        foreach (double x in LogArguments().Where(x => x != 1))
        {
            double exponent = -745 + random.NextDouble() * (745 + 709.7);
            double power = exponent / Math.Log(x);
            yield return (x, double.IsFinite(power) ? power : 1);
            yield return (10 * random.NextDouble(), 10 * random.NextDouble() - 5);
        }
    }

    private static void NeverFalls(Func<double, double> function, double x) =>
        Assert.True(function(Math.BitIncrement(x)) >= function(x), $"falls after {x:R}");

    private static ulong Mixed(ulong hash, double value) =>
        (hash ^ BitConverter.DoubleToUInt64Bits(value)) * 1099511628211;

    private void Report(string function, Worst worst) => output.WriteLine($"{function}: {worst}, seed {Seed}");

    private sealed class Worst
    {
        private int count;
        private string where = "";

        public double Ulps { get; private set; }

        public void See(double ulps, params ReadOnlySpan<double> arguments)
        {
            count++;
            if (!(ulps <= Ulps))
            {
                Ulps = ulps;
                where = string.Join(", ", arguments.ToArray());
            }
        }

        public override string ToString() => $"{count} points, at most {Ulps:0.0000} ulp, at ({where})";
    }
}
