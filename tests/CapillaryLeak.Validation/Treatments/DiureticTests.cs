namespace CapillaryLeak.Validation.Treatments;

/// <summary>Furosemide: in recovery only.</summary>
public class DiureticTests
{
    // "Do not give while the hematocrit is rising": the kidney takes from the plasma what the tissue does not give back.
    [Fact]
    public void Furosemide_while_the_hematocrit_rises_thickens_the_blood_further_and_costs_flow()
    {
        Paired diuretic = Bedside.Leak.Given("at: 14 h, dose: furosemide, amount: 40 mg");
        Claim.More(diuretic.Gain("hematocrit", 18), 1);
        Claim.Less(diuretic.Gain("co", 18), -0.15);
        Claim.Less(diuretic.Gain("map", 24), -3);
    }

    // It reaches its site with the filtrate: no flow, no effect.
    [Fact]
    public void Furosemide_in_deep_shock_makes_far_less_urine_than_in_health()
    {
        Paired health = Bedside.Health.Given("at: 1 h, dose: furosemide, amount: 40 mg");
        Paired shock = Bedside.Leak.Given("at: 34 h, dose: furosemide, amount: 40 mg");
        Claim.Less(shock.Gain("urine_total", 38), 0.6 * health.Gain("urine_total", 5));
    }

    // Onset 5 min, peak within 30 min, two hours in all (label); natriuresis is back at its baseline after 4 h.
    [Fact]
    public void Furosemide_acts_within_half_an_hour_and_is_over_in_six()
    {
        Paired diuretic = Bedside.Health.Given("at: 1 h, dose: furosemide, amount: 40 mg");
        Claim.More(diuretic.Ratio("urine", 1.5), 4);
        Claim.Less(diuretic.Ratio("urine", 7), 1.5);
    }

    // After the effect sodium is held back, unless it is replaced (Wilcox 1983).
    [Fact]
    public void When_furosemide_has_worn_off_less_sodium_is_passed_than_without_it()
    {
        Paired diuretic = Bedside.Health.Given("at: 1 h, dose: furosemide, amount: 40 mg");
        Claim.Less(diuretic.Gain("sodium_excreted", 20), diuretic.Gain("sodium_excreted", 10) - 5);
    }

    // On a habitual intake neutral balance is reached within three days of daily doses (Wilcox 1983: braking).
    [Fact]
    public void The_third_daily_dose_of_furosemide_drives_out_less_sodium_than_the_first()
    {
        Paired daily = Bedside.Week.Given("at: 1 h, every: 24 h, times: 3, dose: furosemide, amount: 40 mg");
        double Sodium(int hours) => daily.With["sodium_excreted"][6 * (hours + 6)] - daily.With["sodium_excreted"][6 * hours];
        Claim.Less(Sodium(49), 0.95 * Sodium(1));
    }

    // 314 mmol in 5.3 L (van Meyel 1992): the urine is thinner than plasma, by half.
    [Fact]
    public void Furosemide_drives_out_more_water_than_goes_with_the_sodium_in_plasma()
    {
        Paired diuretic = Bedside.Health.Given("at: 1 h, dose: furosemide, amount: 40 mg");
        Claim.Missed("little potassium and urea go with it, so that the urine is nearly as salty as plasma",
            () => Claim.Less(1000 * diuretic.Gain("sodium_excreted", 5) / diuretic.Gain("urine_total", 5), 125));
    }

    // Recruitment: what comes back from the tissue is more than the kidney passes by itself; the plasma refills.
    [Fact]
    public void Furosemide_in_recruitment_takes_off_fluid_and_venous_pressure_at_no_cost_in_arterial_pressure()
    {
        Paired diuretic = Bedside.Recruitment.Given("at: 62 h, every: 6 h, times: 3, dose: furosemide, amount: 40 mg");
        Claim.Less(diuretic.Gain("weight_gain", 82), -1);
        Claim.Less(diuretic.MeanGain("cvp", 62, 82), -0.2);
        Claim.More(diuretic.LowestGain("map", 62, 82), -5);
    }
}
