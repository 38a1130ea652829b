namespace CapillaryLeak.Validation.Treatments;

/// <summary>Fasciotomy, and what else feeds a muscle inside its fascia.</summary>
public class DecompressionTests
{
    // Opened fascia yields at once: 10 mmHg and less within five to ten minutes.
    [Fact]
    public void Fasciotomy_lowers_compartment_pressure_within_ten_minutes()
    {
        Paired opened = Bedside.Compartments.Given("at: 30 h, fasciotomy: limbs");
        Claim.More(opened.Without["compartment_pressure"][30 * 6], 30);
        Claim.Less(opened.With["compartment_pressure"][(30 * 6) + 1], 15);
    }

    // Muscle tolerates four hours, is doubtful after six and lost after eight (Whitesides 1996).
    [Fact]
    public void The_earlier_the_fascia_is_opened_the_more_muscle_lives()
    {
        double Injury(int hours) => Bedside.Compartments.Given($"at: {hours} h, fasciotomy: limbs").With["limb_injury"].Max();
        Claim.Less(Injury(28), 33);
        Claim.Less(Injury(28), Injury(34));
        Claim.Less(Injury(34), Injury(40));
        Claim.Less(Injury(40), Bedside.Compartments.Given().Without["limb_injury"].Max());
    }

    // What is dead stays dead: irreversible after six hours of ischemia.
    [Fact]
    public void Opening_the_fascia_too_late_brings_no_muscle_back()
    {
        Paired opened = Bedside.Compartments.Given("at: 44 h, fasciotomy: limbs");
        Claim.More(opened.With["limb_injury"][^1], 0.99 * opened.With["limb_injury"][44 * 6]);
    }

    // Wounds weep 20 to 60 mL/h, with two thirds of the plasma's protein.
    [Fact]
    public void Opened_limbs_weep_fluid_and_protein()
    {
        Paired opened = Bedside.Compartments.Given("at: 28 h, fasciotomy: limbs");
        Assert.InRange(opened.Crossed("water", "limbs", "wound exudate", 52) / 24, 5, 80);
        Claim.More(opened.Crossed("albumin", "limbs", "wound exudate", 52), 1);
    }

    // A sleeve that yields holds more: opened limbs swell further and draw on the plasma.
    [Fact]
    public void Opened_limbs_take_up_more_fluid()
    {
        Paired opened = Bedside.Compartments.Given("at: 28 h, fasciotomy: limbs");
        Claim.More(opened.HighestGain("limb_volume", 28, 60), 300);
    }

    // Danger is diastolic less compartment pressure below 30 mmHg (McQueen 1996): a pressor widens it.
    [Fact]
    public void A_pressor_feeds_the_muscle_that_a_low_diastolic_pressure_starves()
    {
        Paired pressor = Bedside.Compartments.Given("at: 30 h, infuse: norepinephrine, rate: 0.1 µg/kg/min, for: 14 h");
        Claim.More(pressor.Gain("delta_p", 32), 1);
        Claim.Less(pressor.Gain("limb_injury", 44), 0);
    }

    // The fluid that shock calls for is what fills the compartments (Lamou 2014; Pineton de Chambrun 2017).
    [Fact]
    public void Less_crystalloid_spares_the_limbs()
    {
        Paired more = Bedside.Compartments.Given("at: 24 h, fluid: saline 0.9 %, volume: 4 L, over: 8 h");
        Claim.More(more.HighestGain("compartment_pressure", 22, 60), 2);
        Claim.More(more.With["limb_injury"].Max(), more.Without["limb_injury"].Max());
    }
}
