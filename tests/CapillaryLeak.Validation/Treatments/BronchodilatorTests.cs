namespace CapillaryLeak.Validation.Treatments;

/// <summary>Terbutaline and theophylline: cyclic AMP closes gaps, and the heart runs.</summary>
public class BronchodilatorTests
{
    private const string Terbutaline = "at: 12 h, every: 6 h, times: 6, dose: terbutaline, amount: 5 mg, route: oral";
    private const string Theophylline = "at: 12 h, infuse: theophylline, rate: 0.4 mg/kg/h";
    private const string Load = "at: 12 h, dose: theophylline, amount: 5 mg/kg, route: iv, over: 30 min";

    // Prophylaxis with both cut frequency and severity thirtyfold (Tahirkheli and Greipp 1999); β2 agonists close
    // monolayers in vitro (Allen and Coleman 1995).
    [Fact]
    public void Terbutaline_and_theophylline_blunt_the_leak()
    {
        Paired both = Bedside.Leak.Given(Terbutaline, Load, Theophylline);
        Claim.Less(both.Ratio("opening", 26), 0.97);
        Claim.Missed("the flow and filling that terbutaline adds press out as much plasma as the closed gaps keep back",
            () => Claim.More(both.LowestGain("plasma_volume", 12, 60), 50));
    }

    // Both raise cyclic AMP, one by its making and one by its breaking down.
    [Fact]
    public void Together_they_close_more_of_the_wall_than_either_and_less_than_the_sum()
    {
        double Closed(params string[] given) => -Bedside.Leak.Given(given).Gain("opening", 26);
        double one = Closed(Terbutaline), other = Closed(Load, Theophylline), both = Closed(Terbutaline, Load, Theophylline);
        Claim.More(both, Math.Max(one, other));
        Claim.Less(both, one + other);
    }

    // Attacks came back when theophylline levels had fallen (Tahirkheli and Greipp 1999; Droder 1992).
    [Fact]
    public void Theophylline_protects_only_as_long_as_its_level_lasts()
    {
        Paired once = Bedside.Leak.Given("at: 4 h, dose: theophylline, amount: 5 mg/kg, route: iv, over: 30 min");
        Paired kept = Bedside.Leak.Given(Load.Replace("12 h", "4 h", StringComparison.Ordinal),
            Theophylline.Replace("12 h", "4 h", StringComparison.Ordinal));
        Claim.Less(kept.Ratio("opening", 34), 0.97);
        Claim.Less(1 - once.Ratio("opening", 34), 0.5 * (1 - kept.Ratio("opening", 34)));
    }

    // A load of 5 mg/kg and then 0.4 mg/kg/h give 10 mg/L (practo; label).
    [Fact]
    public void A_load_and_four_tenths_of_a_milligram_per_kg_an_hour_hold_theophylline_at_ten_milligrams_a_liter()
    {
        Paired kept = Bedside.Health.Given(
            "at: 0 h, dose: theophylline, amount: 5 mg/kg, route: iv, over: 30 min", "at: 30 min, infuse: theophylline, rate: 0.4 mg/kg/h");
        Assert.InRange(kept.Gain("theophylline", 12), 8, 12.5);
        Assert.InRange(kept.Gain("theophylline", 24), 8, 12.5);
    }

    // 6 mg/kg of aminophylline load as 5 mg/kg of theophylline do.
    [Fact]
    public void Six_milligrams_of_aminophylline_are_five_of_theophylline()
    {
        Paired salt = Bedside.Health.Given("at: 1 h, dose: aminophylline, amount: 6 mg/kg, route: iv, over: 30 min");
        Paired plain = Bedside.Health.Given("at: 1 h, dose: theophylline, amount: 5 mg/kg, route: iv, over: 30 min");
        Assert.InRange(salt.Gain("theophylline", 2) / plain.Gain("theophylline", 2), 0.93, 1.0);
    }

    // Resistance −33 % while flow +46 % (0.75 mg under the skin, TNO): where little returns the first outweighs the second.
    [Fact]
    public void Terbutaline_lowers_the_pressure_of_an_empty_circulation_but_not_of_a_full_one()
    {
        const string Injection = "at: 2 h, dose: terbutaline, amount: 0.75 mg, route: sc";
        Claim.Less(Bedside.Bled.Given(Injection).LargestFall("map", 2, 4), -0.5);
        Claim.Less(Bedside.Bled.Given(Injection).Gain("map", 2.5), Bedside.Health.Given(Injection).Gain("map", 2.5));
    }

    // By mouth the level is highest after 1 to 4 h, under the skin after 29 min (Jusko 1984; TNO).
    [Fact]
    public void Terbutaline_by_mouth_peaks_after_one_to_four_hours()
    {
        Paired tablet = Bedside.Health.Given("at: 1 h, dose: terbutaline, amount: 5 mg, route: oral");
        Assert.InRange(tablet.HoursOfHighest("terbutaline") - 1, 0.9, 4.5);
    }

    // 7 to 26 % of a tablet arrive (Jusko 1984): seven times the injected dose does no more than the injection.
    [Fact]
    public void A_tablet_of_seven_times_the_dose_quickens_the_heart_no_more_than_an_injection()
    {
        Paired tablet = Bedside.Health.Given("at: 1 h, dose: terbutaline, amount: 5 mg, route: oral");
        Paired injection = Bedside.Health.Given("at: 1 h, dose: terbutaline, amount: 0.75 mg, route: sc");
        Claim.Less(tablet.HighestGain("hr", 1, 8), 1.1 * injection.HighestGain("hr", 1, 8));
    }

    // Metabolic responses fade by day 4 to 13 of oral treatment (scilit 2670369a).
    [Fact]
    public void The_effect_of_terbutaline_on_lactate_wears_off_over_days()
    {
        Paired days = Bedside.Week.Given("at: 1 h, every: 6 h, times: 28, dose: terbutaline, amount: 5 mg, route: oral");
        double first = days.HighestGain("lactate", 1, 7) / days.HighestGain("terbutaline", 1, 7);
        double last = days.HighestGain("lactate", 151, 157) / days.HighestGain("terbutaline", 151, 157);
        Claim.Less(last, 0.9 * first);
    }
}
