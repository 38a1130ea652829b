using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Tests.Reports;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Trajectories;

public class ReadingsTests
{
    private static readonly Trajectory Run = SyntheticAttack.Survived() with
    {
        TimesMinutes = [0, 10, 20, 30, 40],
        Columns = new Dictionary<string, double[]>
        {
            ["map"] = [90, 80, 60, 60, 100],
            ["hr"] = [70, double.NaN, 90, 100, 110],
        },
    };

    [Theory]
    [InlineData(0, 90)]
    [InlineData(5, 85)]
    [InlineData(20, 60)]
    [InlineData(40, 100)]
    public void A_value_between_samples_lies_on_the_line_between_them(double time, double value) =>
        Assert.Equal(value, Run.At("map", time));

    [Theory]
    [InlineData(-1)]
    [InlineData(40.5)]
    [InlineData(double.NaN)]
    public void Outside_the_run_there_is_no_value(double time) => Assert.Equal(double.NaN, Run.At("map", time));

    [Fact]
    public void The_earliest_of_equal_extremes_counts() => Assert.Equal(new Reading(60, 20), Run.Minimum("map"));

    [Fact]
    public void The_ends_of_a_window_count_though_no_sample_stands_there() =>
        Assert.Equal(new Reading(85, 5), Run.Maximum("map", 5, 15));

    [Fact]
    public void Gaps_are_left_out()
    {
        Assert.Equal(new Reading(110, 40), Run.Maximum("hr"));
        Assert.Equal(100, Run.Mean("hr"));
    }

    [Fact]
    public void A_mean_weighs_by_time() => Assert.Equal((85 + 70 + 60 + 80) / 4.0, Run.Mean("map"));

    [Fact]
    public void A_window_without_samples_has_no_extreme() => Assert.False(Run.Maximum("map", 41, 60).Exists);

    [Fact]
    public void Times_of_extremes_are_in_hours() =>
        Assert.Equal(20 / 60.0, Run.Read("map", ReadingKind.TimeOfMinimum, 0, 40));

    [Fact]
    public void A_stretch_below_a_threshold_ends_on_the_lines_between_samples() =>
        Assert.Equal([(15, 32.5)], Run.Where("map", new Threshold(IsAbove: false, Includes: false, 70)));

    [Fact]
    public void Above_and_below_a_threshold_make_up_the_window()
    {
        double below = Run.Where("map", new(false, false, 75), 5, 38).Sum(x => x.EndMinutes - x.StartMinutes);
        double above = Run.Where("map", new(true, false, 75), 5, 38).Sum(x => x.EndMinutes - x.StartMinutes);

        Assert.Equal(33, below + above, 1e-12);
    }

    [Fact]
    public void A_value_on_the_threshold_counts_where_it_is_included()
    {
        Assert.Empty(Run.Where("map", new(false, Includes: false, 60)));
        Assert.Equal([(20, 30)], Run.Where("map", new(false, Includes: true, 60)));
    }
}
