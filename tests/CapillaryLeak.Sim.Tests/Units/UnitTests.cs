using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Tests.Units;

public class UnitTests
{
    [Theory]
    [InlineData("ug/kg/min", "µg/kg/min")]
    [InlineData("mcg/kg/min", "µg/kg/min")]
    [InlineData("μg/kg/min", "µg/kg/min")]
    [InlineData("ML/HR", "mL/h")]
    [InlineData("mL per hour", "mL/h")]
    [InlineData("mL / kg / h", "mL/kg/h")]
    [InlineData("cm H2O", "cmH2O")]
    [InlineData("mm Hg", "mmHg")]
    [InlineData("mmHg*min/L", "mmHg·min/L")]
    [InlineData("units/min", "units/min")]
    public void A_unit_has_one_symbol_however_it_is_written(string written, string symbol) =>
        Assert.Equal(symbol, Unit.Parse(written).Symbol);

    [Theory]
    [InlineData("mL/min/mmHg", "mL/(min·mmHg)")]
    [InlineData("1/min", "/min")]
    [InlineData("mL^2", "mL·mL")]
    [InlineData("mL²", "mL^2")]
    [InlineData("mg/mL", "g/L")]
    [InlineData("U/min", "units/min")]
    [InlineData("mEq/L", "mmol/L")]
    public void Two_ways_to_write_a_unit_are_the_same_size(string one, string other)
    {
        Unit a = Unit.Parse(one), b = Unit.Parse(other);

        Assert.Equal(a.Dimension, b.Dimension);
        Assert.Equal(a.Numerator / a.Denominator, b.Numerator / b.Denominator);
    }

    [Fact]
    public void A_kilogram_below_the_line_is_body_weight()
    {
        Assert.True(Unit.Parse("mL/kg").IsPerKg);
        Assert.True(Unit.Parse("mL/(kg·h)").IsPerKg);
        Assert.False(Unit.Parse("kg").IsPerKg);
        Assert.False(Unit.Parse("kg/L").IsPerKg);
    }

    [Theory]
    [InlineData("furlongs", "'furlongs' is not a unit known here. Write a unit such as mL, L/day, mg/kg or mmHg.")]
    [InlineData("mL/hurs", "'hurs' is not a unit known here. Did you mean 'hrs'?")]
    [InlineData("mL//h", "'mL//h' is not a unit known here. Write a unit such as mL, L/day, mg/kg or mmHg.")]
    [InlineData("mL/", "'mL/' is not a unit known here. Did you mean 'mL'?")]
    [InlineData("(mL", "'(mL' is not a unit known here. Did you mean 'mL'?")]
    [InlineData("mL)", "'mL)' is not a unit known here. Did you mean 'mL'?")]
    [InlineData("mL^0", "'mL^0' is not a unit known here. Write a unit such as mL, L/day, mg/kg or mmHg.")]
    [InlineData("((((((mL))))))",
    "'((((((mL))))))' is not a unit known here. Write a unit such as mL, L/day, mg/kg or mmHg.")]
    public void What_is_not_a_unit_is_refused_with_a_remedy(string written, string message)
    {
        Assert.False(Unit.TryParse(written, out _, out Fault? fault));
        Assert.Equal(message, fault.ToString());
    }

    [Fact]
    public void A_symbol_of_a_thousand_letters_is_refused()
    {
        Assert.False(Unit.TryParse(new string('m', 1000), out _, out Fault? fault));
        Assert.EndsWith("is too long to be a unit. Write a unit such as mL/kg/h.", fault.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_unit_in_the_program_is_a_mistake_of_the_program() =>
        Assert.Throws<FormatException>(() => Unit.Parse("furlongs"));

    [Fact]
    public void Every_recorded_variable_has_a_unit_that_is_understood() =>
        Assert.All(Variables.All, variable => Assert.NotNull(Unit.Parse(variable.Unit)));

    [Fact]
    public void Every_parameter_has_a_unit_that_is_understood() =>
        Assert.All(ParameterTable.Rows, parameter => Assert.NotNull(Unit.Parse(parameter.Unit)));
}
