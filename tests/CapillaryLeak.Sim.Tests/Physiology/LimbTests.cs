namespace CapillaryLeak.Sim.Tests.Physiology;

public class LimbTests
{
    [Theory]
    [InlineData(0, 5, 0.001)]
    [InlineData(6000, 20, 4)]
    [InlineData(10000, 40, 5)]
    public void Swelling_builds_up_pressure_inside_whole_fascia(double excessMl, double pressure, double margin) =>
        Assert.InRange(Pressure(excessMl, 1, tightest: 1), pressure - margin, pressure + margin);

    [Fact]
    public void Pressure_rises_with_swelling()
    {
        double last = double.NegativeInfinity;
        for (double excess = -2000; excess < 12000; excess += 250)
        {
            double pressure = Pressure(excess, 1);
            Assert.True(pressure > last, $"Pressure falls at {excess} mL.");
            last = pressure;
        }
    }

    [Fact]
    public void Opening_the_fascia_lets_the_pressure_go()
    {
        Assert.InRange(Pressure(6000, 0), 5, 13);
        Assert.True(Pressure(10000, 0) < 0.4 * Pressure(10000, 1));
    }

    [Fact]
    public void Opened_compartments_weep_twenty_to_sixty_milliliters_an_hour()
    {
        Bench bench = Swollen(6000);
        Assert.Equal(0, bench.Flows().Exudate);
        bench.Inputs.Fascia = 0;
        Assert.InRange(bench.Flows().Exudate * 60, 20, 60);
    }

    [Fact]
    public void Muscle_without_blood_dies_in_six_hours()
    {
        double excess = 0;
        while (Swollen(excess).Flows().IschemicGap > 0)
        {
            excess += 10;
        }

        Assert.Equal(6, 1 / Swollen(excess).Rates().LimbIschemia / 60, 0.05);
        Assert.Equal(0, new Bench().Rates().LimbIschemia);
    }

    [Fact]
    public void What_has_died_does_not_die_again()
    {
        Bench bench = Swollen(20_000);
        double whole = bench.Rates().LimbIschemia;
        bench.State.LimbIschemia = 0.75;
        Assert.Equal(0.25 * whole, bench.Rates().LimbIschemia, 1e-12);
        bench.State.LimbIschemia = 1;
        Assert.Equal(0, bench.Rates().LimbIschemia);
    }

    private static double Pressure(double excessMl, double fascia, double tightest = 1.6)
    {
        Bench bench = Swollen(excessMl, ("limb.tightest_compartment", tightest));
        bench.Inputs.Fascia = fascia;
        return bench.Flows().CompartmentPressure;
    }

    private static Bench Swollen(double excessMl, params (string, double)[] settings)
    {
        Bench bench = new(settings);
        bench.State.LimbVolume += excessMl;
        return bench;
    }
}
