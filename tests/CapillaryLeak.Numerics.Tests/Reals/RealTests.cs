using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Reals;

public class RealTests
{
    private static readonly Scalar Width = new(0.1);
    private static readonly Scalar Up = new(3);
    private static readonly Scalar Down = new(0.5);

    [Theory]
    [InlineData(2, 2)]
    [InlineData(0, 0)]
    [InlineData(-2, 0)]
    public void Positive_cuts_at_zero(double x, double expected) =>
        Assert.True(Real.Positive<Scalar>(new(x)).Value == expected);

    [Fact]
    public void Max_and_min_take_one_each()
    {
        Assert.Equal(Up, Real.Max(Up, Down));
        Assert.Equal(Up, Real.Max(Down, Up));
        Assert.Equal(Down, Real.Min(Up, Down));
        Assert.Equal(Down, Real.Min(Down, Up));
    }

    [Fact]
    public void The_smooth_positive_part_is_off_by_half_the_width_at_zero_and_less_elsewhere()
    {
        Assert.Equal(0.05, Real.SmoothPositive(new Scalar(0), Width).Value, 1e-16);
        for (double x = -5; x <= 5; x += 0.01)
        {
            double excess = Real.SmoothPositive(new Scalar(x), Width).Value - Math.Max(x, 0);
            Assert.InRange(excess, 0, 0.05 + 1e-15);
        }
    }

    [Fact]
    public void A_bend_passes_through_zero_with_its_two_slopes_far_away()
    {
        Assert.Equal(0, Bend(0));
        Assert.Equal(3, Bend(1001) - Bend(1000), 1e-6);
        Assert.Equal(0.5, Bend(-1000) - Bend(-1001), 1e-6);
    }

    [Theory]
    [InlineData(0, 0.6931471805599453)]
    [InlineData(1, 1.3132616875182228)]
    [InlineData(-1, 0.31326168751822286)]
    [InlineData(800, 800)]
    [InlineData(-800, 0)]
    public void Soft_plus_is_safe_for_any_size(double x, double expected) =>
        Assert.Equal(expected, Real.SoftPlus<Scalar>(new(x)).Value, 2e-15);

    [Fact]
    public void Saturation_is_one_half_at_the_half_point()
    {
        Assert.Equal(0.5, Real.Saturation(Up, Up).Value);
        Assert.Equal(0, Real.Saturation(new Scalar(0), Up).Value);
    }

    private static double Bend(double x) => Real.Bend(new Scalar(x), Up, Down, Width).Value;
}
