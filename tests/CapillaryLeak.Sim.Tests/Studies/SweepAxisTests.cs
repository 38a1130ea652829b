using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Tests.Studies;

public class SweepAxisTests
{
    [Fact]
    public void Equal_steps_are_the_numbers_people_write() =>
        Assert.Equal([0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2], Read("attack.severity=0.4:1.2:9").Values);

    [Fact]
    public void Ends_may_be_in_different_units_of_a_kind()
    {
        SweepAxis axis = Read("interventions.0.volume=250 mL:2 L:8");

        Assert.Equal([250, 500, 750, 1000, 1250, 1500, 1750, 2000], axis.Values);
        Assert.Equal("interventions.0.volume=750 mL", axis.Setting(2));
    }

    [Fact]
    public void One_unit_serves_for_both_ends() =>
        Assert.Equal((1.0, 3.0, "L"), (Read("x.y=1:3 L:3").Values[0], Read("x.y=1:3 L:3").Values[2], Read("x.y=1:3 L:3").Unit));

    [Fact]
    public void Equal_ratios_double_and_double_again() => Assert.Equal([1, 2, 4, 8], Read("x.y=1:8:4:log").Values);

    [Fact]
    public void It_may_go_down() => Assert.Equal([3, 2, 1], Read("x.y=3:1:3").Values);

    [Theory]
    [InlineData("attack.severity", "does not say what varies")]
    [InlineData("=1:2:3", "does not say what varies")]
    [InlineData("a=1:2", "does not say what varies")]
    [InlineData("a=1:2:3:4:5", "does not say what varies")]
    [InlineData("a=1:2:3:exp", "'exp' in 'a=1:2:3:exp' is not a kind of spacing")]
    [InlineData("a=1:2:1", "'1' in 'a=1:2:1' is not a number of values")]
    [InlineData("a=1:2:many", "is not a number of values")]
    [InlineData("a=1 kg:2 L:3", "are not of one kind")]
    [InlineData("a=mild:severe:3", "'mild' is not a number with a unit")]
    [InlineData("a=0:2:3:log", "cannot have equal ratios")]
    public void What_does_not_vary_says_why(string text, string what)
    {
        Assert.False(SweepAxis.TryParse(text, out _, out Fault? fault));
        Assert.Contains(what, fault!.What, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Fix);
    }

    private static SweepAxis Read(string text)
    {
        Assert.True(SweepAxis.TryParse(text, out SweepAxis? axis, out Fault? fault), fault?.What);
        return axis!;
    }
}
