using CapillaryLeak.Sim.Physiology;
using Xunit;

namespace CapillaryLeak.Sim.Tests.Physiology;

public sealed class RedCellTests
{
    [Theory]
    [InlineData(0.9)]
    [InlineData(1.1)]
    public void Cells_take_from_the_plasma_what_they_swell_by(double tonicity)
    {
        // A kidney that hastens to excrete salt would answer even ten mL.
        Bench bench = new(("kidney.sodium_gain", 0));
        bench.State.Sodium *= tonicity;
        bench.State.RedCellSwelling = Settled(bench);
        double held = bench.Rates().PlasmaVolume;
        Assert.Equal(0, bench.Rates().RedCellSwelling, 1e-9);

        bench.State.RedCellSwelling -= 10;
        double taken = bench.Rates().RedCellSwelling;

        // Ten mL short of what they strive for, in the time they take; a little less blood changes the other flows a little.
        Assert.Equal(10 / bench.Model.Parameters.Body.RedCellTime, taken, 1e-9 * Math.Abs(taken) + 0.05);
        Assert.Equal(held - taken, bench.Rates().PlasmaVolume, 0.5);
        Assert.True(tonicity < 1 ? Settled(bench) > 0 : Settled(bench) < 0, "Cells swell in thin fluid and shrink in salt.");
    }

    [Fact]
    public void Swollen_cells_thicken_the_blood_but_carry_no_more_hemoglobin()
    {
        Bench bench = new();
        Flows<double> before = bench.Flows();
        bench.State.RedCellSwelling = 100;
        bench.State.PlasmaVolume -= 100;
        Flows<double> after = bench.Flows();

        Assert.Equal(before.BloodVolume, after.BloodVolume, 1e-9);
        Assert.Equal(before.CellShare, after.CellShare, 1e-12);
        Assert.True(after.Hematocrit > before.Hematocrit);
    }

    [Fact]
    public void What_is_bled_is_plasma_cells_and_what_they_have_swollen_by()
    {
        Bench bench = new();
        bench.State.RedCellSwelling = 50;
        bench.Inputs.Bleeding = 30;
        LedgerState<double> book = bench.Rates().Ledger;

        Assert.Equal(30, book.WaterBled + book.RedCellsBled + book.WaterBledInCells, 1e-9);
        Assert.Equal(book.RedCellsBled * 50 / bench.State.RedCells, book.WaterBledInCells, 1e-9);
    }

    private static double Settled(Bench bench) => bench.Model.Parameters.Body.RedCellWater * bench.State.RedCells
        * (bench.Model.Rest.Osmolality / bench.Flows().Osmolality - 1);
}
