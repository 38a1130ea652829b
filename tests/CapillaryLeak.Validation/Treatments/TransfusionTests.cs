namespace CapillaryLeak.Validation.Treatments;

/// <summary>Red cells, plasma and bloodletting.</summary>
public class TransfusionTests
{
    // Flow falls with viscosity: most red cells are carried at a hematocrit near 40 (isovolemic exchange in dogs).
    [Fact]
    public void Transfusion_of_red_cells_into_thick_blood_raises_viscosity_and_does_not_help_delivery()
    {
        const string Two = "volume: 570 mL, over: 1 h";
        Paired cells = Bedside.Leak.Given($"at: 26 h, fluid: red cells, {Two}");
        Paired albumin = Bedside.Leak.Given($"at: 26 h, fluid: albumin 5 %, {Two}");
        Claim.More(cells.With["viscosity"][28 * 6], 1.02 * albumin.With["viscosity"][28 * 6]);
        Claim.Less(cells.Gain("do2", 27), albumin.Gain("do2", 27));
    }

    // After bleeding both are short, volume and cells.
    [Fact]
    public void Transfusion_after_bleeding_restores_more_delivery_than_the_same_volume_of_crystalloid()
    {
        Paired cells = Bedside.Bled.Given("at: 2 h, fluid: red cells, volume: 4 units, over: 1 h");
        Paired saline = Bedside.Bled.Given("at: 2 h, fluid: saline 0.9 %, volume: 1148 mL, over: 1 h");
        Claim.More(cells.Gain("do2", 5), 1.5 * saline.Gain("do2", 5));
    }

    // 55 g of hemoglobin a unit in five liters of blood (Canadian Blood Services).
    [Fact]
    public void A_unit_of_red_cells_raises_hemoglobin_by_ten_grams_a_liter()
    {
        Paired unit = Bedside.Health.Given("at: 1 h, fluid: red cells, volume: 1 unit, over: 1 h");
        Assert.InRange(unit.Gain("hemoglobin", 12), 7, 13);
    }

    // Phlebotomy of a man with a hemoglobin of 210 g/L in an attack was followed by arrest (CMAJ 2021).
    [Fact]
    public void Bloodletting_thins_nothing_in_the_attack_and_costs_pressure_and_flow()
    {
        Paired bled = Bedside.Leak.Given("at: 26 h, bleed: 500 mL, over: 30 min");
        Claim.Less(bled.Gain("map", 26.5), -5);
        Claim.Less(bled.Gain("co", 26.5), -0.2);
        Claim.Less(bled.Gain("do2", 26.5), -50);
    }

    // Plasma brings protein, whose oncotic pressure is two thirds of the patient's own (18 against 28 mmHg).
    [Fact]
    public void Plasma_in_the_leak_dilutes_albumin_less_than_crystalloid_and_holds_better()
    {
        Paired plasma = Bedside.Leak.Given("at: 26 h, fluid: plasma, volume: 4 units, over: 1 h");
        Paired saline = Bedside.Leak.Given("at: 26 h, fluid: saline 0.9 %, volume: 1156 mL, over: 1 h");
        Claim.More(plasma.With["albumin"][28 * 6], saline.With["albumin"][28 * 6] + 1);
        Claim.More(plasma.Gain("plasma_volume", 29), saline.Gain("plasma_volume", 29));
    }
}
