using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Tests.Studies;

public class ProportionTests
{
    // As published of 59 attacks: 11 deaths, 12 compartment syndromes.
    [Theory]
    [InlineData(11, 59, 10.7, 30.4)]
    [InlineData(12, 59, 12.0, 32.3)]
    [InlineData(0, 20, 0, 16.1)]
    [InlineData(20, 20, 83.9, 100)]
    public void Wilsons_interval_is_known(int count, int of, double low, double high)
    {
        Proportion share = new(count, of);

        Assert.Equal(low, share.Interval.Low, 0.05);
        Assert.Equal(high, share.Interval.High, 0.05);
    }

    [Fact]
    public void An_odds_ratio_and_its_interval_are_known()
    {
        OddsRatio odds = new(new(10, 30), new(5, 55));

        Assert.Equal(5, odds.Ratio, 1e-12);
        Assert.Equal(1.51, odds.Interval.Low, 0.01);
        Assert.Equal(16.5, odds.Interval.High, 0.1);
    }

    [Fact]
    public void An_odds_ratio_with_nobody_in_one_group_is_still_a_number() =>
        Assert.Equal(10.5 / 20.5 / (0.5 / 50.5), new OddsRatio(new(10, 30), new(0, 50)).Ratio, 1e-12);
}
