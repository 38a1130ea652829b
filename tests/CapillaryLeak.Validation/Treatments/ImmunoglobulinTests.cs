namespace CapillaryLeak.Validation.Treatments;

/// <summary>Immunoglobulin: prevents attacks, does little in one, and is a fluid of its own.</summary>
public class ImmunoglobulinTests
{
    // 15 of 59 attacks in intensive care were given it; survival was the same (Pineton de Chambrun 2017).
    [Fact]
    public void Immunoglobulin_in_the_attack_changes_its_depth_by_a_tenth_at_most()
    {
        Paired given = Bedside.Leak.Given("at: 20 h, dose: immunoglobulin, amount: 1 g/kg, over: 6 h");
        Claim.More(given.Ratio("opening", 30), 0.9);
        Claim.Less(given.Ratio("opening", 30), 1.001);
    }

    // Serum viscosity rises by 0.1 to 1.0 cP (Dalakas 1994, PubMed 8309562).
    [Fact]
    public void Immunoglobulin_thickens_blood_that_is_no_thicker_with_cells()
    {
        Paired given = Bedside.Health.Given("at: 1 h, dose: immunoglobulin, amount: 1 g/kg, over: 6 h");
        Claim.More(given.With["total_protein"][7 * 30], given.Without["total_protein"][7 * 30] + 5);
        Claim.More(given.Ratio("viscosity", 7), Math.Exp(2.62 * given.Gain("hematocrit", 7) / 100) + 0.02);
    }

    // 10 mL come with every gram: 700 mL with 1 g/kg; +18 g/L of IgG exert about 3 mmHg.
    [Fact]
    public void Immunoglobulin_is_a_volume_load_that_holds()
    {
        Paired given = Bedside.Health.Given("at: 1 h, dose: immunoglobulin, amount: 1 g/kg, over: 6 h");
        Assert.InRange(given.Gain("fluid_in", 8), 699, 701);
        Claim.More(given.Gain("cop", 7), 1);
        Claim.More(given.Gain("plasma_volume", 10), 150);
    }

    // Half-life 22.4 days, so that a dose a month leaves an excess all the time (Koleba 2006; Xie 2015).
    [Fact]
    public void A_dose_of_two_grams_per_kg_is_still_there_after_four_weeks()
    {
        Paired given = Bedside.Month.Given("at: 1 h, dose: immunoglobulin, amount: 2 g/kg, over: 24 h");
        double week = given.Gain("immunoglobulin", 7 * 24), month = given.Gain("immunoglobulin", 28 * 24);
        Assert.InRange(21 * Math.Log(2) / Math.Log(week / month), 17, 28);
        Claim.More(month, 4);
    }
}
