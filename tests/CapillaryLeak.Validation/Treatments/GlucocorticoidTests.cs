namespace CapillaryLeak.Validation.Treatments;

/// <summary>Glucocorticoids: early or hardly at all, after hours, and longer than their level.</summary>
public class GlucocorticoidTests
{
    // The founding article: steroids early. They act on the making of the mediator, not on gaps that are open.
    [Fact]
    public void The_later_a_glucocorticoid_is_given_the_less_plasma_it_saves()
    {
        double Saved(int hours) => Bedside.Leak
            .Given($"at: {hours} h, dose: methylprednisolone, amount: 2 mg/kg, over: 30 min").LowestGain("plasma_volume", 8, 60);
        double early = Saved(4), prodrome = Saved(10), leak = Saved(18), peak = Saved(32);
        Claim.More(early, 100);
        Claim.More(prodrome, leak);
        Claim.More(leak, 1.2 * peak);
        Claim.Less(peak, 0.15 * prodrome);
    }

    // Receptor, transcription, protein: a demonstrable effect after an hour at the earliest (label; Jusko 1995).
    [Fact]
    public void Nothing_happens_in_the_first_hour_after_a_glucocorticoid()
    {
        Paired steroid = Bedside.Leak.Given("at: 18 h, dose: methylprednisolone, amount: 2 mg/kg, over: 10 min");
        Assert.InRange(steroid.Ratio("plasma_volume", 19), 0.995, 1.005);
        Claim.More(steroid.Ratio("plasma_volume", 30), 1.01);
    }

    // Methylprednisolone has a half-life of 2.6 h; its effect decays over most of a day (indirect response).
    [Fact]
    public void The_effect_of_a_glucocorticoid_outlasts_its_level()
    {
        Paired steroid = Bedside.Leak.Given("at: 8 h, dose: methylprednisolone, amount: 2 mg/kg, over: 30 min");
        Claim.Less(steroid.With["glucocorticoid"][26 * 6], 0.02 * steroid.With["glucocorticoid"].Max());
        Claim.Less(steroid.Ratio("mediator", 26), 0.9);
    }

    // Half-lives 2 h and 7.5 h; 20 mg of hydrocortisone act as 0.8 mg of dexamethasone.
    [Fact]
    public void Dexamethasone_lasts_longer_than_an_equivalent_dose_of_hydrocortisone()
    {
        Paired hydrocortisone = Bedside.Leak.Given("at: 8 h, dose: hydrocortisone, amount: 200 mg");
        Paired dexamethasone = Bedside.Leak.Given("at: 8 h, dose: dexamethasone, amount: 8 mg");
        Claim.More(dexamethasone.With["glucocorticoid"][24 * 6], 3 * hydrocortisone.With["glucocorticoid"][24 * 6]);
        Claim.Less(dexamethasone.Gain("opening", 22), hydrocortisone.Gain("opening", 22));
    }

    // Stress doses shorten the need for pressors: vessels regain their response over hours, not at once.
    [Fact]
    public void Hydrocortisone_strengthens_norepinephrine_over_hours()
    {
        const string Pressor = "at: 1 h, infuse: norepinephrine, rate: 0.2 µg/kg/min, for: 12 h";
        Paired alone = Bedside.Health.Given(Pressor);
        Paired both = Bedside.Health.Given(Pressor, "at: 1 h, every: 6 h, times: 2, dose: hydrocortisone, amount: 100 mg");
        Assert.InRange(both.Gain("map", 1.5) / alone.Gain("map", 1.5), 0.98, 1.05);
        Claim.More(both.Gain("map", 9), alone.Gain("map", 9) + 0.5);
    }

    // One large pulse blunts more than a small dose, but not in proportion: receptors saturate.
    [Fact]
    public void A_tenfold_dose_does_not_do_ten_times_as_much()
    {
        double Saved(string amount) => Bedside.Leak
            .Given($"at: 8 h, dose: methylprednisolone, amount: {amount}, over: 30 min").LowestGain("plasma_volume", 8, 60);
        double usual = Saved("100 mg"), pulse = Saved("1 g");
        Claim.More(pulse, usual);
        Claim.Less(pulse, 3 * usual);
    }
}
