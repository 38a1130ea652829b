using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Tests.Physiology;

public class LungTests
{
    [Fact]
    public void At_rest_lymph_clears_what_is_filtered() => Assert.Equal(0, new Bench().Rates().LungWater, 14);

    [Fact]
    public void Venous_pressure_floods_the_lung_beyond_a_threshold_that_falls_with_protein()
    {
        Bench bench = new();
        // Wedge is about twice venous pressure: at 16 mmHg the capillary stands above 31, against 25 + 3.
        Assert.InRange(Filtration(bench, 9, 25), 0, 0.1);
        Assert.InRange(Filtration(bench, 16, 25), 0.5, 4);
        Assert.True(Filtration(bench, 9, 12) > 10 * Filtration(bench, 9, 25));
    }

    [Fact]
    public void Filtration_rises_with_venous_pressure_and_with_the_opening_of_the_wall()
    {
        Bench bench = new();
        for (double venous = 0; venous < 20; venous++)
        {
            Assert.True(Filtration(bench, venous + 1, 25) > Filtration(bench, venous, 25));
        }

        Assert.True(Filtration(bench, 10, 20, opening: 1) > Filtration(bench, 10, 20));
    }

    [Fact]
    public void Protein_in_the_plasma_never_drives_water_out_however_far_the_wall_is_open()
    {
        Bench bench = new(("barrier.lung_weight", 1));
        for (double opening = 0; opening <= 20; opening += 0.5)
        {
            Assert.True(Filtration(bench, 0, 40, opening) <= Filtration(bench, 0, 20, opening), $"At an opening of {opening}.");
        }
    }

    [Fact]
    public void Saturation_holds_until_the_alveoli_flood()
    {
        Assert.Equal(0.98, Saturation(7.4), 12);
        Assert.InRange(Saturation(10), 0.975, 0.98);
        Assert.Equal(0.98 - (0.35 / 2), Saturation(22), 0.001);
        Assert.InRange(Saturation(40), 0.98 - 0.35, 0.65);
    }

    private static double Filtration(Bench bench, double venous, double oncotic, double opening = 0) =>
        Lung.Filtration<Scalar>(bench.Exact, new(venous), new(oncotic), new(opening)).Value;

    private static double Saturation(double waterPerKg)
    {
        Bench bench = new();
        return Lung.Saturation<Scalar>(bench.Exact, new(waterPerKg * 70)).Value;
    }
}
