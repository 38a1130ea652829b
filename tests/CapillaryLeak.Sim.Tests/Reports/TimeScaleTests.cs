using CapillaryLeak.Sim.Reports;

namespace CapillaryLeak.Sim.Tests.Reports;

public class TimeScaleTests
{
    [Theory]
    [InlineData(150, 47, "47 min")]
    [InlineData(10_080, 2310, "38.5 h")]
    [InlineData(10_080, 2400, "40 h")]
    [InlineData(43_200, 2160, "1.5 d")]
    public void The_unit_follows_the_length_of_the_run(double length, double minutes, string text) =>
        Assert.Equal(text, TimeScale.For(length).Text(minutes));

    [Fact]
    public void The_axis_counts_from_the_start_unless_it_shows_something_else()
    {
        TimeScale hours = TimeScale.For(10_080);
        Assert.Equal("hours from the start", hours.AxisText);
        Assert.Equal("patients", (hours with { AxisText = "patients" }).AxisText);
    }

    [Theory]
    [InlineData(10_080, 9, 24 * 60)]
    [InlineData(10_080, 5, 48 * 60)]
    [InlineData(2880, 9, 6 * 60)]
    [InlineData(1440, 9, 3 * 60)]
    [InlineData(150, 9, 20)]
    [InlineData(43_200, 9, 5 * 24 * 60)]
    public void Ticks_stand_at_steps_people_count_in(double length, int most, double step)
    {
        IReadOnlyList<double> ticks = TimeScale.For(length).Ticks(0, length, most);
        Assert.InRange(ticks.Count, 2, most);
        Assert.Equal(0, ticks[0]);
        Assert.Equal(step, ticks[1]);
    }
}
