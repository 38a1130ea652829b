using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Reals;

public class DimensionTests
{
    private static readonly Dimension Volume = Dimension.Parse("mL");
    private static readonly Dimension Time = Dimension.Parse("min");
    private static readonly Dimension Flow = Volume / Time;

    [Theory]
    [InlineData("mL", "mL")]
    [InlineData("", "1")]
    [InlineData(" 1 ", "1")]
    [InlineData("1/min", "1/min")]
    [InlineData("mL/min/mmHg", "mL/(min·mmHg)")]
    [InlineData("mL/(min*mmHg)", "mL/(min·mmHg)")]
    [InlineData("mL / (min · mmHg)", "mL/(min·mmHg)")]
    [InlineData("mmHg/mL*mL", "mmHg")]
    [InlineData("mL^2", "mL^2")]
    [InlineData("mL^-1*g", "g/mL")]
    [InlineData("mL^0.5", "mL^0.5")]
    [InlineData("(mL/min)^2", "mL^2/min^2")]
    [InlineData("mosm/kg", "mmol/kg")]
    [InlineData("mg/(kg*cm)", "mg/(kg·cm)")]
    [InlineData("mL/(min*(mmHg/g))", "mL·g/(min·mmHg)")]
    public void A_unit_is_read_and_written(string text, string written)
    {
        Assert.Equal(written, Dimension.Parse(text).ToString());
        Assert.Equal(Dimension.Parse(text), Dimension.Parse(written));
    }

    [Theory]
    [InlineData("L/h", "Cannot read the unit 'L/h': 'L' is not one of mL, min, g, mmHg, mmol, mg, kg, cm, mosm, 1.")]
    [InlineData("ml", "Cannot read the unit 'ml': 'ml' is not one of mL, min, g, mmHg, mmol, mg, kg, cm, mosm, 1.")]
    [InlineData("mL/", "Cannot read the unit 'mL/': a unit is missing.")]
    [InlineData("mL/(min", "Cannot read the unit 'mL/(min': a parenthesis is not closed.")]
    [InlineData("mL)", "Cannot read the unit 'mL)': unexpected ')'.")]
    [InlineData("mL^x", "Cannot read the unit 'mL^x': 'x' is not a power that mL can have.")]
    [InlineData("mL^0.3", "Cannot read the unit 'mL^0.3': '0.3' is not a power that mL can have.")]
    public void A_wrong_text_is_refused_with_its_reason(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Dimension.Parse(text)).Message);

    [Fact]
    public void Milliliters_and_milliliters_per_minute_do_not_add()
    {
        Refuses("Cannot add mL and mL/min.", () => Volume + Flow);
        Refuses("Cannot subtract mL and mL/min.", () => Volume - Flow);
        Assert.Equal(Volume, Volume + Flow * Time - Volume);
    }

    [Fact]
    public void Zero_times_a_volume_is_a_volume() => Assert.Equal(Volume, Volume * Dimension.Number(0));

    [Fact]
    public void The_branches_of_a_choice_agree_and_the_test_is_free()
    {
        Assert.Equal(Volume, Dimension.Choose(Flow, Volume, Volume));
        Refuses("Cannot choose between mL and mL/min.", () => Dimension.Choose(Volume, Volume, Flow));
    }

    [Fact]
    public void Transcendental_functions_take_pure_numbers()
    {
        Dimension pure = Volume / Volume;
        Assert.Equal(Dimension.Pure, Dimension.Exp(pure) * Dimension.Log(pure) * Dimension.Pow(pure, pure));
        Refuses("Cannot take the exponential of mL; only a pure number will do.", () => Dimension.Exp(Volume));
        Refuses("Cannot take the logarithm of mL; only a pure number will do.", () => Dimension.Log(Volume));
        Refuses("Cannot raise to a power the unit mL; only a pure number will do.", () => Dimension.Pow(Volume, pure));
        Refuses("Cannot raise to the power of mL; only a pure number will do.", () => Dimension.Pow(pure, Volume));
    }

    [Fact]
    public void A_root_halves_the_powers()
    {
        Assert.Equal(Flow, Dimension.Sqrt(Flow * Flow));
        Assert.Equal("mL^0.5", Dimension.Sqrt(Volume).ToString());
        Assert.Equal(Volume, Dimension.Sqrt(Volume) * Dimension.Sqrt(Volume));
        Refuses("Cannot take the square root of mL^0.5.", () => Dimension.Sqrt(Dimension.Sqrt(Volume)));
    }

    [Fact]
    public void Helpers_keep_the_unit()
    {
        Assert.Equal(Volume, Real.Positive(Volume));
        Assert.Equal(Volume, Real.SmoothPositive(-Volume, Volume));
        Assert.Equal(Volume * Flow, Real.Bend(Volume, Flow, Flow, Volume));
        Assert.Equal(Dimension.Pure, Real.Saturation(Volume, Volume));
    }

    private static void Refuses(string message, Func<object> wrong) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(wrong).Message);
}
