namespace CapillaryLeak.Validation.Treatments;

/// <summary>Starch, gelatin and plasma beside crystalloid.</summary>
public class ColloidTests
{
    // 250 mL raise the plasma by 7.3 % (starch), 6.3 % (albumin) and 1.0 % (Ringer's lactate) half an hour later (rs-22351).
    [Fact]
    public void In_health_starch_holds_as_albumin_does_and_several_times_better_than_crystalloid()
    {
        double Gain(string fluid) =>
            Bedside.Health.Given($"at: 1 h, fluid: {fluid}, volume: 250 mL, over: 15 min").Gain("plasma_volume", 1.75);
        Assert.InRange(Gain("hes 6 %") / Gain("albumin 5 %"), 0.7, 1.5);
        Claim.More(Gain("hes 6 %"), 2 * Gain("ringer lactate"));
    }

    // 9 L of saline failed; half a liter of 10 % starch every 8 h brought the pressure back in 12 h (Lee 2007).
    [Fact]
    public void Half_a_liter_of_strong_starch_does_more_for_the_pressure_than_twice_as_much_saline()
    {
        Paired starch = Bedside.Leak.Given("at: 24 h, every: 8 h, times: 2, fluid: hes 10 %, volume: 500 mL, over: 1 h");
        Paired saline = Bedside.Leak.Given("at: 24 h, every: 8 h, times: 2, fluid: saline 0.9 %, volume: 1 L, over: 1 h");
        Claim.More(starch.MeanGain("map", 24, 40), saline.MeanGain("map", 24, 40));
        Claim.Less(starch.MeanGain("hematocrit", 24, 40), saline.MeanGain("hematocrit", 24, 40));
    }

    // Six times the volume for the same plasma means six times the edema: weight, limbs and lung are what colloid spares.
    [Fact]
    public void Starch_for_the_same_gain_of_plasma_swells_the_tissues_less()
    {
        Paired starch = Bedside.Leak.Given("at: 24 h, fluid: hes 10 %, volume: 500 mL, over: 1 h");
        Paired saline = Bedside.Leak.Given("at: 24 h, fluid: saline 0.9 %, volume: 2 L, over: 1 h");
        double PerGain(Paired given) => given.Gain("limb_volume", 33) / given.MeanGain("plasma_volume", 24, 33);
        Claim.Less(PerGain(starch), 0.6 * PerGain(saline));
    }

    // Oncotic pressure of the products: 6 % starch 36 to 40 mmHg, plasma 18, crystalloid none (AAS 1993; PMC2900092).
    [Fact]
    public void Starch_holds_better_than_plasma_and_plasma_better_than_crystalloid()
    {
        double Gain(string fluid) =>
            Bedside.Health.Given($"at: 1 h, fluid: {fluid}, volume: 500 mL, over: 30 min").Gain("plasma_volume", 3);
        Claim.More(Gain("plasma"), 1.5 * Gain("ringer lactate"));
        Claim.More(Gain("hes 6 %"), Gain("plasma"));
    }

    // 36 to 40 mmHg are infused into 25 mmHg.
    [Fact]
    public void Starch_does_not_lower_oncotic_pressure()
    {
        Paired starch = Bedside.Health.Given("at: 1 h, fluid: hes 6 %, volume: 500 mL, over: 30 min");
        Claim.More(starch.Gain("cop", 1.5), 0);
    }
}
