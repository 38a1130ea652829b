namespace CapillaryLeak.Validation.Treatments;

/// <summary>Albumin as a plasma expander: what it draws, how long it holds, and where it ends.</summary>
public class AlbuminTests
{
    // The advantage of albumin over crystalloid persists in the leak (Bark 2014, Anesthesiology 121:817, rats).
    [Fact]
    public void The_same_volume_of_albumin_holds_longer()
    {
        Paired albumin = Bedside.Leak.Given("at: 26 h, fluid: albumin 5 %, volume: 500 mL, over: 30 min");
        Paired saline = Bedside.Leak.Given("at: 26 h, fluid: saline 0.9 %, volume: 500 mL, over: 30 min");
        Claim.More(albumin.Gain("plasma_volume", 29), 1.5 * saline.Gain("plasma_volume", 29));
        Claim.More(albumin.Gain("plasma_volume", 29), 25);
    }

    // An open wall lets albumin through: escape rises from 5 to 15 and more percent an hour.
    [Fact]
    public void Albumin_holds_less_well_while_the_wall_is_open_than_in_health()
    {
        Paired health = Bedside.Health.Given("at: 1 h, fluid: albumin 5 %, volume: 500 mL, over: 30 min");
        Paired leak = Bedside.Leak.Given("at: 26 h, fluid: albumin 5 %, volume: 500 mL, over: 30 min");
        Claim.Less(leak.Gain("plasma_volume", 29.5), 0.8 * health.Gain("plasma_volume", 4.5));
    }

    // 3 mL/kg of 20 % raise the plasma by 15 %, twice the volume infused (Zdolsek 2019, 2020).
    [Fact]
    public void Concentrated_albumin_draws_about_its_own_volume_into_the_plasma()
    {
        Paired albumin = Bedside.Health.Given("at: 1 h, fluid: albumin 20 %, volume: 3 mL/kg, over: 30 min");
        Assert.InRange(albumin.HighestGain("plasma_volume", 1, 6) / 210, 1.4, 2.6);
    }

    // Urine was 2.5 to 3 times the volume infused within five hours (Zdolsek 2020; ICMx 2022).
    [Fact]
    public void Concentrated_albumin_makes_the_kidney_pass_more_than_was_infused()
    {
        Paired albumin = Bedside.Health.Given("at: 1 h, fluid: albumin 20 %, volume: 3 mL/kg, over: 30 min");
        Claim.More(albumin.With["urine_total"][180] - albumin.With["urine_total"][30], 210);
        Claim.More(albumin.Gain("urine_total", 6), 50);
    }

    // Over 30 rather than 120 min the area under the gain of plasma is 69 % larger in the first two hours (ICMx 2022).
    [Fact]
    public void Albumin_given_fast_gains_more_in_the_first_two_hours_and_no_more_after_five()
    {
        Paired fast = Bedside.Health.Given("at: 1 h, fluid: albumin 20 %, volume: 3 mL/kg, over: 30 min");
        Paired slow = Bedside.Health.Given("at: 1 h, fluid: albumin 20 %, volume: 3 mL/kg, over: 120 min");
        Assert.InRange(fast.MeanGain("plasma_volume", 1, 3) / slow.MeanGain("plasma_volume", 1, 3), 1.69 * 0.7, 1.69 * 1.3);
        Assert.InRange(fast.Gain("plasma_volume", 6) / slow.Gain("plasma_volume", 6), 0.75, 1.1);
    }

    // Infused albumin leaves the plasma with a half-life of 16.2 h, pooled over 70 people (Crit Care 2022;
    // the first hours are faster: 8.0 h in ICMx 2022).
    [Fact]
    public void Half_of_the_infused_albumin_has_left_the_plasma_within_a_day()
    {
        Paired albumin = Bedside.Health.Given("at: 1 h, fluid: albumin 20 %, volume: 3 mL/kg, over: 30 min");
        double left = albumin.GainIn("albumin", "plasma", 17.7) / 42;
        Assert.InRange(left, 0.3, 0.65);
    }

    // 3.7 ± 1.6 g/h leave the plasma on balance while the surplus lasts (Zdolsek 2020).
    [Fact]
    public void The_surplus_of_albumin_leaks_at_a_few_grams_an_hour()
    {
        Paired albumin = Bedside.Health.Given("at: 1 h, fluid: albumin 20 %, volume: 3 mL/kg, over: 30 min");
        Claim.Missed("escaping as a tracer does, 5 % an hour, the surplus loses 2 g/h at most, and lymph brings a part of that back",
            () => Assert.InRange((42 - albumin.GainIn("albumin", "plasma", 6)) / 5, 3.7 - 1.6, 3.7 + 1.6));
    }

    // Plasma to interstitium as 1 to 3 after saline and as 1 to 1 after 5 % albumin, 18 septic patients (Ernest 1999).
    [Fact]
    public void In_sepsis_a_quarter_of_saline_and_half_of_albumin_stay_in_the_plasma()
    {
        Claim.Missed("so open a wall keeps hardly any saline half an hour after it",
            () => Assert.InRange(Share("saline 0.9 %"), 0.125, 0.375));
        Assert.InRange(Share("albumin 5 %"), 0.4, 0.75);

        static double Share(string fluid)
        {
            Paired given = Bedside.Sepsis.Given($"at: 30 h, fluid: {fluid}, volume: 1 L, over: 1 h");
            double plasma = given.Gain("plasma_volume", 31.5);
            return plasma / (plasma + given.Gain("limb_volume", 31.5) + given.Gain("trunk_volume", 31.5));
        }
    }

    // What is infused while the wall is open goes where the plasma went.
    [Fact]
    public void Albumin_infused_while_the_wall_is_open_is_mostly_in_the_tissues_a_day_later()
    {
        Paired albumin = Bedside.Leak.Given("at: 22 h, fluid: albumin 20 %, volume: 250 mL, over: 1 h");
        double tissues = albumin.GainIn("albumin", "limbs", 46) + albumin.GainIn("albumin", "trunk", 46);
        Claim.More(tissues, albumin.GainIn("albumin", "plasma", 46));
    }

    // Oncotic pressure is what it is given for: 50 g/L exert 20 mmHg, 200 g/L ten times that.
    [Fact]
    public void Concentrated_albumin_raises_oncotic_pressure_and_thins_the_blood_at_once()
    {
        Paired albumin = Bedside.Leak.Given("at: 26 h, fluid: albumin 20 %, volume: 100 mL, over: 30 min");
        Claim.More(albumin.Gain("cop", 26.5), 1);
        Claim.Less(albumin.Gain("hematocrit", 26.5), -0.5);
        Claim.More(albumin.Gain("co", 26.5), 0.05);
    }

    // Plasma and oncotic pressure are restored while the wall leaks; when it closes, the surplus stays in the vessels.
    // How much is not published: most of it is passed, and what is asked for is that some is left over.
    [Fact]
    public void Colloid_given_to_the_end_of_the_leak_overfills_the_vessels_in_recruitment()
    {
        Paired albumin = Bedside.Leak.Given("at: 24 h, every: 8 h, times: 4, fluid: albumin 20 %, volume: 250 mL, over: 1 h");
        Claim.More(albumin.HighestGain("plasma_volume", 48, 96), 75);
        Claim.More(albumin.HighestGain("cvp", 48, 96), 0.3);
    }
}
