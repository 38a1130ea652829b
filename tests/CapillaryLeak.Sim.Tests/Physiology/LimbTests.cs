namespace CapillaryLeak.Sim.Tests.Physiology;

public class LimbTests
{
    [Theory]
    [InlineData(0, 5, 0.001)]
    [InlineData(6000, 20, 4)]
    [InlineData(10000, 40, 5)]
    public void Swelling_builds_up_pressure_inside_whole_fascia(double excessMl, double pressure, double margin) =>
        Assert.InRange(Pressure(excessMl, 1), pressure - margin, pressure + margin);

    [Fact]
    public void Opening_the_fascia_lets_the_pressure_go() => Assert.InRange(Pressure(8000, 0), 5, 12);

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
        Bench bench = Swollen(14000);
        Assert.True(bench.Flows().IschemicGap < 5);
        Assert.InRange(1 / bench.Rates().LimbIschemia / 60, 4, 7);
        Assert.Equal(0, new Bench().Rates().LimbIschemia);
    }

    private static double Pressure(double excessMl, double fascia)
    {
        Bench bench = Swollen(excessMl);
        bench.Inputs.Fascia = fascia;
        return bench.Flows().CompartmentPressure;
    }

    private static Bench Swollen(double excessMl)
    {
        Bench bench = new();
        bench.State.LimbVolume += excessMl;
        return bench;
    }
}
