namespace CapillaryLeak.Validation.Treatments;

/// <summary>Dobutamine: a stronger heart, if there is something to pump.</summary>
public class InotropeTests
{
    // 10 µg/kg/min: heart rate 59 to 92 (Clin Sci 1992;82:77); index 3.9 to 7.8 at the largest dose (incremental, MRI).
    [Fact]
    public void Dobutamine_raises_flow_and_heart_rate_of_a_healthy_man()
    {
        Paired inotrope = Bedside.Health.Given("at: 1 h, infuse: dobutamine, rate: 10 µg/kg/min, for: 1 h");
        Claim.More(inotrope.Ratio("co", 1.9), 1.2);
        Claim.More(inotrope.Ratio("hr", 1.9), 1.15);
        Claim.Less(inotrope.Ratio("svr", 1.9), 0.95);
    }

    // Flow is venous return: where the veins are empty a stronger heart has little more to pump.
    [Fact]
    public void Dobutamine_gains_far_less_flow_where_little_returns()
    {
        const string Dobutamine = "at: 2 h, infuse: dobutamine, rate: 10 µg/kg/min, for: 1 h";
        Claim.Less(Bedside.Bled.Given(Dobutamine).Gain("co", 2.9), 0.6 * Bedside.Health.Given(Dobutamine).Gain("co", 2.9));
    }

    // Oxygen uptake rises by a third (Clin Sci 1992;82:77), where the heart has nothing to pump.
    [Fact]
    public void Dobutamine_in_the_leak_costs_oxygen_and_brings_little_flow()
    {
        Paired inotrope = Bedside.Leak.Given("at: 26 h, infuse: dobutamine, rate: 10 µg/kg/min, for: 2 h");
        Claim.More(inotrope.Ratio("vo2", 28), 1.1);
        Claim.Less(inotrope.Ratio("co", 28), 1.1);
    }

    // Half-life 2 min, onset 1 to 2 min, peak within 10 min (Kates 1978; label).
    [Fact]
    public void Dobutamine_peaks_within_ten_minutes_and_is_gone_a_quarter_of_an_hour_after_it_ends()
    {
        Paired inotrope = Bedside.Health.Given("at: 1 h, infuse: dobutamine, rate: 10 µg/kg/min, for: 1 h");
        Claim.More(inotrope.Gain("hr", 1 + (10.0 / 60)), 0.8 * inotrope.Gain("hr", 1.9));
        Claim.Less(inotrope.Gain("hr", 2.25), 0.2 * inotrope.Gain("hr", 1.9));
    }
}
