using CapillaryLeak.Sim.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace CapillaryLeak.Sim.Tests.Reports;

public class AxisTests
{
    [Fact]
    public void An_axis_holds_all_its_values_and_has_few_ticks() => Prop.ForAll<int, int, byte>((a, b, places) =>
    {
        double scale = Math.Pow(10, places % 9 - 4);
        double[] values = [a * scale, b * scale, double.NaN];
        Axis axis = Axis.Around(values, 4, fromZero: false, leastRange: 1e-9);
        double slack = 1e-6 * axis.Step;
        return values.Where(double.IsFinite).All(v => v >= axis.Low - slack && v <= axis.High + slack)
            && axis.Ticks.Count is >= 2 and <= 8 && axis.Ticks.Zip(axis.Ticks.Skip(1)).All(t => t.Second > t.First);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 7.8, 4, 0, 8, 2)]
    [InlineData(42, 99, 7, 40, 100, 10)]
    [InlineData(0.06, 2.66, 4, 0, 3, 1)]
    [InlineData(-1516, 4700, 7, -2000, 5000, 1000)]
    public void Ends_and_steps_are_round(double low, double high, int intervals, double axisLow, double axisHigh,
        double step)
    {
        Axis axis = Axis.Around([low, high], intervals, fromZero: false, leastRange: 1e-9);
        Assert.Equal((axisLow, axisHigh, step), (axis.Low, axis.High, axis.Step));
    }

    [Theory]
    [InlineData(2.5, 1)]
    [InlineData(0.25, 2)]
    [InlineData(1, 0)]
    [InlineData(0.5, 1)]
    [InlineData(25, 0)]
    [InlineData(0.02, 2)]
    public void Ticks_show_the_decimals_they_need(double step, int decimals) =>
        Assert.Equal(decimals, new Axis(0, 4 * step, step).Decimals);

    [Fact]
    public void A_ripple_does_not_fill_the_axis()
    {
        Axis axis = Axis.Around([69.8, 70.2], 4, fromZero: false, leastRange: 1e-9);
        Assert.True(axis.High - axis.Low >= 7);
    }

    [Fact]
    public void A_saturation_never_gets_an_axis_beyond_a_hundred_percent() =>
        Assert.Equal(100, Axis.Around([98, 98.2], 3, fromZero: false, leastRange: 0.5, ceiling: 100).High);

    [Fact]
    public void Nothing_to_show_is_an_empty_axis() =>
        Assert.Equal(new Axis(0, 1, 0.5), Axis.Around([double.NaN], 4, fromZero: true, leastRange: 1));
}
