namespace CapillaryLeak.Validation.Treatments;

/// <summary>Renal replacement: fluid off and creatinine cleared, as fast as the plasma refills.</summary>
public class RenalReplacementTests
{
    private const string On = "renal replacement: on, effluent: 25 mL/kg/h";

    // The ceiling of dialysis is about 13 mL/kg/h: refill by lymph and oncotic pressure is slower than that.
    [Fact]
    public void Ultrafiltration_faster_than_refill_lowers_pressure()
    {
        Paired fast = Bedside.Health.Given($"at: 1 h, {On}, ultrafiltration: 1500 mL/h, for: 2 h");
        Paired slow = Bedside.Health.Given($"at: 1 h, {On}, ultrafiltration: 250 mL/h, for: 12 h");
        Claim.Less(fast.Gain("sbp", 3), -3);
        Claim.Less(fast.Gain("sbp", 3), slow.Gain("sbp", 13));
    }

    // The vessels refill from the tissue once the pump stops.
    [Fact]
    public void When_ultrafiltration_stops_the_plasma_refills()
    {
        Paired fast = Bedside.Health.Given($"at: 1 h, {On}, ultrafiltration: 1000 mL/h, for: 2 h");
        Claim.Less(fast.Gain("plasma_volume", 3), -300);
        Claim.More(fast.Gain("plasma_volume", 6), fast.Gain("plasma_volume", 3) + 80);
    }

    // While the wall is open there is nothing to take: what is removed is missing at once. Later the protein that stays
    // behind, thicker by then, draws fluid from the tissues.
    [Fact]
    public void Ultrafiltration_in_the_leak_costs_pressure_and_flow_at_once()
    {
        Paired filtered = Bedside.Leak.Given($"at: 20 h, {On}, ultrafiltration: 150 mL/h, for: 6 h");
        Claim.Less(filtered.Gain("map", 21), -0.2);
        Claim.Less(filtered.Gain("co", 21), -0.05);
    }

    // Early removal in the phase after the leak, even while urine flows (Cureus 2024); 1 to 1.75 mL/kg/h are moderate.
    [Fact]
    public void Slow_ultrafiltration_in_recruitment_takes_off_fluid_and_spares_pressure()
    {
        Paired filtered = Bedside.Recruitment.Given($"at: 56 h, {On}, ultrafiltration: 1.5 mL/kg/h, for: 24 h");
        Claim.Less(filtered.Gain("weight_gain", 70), -0.25);
        Claim.Less(filtered.HighestGain("lung_water", 56, 90), 0.1);
        Claim.More(filtered.LowestGain("map", 56, 80), -3);
    }

    // 20 to 30 mL/kg/h of effluent clear creatinine as 25 to 35 mL/min of filtration do.
    [Fact]
    public void Effluent_clears_creatinine_that_the_kidney_leaves()
    {
        Paired cleared = Bedside.Leak.Given($"at: 30 h, {On}, ultrafiltration: 0 mL/h, for: 36 h");
        Claim.Less(cleared.HighestGain("creatinine", 30, 66), -0.4);
        Assert.InRange(cleared.Gain("plasma_volume", 40), -60, 60);
    }
}
