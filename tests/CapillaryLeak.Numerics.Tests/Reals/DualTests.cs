using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Reals;

public class DualTests
{
    [Fact]
    public void The_value_has_the_bits_of_a_scalar()
    {
        for (int seed = 1; seed <= 1000; seed++)
        {
            (double x, double y) = Point(seed);
            double scalar = Everything(new Scalar(x), new Scalar(y)).Value;
            double dual = Everything(Dual.Variable(x, 2), Dual.Variable(y, 7)).Value;
            Assert.True(BitConverter.DoubleToInt64Bits(scalar) == BitConverter.DoubleToInt64Bits(dual), $"seed {seed}");
        }
    }

    [Fact]
    public void The_slopes_are_those_of_central_differences()
    {
        for (int seed = 1; seed <= 200; seed++)
        {
            (double x, double y) = Point(seed);
            // The step balances truncation (h²) against rounding (ε/h).
            double h = 1e-5 * Math.Min(1, y);
            // A kink of a choice within reach of the difference would spoil it.
            if (Math.Abs(x - y) < 2 * h || Math.Abs(x) < 2 * h)
            {
                continue;
            }

            Dual dual = Everything(Dual.Variable(x, 2), Dual.Variable(y, 7));
            double alongX = (At(x + h, y) - At(x - h, y)) / (2 * h);
            double alongY = (At(x, y + h) - At(x, y - h)) / (2 * h);
            double tolerated = 1e-6 * (1 + Math.Abs(alongX) + Math.Abs(alongY));
            Assert.True(Math.Abs(dual.Slope(2) - alongX) < tolerated, $"seed {seed}: {dual.Slope(2)} and {alongX}");
            Assert.True(Math.Abs(dual.Slope(7) - alongY) < tolerated, $"seed {seed}: {dual.Slope(7)} and {alongY}");
            Assert.Equal(0, dual.Slope(0));
        }

        static double At(double x, double y) => Everything(new Scalar(x), new Scalar(y)).Value;
    }

    [Theory]
    [InlineData(3.5, 0)]
    [InlineData(2, 0)]
    [InlineData(1, 1)]
    public void Zero_to_a_power_has_the_slope_of_the_limit(double power, double slope)
    {
        Dual result = Dual.Pow(Dual.Variable(0, 0), Dual.Number(power));
        Assert.Equal((0.0, slope, 0.0), (result.Value, result.Slope(0), result.Slope(1)));
    }

    [Fact]
    public void A_power_of_a_varying_exponent_at_zero_is_at_rest()
    {
        Dual result = Dual.Pow(Dual.Number(0), Dual.Variable(2, 3));
        Assert.Equal((0.0, 0.0), (result.Value, result.Slope(3)));
    }

    [Fact]
    public void The_power_slope_is_exact_for_both_arguments()
    {
        Dual result = Dual.Pow(Dual.Variable(1.7, 0), Dual.Variable(2.3, 1));
        Assert.Equal(2.3 * Math.Pow(1.7, 1.3), result.Slope(0), 1e-13);
        Assert.Equal(Math.Pow(1.7, 2.3) * Math.Log(1.7), result.Slope(1), 1e-13);
    }

    [Fact]
    public void Directions_at_rest_stay_at_rest_where_a_slope_is_infinite()
    {
        Dual root = Dual.Sqrt(Dual.Variable(0, 1));
        Assert.Equal(double.PositiveInfinity, root.Slope(1));
        Assert.Equal(0, root.Slope(0));
        Assert.Equal(0, Dual.Log(Dual.Number(0)).Slope(0));
        Assert.Equal(0, Dual.Exp(Dual.Number(1000)).Slope(0));
    }

    [Fact]
    public void The_branch_not_taken_leaves_no_trace()
    {
        Dual broken = Dual.Log(Dual.Variable(-1, 0)) * Dual.Variable(double.NaN, 1);
        Dual sound = Dual.Variable(3, 0);
        Dual chosen = Dual.Choose(Dual.Number(1), sound, broken);
        Assert.Equal((3.0, 1.0, 0.0), (chosen.Value, chosen.Slope(0), chosen.Slope(1)));
        chosen = Dual.Choose(Dual.Number(double.NaN), broken, sound);
        Assert.Equal((3.0, 1.0, 0.0), (chosen.Value, chosen.Slope(0), chosen.Slope(1)));
    }

    [Fact]
    public void Every_lane_is_a_direction_of_its_own()
    {
        for (int lane = 0; lane < Dual.Lanes; lane++)
        {
            Dual x = Dual.Variable(2, lane).At(3) * Dual.Number(5);
            double[] slopes = [.. Enumerable.Range(0, Dual.Lanes).Select(i => x.Slope(i))];
            Assert.Equal(15, x.Value);
            Assert.Equal(5, slopes[lane]);
            Assert.Equal(5, slopes.Sum());
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => Dual.Variable(1, Dual.Lanes));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dual.Number(1).Slope(-1));
    }

    private static (double X, double Y) Point(int seed)
    {
        var random = new System.Random(seed);
        return ((random.NextDouble() * 4) - 2, (random.NextDouble() * 4) + 0.01);
    }

    private static T Everything<T>(T x, T y)
        where T : struct, IReal<T>
    {
        T a = T.Exp(-(x * x)) / (y + T.Number(0.5));
        T b = T.Pow(y, x) + T.Log(y) - T.Sqrt(y + (x * x));
        T c = Real.Max(x, y) + Real.SoftPlus(x) + Real.Bend(x, T.Number(2), T.Number(-0.5), T.Number(0.3));
        return (((a * b) - c) / (T.Number(1) + ((a - y) * (a - y)))) + Real.Positive(x);
    }
}
