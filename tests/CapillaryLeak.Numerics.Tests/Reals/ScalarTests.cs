using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Reals;

public class ScalarTests
{
    private static readonly Scalar One = new(1);
    private static readonly Scalar Two = new(2);

    [Fact]
    public void Arithmetic_is_that_of_doubles()
    {
        Assert.Equal(0.1 + 0.2, (new Scalar(0.1) + new Scalar(0.2)).Value);
        Assert.Equal(0.1 - 0.2, (new Scalar(0.1) - new Scalar(0.2)).Value);
        Assert.Equal(0.1 * 0.2, (new Scalar(0.1) * new Scalar(0.2)).Value);
        Assert.Equal(0.1 / 0.3, (new Scalar(0.1) / new Scalar(0.3)).Value);
        Assert.Equal(-0.1, (-new Scalar(0.1)).Value);
        Assert.Equal(0.1, Scalar.Number(0.1).Value);
    }

    [Fact]
    public void Functions_are_the_elementary_ones()
    {
        Assert.Equal(Elementary.Exp(0.3), Scalar.Exp(new(0.3)).Value);
        Assert.Equal(Elementary.Log(0.3), Scalar.Log(new(0.3)).Value);
        Assert.Equal(Elementary.Sqrt(0.3), Scalar.Sqrt(new(0.3)).Value);
        Assert.Equal(Elementary.Pow(0.3, 2.5), Scalar.Pow(new(0.3), new(2.5)).Value);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    [InlineData(-0.0, 1)]
    [InlineData(-1e-300, 2)]
    [InlineData(double.NaN, 2)]
    public void A_choice_takes_the_first_from_zero_on_and_the_second_for_nonsense(double test, double expected) =>
        Assert.Equal(expected, Scalar.Choose(new(test), One, Two).Value);
}
