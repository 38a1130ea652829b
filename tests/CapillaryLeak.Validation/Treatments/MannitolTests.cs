namespace CapillaryLeak.Validation.Treatments;

/// <summary>Mannitol: an osmole that cells do not take up and the kidney cannot keep.</summary>
public class MannitolTests
{
    private const string Dose = "at: 1 h, dose: mannitol, amount: 0.5 g/kg, over: 20 min";

    // 5.5 mosm a gram, all outside the cells.
    [Fact]
    public void Mannitol_draws_water_out_of_cells()
    {
        Paired mannitol = Bedside.Health.Given(Dose);
        Claim.Less(mannitol.LargestFall("cell_volume", 1, 4), -100);
    }

    // 192 mosm came in 175 mL and leave in urine that an osmotic diuresis keeps near the tonicity of plasma.
    [Fact]
    public void Mannitol_drives_out_more_water_than_it_came_in()
    {
        Paired mannitol = Bedside.Health.Given(Dose);
        Claim.Missed("the urine stays as concentrated as without it, so that little water goes with the osmoles",
            () => Claim.More(mannitol.Gain("urine_total", 5), 300));
    }

    // While it is in the plasma water comes with it: the circulation is filled before it is emptied.
    [Fact]
    public void Mannitol_fills_the_circulation_first_and_empties_it_later()
    {
        Paired mannitol = Bedside.Health.Given(Dose);
        Claim.More(mannitol.Gain("plasma_volume", 1.4), 40);
        Claim.Missed("the water that should have been lost with it was kept",
            () => Claim.Less(mannitol.Gain("plasma_volume", 8), -30));
    }

    // Water is drawn from cells that keep their salt, so sodium is diluted (hyperosmolar hyponatremia).
    [Fact]
    public void Mannitol_dilutes_sodium_while_it_is_there()
    {
        Paired mannitol = Bedside.Health.Given(Dose);
        Claim.Less(mannitol.Gain("sodium", 1.5), -0.5);
    }

    // Half-life 0.5 to 2.5 h, 71 min in man; 80 % out in three hours (label; Cloyd 1986).
    [Fact]
    public void Mannitol_leaves_with_the_filtrate_in_about_an_hour()
    {
        Paired mannitol = Bedside.Health.Given(Dose);
        Assert.InRange(2 * Math.Log(2) / Math.Log(mannitol.Gain("mannitol", 2) / mannitol.Gain("mannitol", 4)), 0.5, 2.5);
    }

    // About 36 h in renal failure (label).
    [Fact]
    public void Mannitol_stays_where_the_kidney_has_failed()
    {
        Paired shock = Bedside.Leak.Given("at: 34 h, dose: mannitol, amount: 0.5 g/kg, over: 20 min");
        Claim.More(2 * Math.Log(2) / Math.Log(shock.Gain("mannitol", 35) / shock.Gain("mannitol", 37)), 3);
    }
}
