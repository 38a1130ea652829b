using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Tests.Physiology;

public class OxygenTests
{
    private static readonly OxygenParameters<Scalar> P = Individual.DefaultParameters().Oxygen;

    [Fact]
    public void A_liter_of_blood_carries_two_hundred_milliliters() =>
        Assert.Equal(199.5, Oxygen.Delivery(P, new(1000), new(0.45), new(0.98)).Value, 1);

    [Fact]
    public void At_rest_a_quarter_of_what_is_delivered_is_used()
    {
        Flows<double> f = new Bench().Flows();
        Assert.Equal(1000, f.OxygenDelivery, 5.0);
        Assert.Equal(240, f.OxygenUptake, 1.0);
    }

    [Fact]
    public void Uptake_is_demand_where_delivery_is_plenty_and_a_share_of_delivery_where_it_is_not()
    {
        Assert.Equal(250, Uptake(2000), 1.0);
        Assert.Equal(0.6 * 200, Uptake(200), 2.0);
        for (double delivery = 10; delivery < 3000; delivery += 10)
        {
            double uptake = Uptake(delivery);
            Assert.InRange(uptake, 0, Math.Min(250, 0.6 * delivery));
            Assert.True(uptake < Uptake(delivery + 10));
        }
    }

    // Uptake rose by 16 % at 0.2 µg/kg/min (Ensinger 1993): what is burnt for heat stops for want of oxygen.
    [Fact]
    public void Heat_by_norepinephrine_takes_up_oxygen_and_leaves_no_deficit()
    {
        Bench rest = new(), warm = new Bench().Norepinephrine(0.2);
        Assert.InRange(warm.Flows().OxygenUptake / rest.Flows().OxygenUptake, 1.10, 1.20);

        Bench bled = new Bench().Blood(2500, 0.45);
        double before = bled.WithSteadyReflex().OxygenDeficit;
        bled.State.Drugs.Dobutamine = 1;
        Flows<double> after = bled.Flows();
        Assert.True(before > 1, $"{before} mL/min");
        Assert.True(after.Drugs.Heat > 0.1, $"heat {after.Drugs.Heat}");
        Assert.True(after.OxygenDeficit <= before, $"{before} to {after.OxygenDeficit} mL/min");
    }

    [Fact]
    public void Lactate_rests_and_rises_with_a_deficit()
    {
        Assert.Equal(0, new Bench().Rates().Lactate, 14);
        Bench bled = new Bench().Blood(3000, 0.45);
        bled.WithSteadyReflex();
        Assert.True(bled.Rates().Lactate > 1, "In shock lactate is made by the mmol a minute.");
    }

    [Theory]
    [InlineData(0.5, 550)]
    [InlineData(0.6, 374)]
    public void Plasma_lost_lowers_delivery_though_blood_is_richer(double plasmaLost, double delivery)
    {
        Bench bench = Bench.OfTheTable();
        bench.State.PlasmaVolume *= 1 - plasmaLost;
        // Output within the margin of the circulation's own table.
        Assert.InRange(bench.WithSteadyReflex().OxygenDelivery / delivery, 0.85, 1.15);
    }

    private static double Uptake(double delivery) => Oxygen.Uptake<Scalar>(P, new(250), new(delivery), new(1)).Value;
}
