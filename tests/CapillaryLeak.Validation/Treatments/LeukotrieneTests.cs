namespace CapillaryLeak.Validation.Treatments;

/// <summary>Montelukast: evidence from single cases only, so a small effect at most.</summary>
public class LeukotrieneTests
{
    // No effect size was ever published; cysteinyl leukotrienes are one mediator of several.
    [Fact]
    public void Montelukast_blunts_the_leak_a_little_and_no_more()
    {
        Paired blocked = Bedside.Leak.Given("at: 8 h, every: 24 h, times: 2, dose: montelukast, amount: 10 mg");
        Assert.InRange(blocked.Ratio("opening", 22), 0.85, 0.999);
        Assert.InRange(blocked.LowestGain("plasma_volume", 8, 60), 0, 150);
    }

    // Tablets: highest after 3 to 4 h, half-life 2.7 to 6.7 h (label; PubMed 9429741).
    [Fact]
    public void A_tablet_of_montelukast_peaks_after_three_to_four_hours()
    {
        Paired tablet = Bedside.Health.Given("at: 1 h, dose: montelukast, amount: 10 mg");
        Assert.InRange(tablet.HoursOfHighest("montelukast") - 1, 1.5, 4.5);
    }

    // 10 mg a day leave 18 to 24 µg/L before the next tablet (PubMed 12520255).
    [Fact]
    public void Montelukast_once_a_day_leaves_its_published_trough()
    {
        Paired daily = Bedside.Week.Given("at: 1 h, every: 24 h, times: 6, dose: montelukast, amount: 10 mg");
        Assert.InRange(daily.Gain("montelukast", 120.9), 18 * 0.7, 24 * 1.3);
    }

    // Without leukotrienes there is nothing to block.
    [Fact]
    public void Montelukast_does_nothing_to_a_healthy_man()
    {
        Paired tablet = Bedside.Health.Given("at: 1 h, dose: montelukast, amount: 10 mg");
        Assert.All(new[] { "map", "hr", "plasma_volume", "hematocrit" }, x => Assert.InRange(tablet.Ratio(x, 6), 0.9999, 1.0001));
    }
}
