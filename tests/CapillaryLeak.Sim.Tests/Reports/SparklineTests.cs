using CapillaryLeak.Sim.Reports;

namespace CapillaryLeak.Sim.Tests.Reports;

public class SparklineTests
{
    [Fact]
    public void A_ramp_climbs_through_all_heights() =>
        Assert.Equal("▁▂▃▄▅▆▇█", Sparkline.Of([0, 1, 2, 3, 4, 5, 6, 7], [0, 1, 2, 3, 4, 5, 6, 7], 0, 8, 8));

    [Fact]
    public void A_flat_curve_lies_low() => Assert.Equal("▁▁▁▁", Sparkline.Of([0, 1, 2, 3], [5, 5, 5, 5], 0, 4, 4));

    [Fact]
    public void What_was_not_reached_and_what_is_no_number_stays_blank() =>
        Assert.Equal("▁ █ ", Sparkline.Of([0, 1, 2], [1, double.NaN, 2], 0, 4, 4));

    [Fact]
    public void Samples_wider_apart_than_characters_leave_no_holes() =>
        Assert.Equal("▁▁██", Sparkline.Of([0, 2, 3.9], [0, 1, 1], 0, 4, 4));
}
