using CapillaryLeak.Numerics.Random;

namespace CapillaryLeak.Numerics.Tests.Random;

public class NormalTests
{
    [Fact]
    public void The_quantile_inverts_the_distribution()
    {
        for (double p = 0.0005; p < 1; p += 0.0005)
        {
            Assert.Equal(p, Cumulative(Normal.Quantile(p)), 3e-15);
        }
    }

    [Fact]
    public void The_probability_inverts_the_quantile()
    {
        for (double p = 0.0005; p < 1; p += 0.0005)
        {
            Assert.Equal(p, Normal.Probability(Normal.Quantile(p)), 3e-15);
        }
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1.959963984540054, 0.975)]
    [InlineData(-1, 0.15865525393145705)]
    [InlineData(9, 1)]
    [InlineData(-9, 0)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NaN, double.NaN)]
    public void The_probability_is_known(double deviate, double expected) =>
        Assert.Equal(expected, Normal.Probability(deviate), 2e-15);

    // Reference values to 16 digits, from arbitrary-precision root finding.
    [Theory]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(1e-5, -4.264890793922825)]
    [InlineData(1e-12, -7.034483825301132)]
    [InlineData(1e-100, -21.273453560965324)]
    [InlineData(1e-300, -37.0470962993612)]
    public void The_quantile_is_known_far_out(double p, double expected) =>
        Assert.Equal(expected, Normal.Quantile(p), 1e-14 * Math.Abs(expected));

    [Fact]
    public void The_quantile_is_odd_about_one_half()
    {
        Assert.Equal(0, Normal.Quantile(0.5));
        Assert.Equal(-Normal.Quantile(0.25), Normal.Quantile(0.75));
        Assert.Equal(-Normal.Quantile(0.03125), Normal.Quantile(0.96875));
    }

    [Fact]
    public void The_quantile_ends_at_infinity()
    {
        Assert.Equal(double.NegativeInfinity, Normal.Quantile(0));
        Assert.Equal(double.PositiveInfinity, Normal.Quantile(1));
        Assert.Equal(double.NaN, Normal.Quantile(-0.1));
        Assert.Equal(double.NaN, Normal.Quantile(1.1));
        Assert.Equal(double.NaN, Normal.Quantile(double.NaN));
    }

    /// <summary>1/2 + φ(x)·(x + x³/3 + x⁵/15 + …), all terms of one sign.</summary>
    private static double Cumulative(double x)
    {
        double sum = x;
        double term = x;
        for (int n = 3; n < 200; n += 2)
        {
            term *= x * x / n;
            sum += term;
        }

        return 0.5 + sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
    }
}
