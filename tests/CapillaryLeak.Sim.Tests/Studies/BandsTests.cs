using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Tests.Studies;

public class BandsTests
{
    private const double StepMmHg = 0.5;

    [Fact]
    public void Quantiles_are_exact_to_a_step()
    {
        double[] values = Pressures(2000);
        Bands bands = Of(values);
        double[] ordered = [.. values.Order()];

        Assert.All(Bands.Shown, x => Assert.Equal(ordered[(int)(x * values.Length)], bands.Quantile(0, 0, x), StepMmHg));
    }

    [Fact]
    public void The_bands_of_two_parts_add_up_to_those_of_the_whole()
    {
        double[] values = Pressures(501);
        Bands parts = Of(values[..100]);
        parts.Add(Of(values[100..]));

        Assert.All(Bands.Shown, x => Assert.Equal(Of(values).Quantile(0, 0, x), parts.Quantile(0, 0, x)));
    }

    [Fact]
    public void Who_has_died_is_not_counted_any_more()
    {
        Bands bands = new(60);
        bands.Add(Places([100, 100]));
        bands.Add(Places([120]));

        Assert.Equal((2, 1), (bands.Living(0), bands.Living(1)));
        Assert.Equal(100, bands.Quantile(0, 1, 0.5), StepMmHg);
    }

    [Fact]
    public void A_quantile_beyond_the_counted_range_is_not_made_up()
    {
        Bands bands = Of([100, 100, 9999]);

        Assert.Equal(100, bands.Quantile(0, 0, 0.5), StepMmHg);
        Assert.Equal(double.NaN, bands.Quantile(0, 0, 0.95));
    }

    [Fact]
    public void Where_nobody_lives_there_is_no_quantile() => Assert.Equal(double.NaN, new Bands(60).Quantile(0, 0, 0.5));

    private static double[] Pressures(int count)
    {
        Philox random = new(1, 1);
        return [.. Enumerable.Range(0, count).Select(_ => 100 + (20 * random.NextNormal()))];
    }

    private static Bands Of(double[] pressures)
    {
        Bands bands = new(0);
        foreach (double pressure in pressures)
        {
            bands.Add(Places([pressure]));
        }

        return bands;
    }

    private static ushort[] Places(double[] pressures) =>
        [.. pressures.SelectMany(pressure => BandVariable.All.Select((x, i) => x.PlaceOf(i == 0 ? pressure : x.Low)))];
}
