using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Tests.Physiology;

public class ExchangeTests
{
    private static readonly ExchangeParameters<Scalar> P = Individual.DefaultParameters().Exchange;

    [Fact]
    public void No_fluid_crosses_when_pressures_balance() =>
        Assert.Equal(0, Exchange.Filtration<Scalar>(new(3), new(0.9), new(13.5), new(15)).Value, 15);

    [Fact]
    public void A_fully_leaky_wall_feels_no_oncotic_pressure() => Assert.Equal(
        Exchange.Filtration<Scalar>(new(3), new(0), new(10), new(25)), Exchange.Filtration<Scalar>(new(3), new(0), new(10), new(5)));

    [Fact]
    public void Doubling_the_filtration_coefficient_doubles_the_flow() => Assert.Equal(
        2 * Exchange.Filtration<Scalar>(new(3), new(0.9), new(15), new(15)).Value,
        Exchange.Filtration<Scalar>(new(6), new(0.9), new(15), new(15)).Value);

    [Fact]
    public void Without_flow_protein_only_diffuses()
    {
        (Scalar forward, Scalar backward) = Exchange.Clearances<Scalar>(new(2.5), new(0.9), new(0));
        Assert.Equal(2.5, forward.Value);
        Assert.Equal(2.5, backward.Value);
    }

    [Fact]
    public void A_strong_flow_carries_protein_one_way()
    {
        // Convection alone: flow times the share that is not reflected, and nothing comes back.
        (Scalar forward, Scalar backward) = Exchange.Clearances<Scalar>(new(0.1), new(0.9), new(100));
        Assert.Equal(10, forward.Value, 9);
        Assert.Equal(0, backward.Value, 9);
    }

    [Fact]
    public void A_reversed_flow_mirrors_the_two_ways()
    {
        (Scalar forward, Scalar backward) = Exchange.Clearances<Scalar>(new(2), new(0.8), new(7));
        (Scalar mirroredForward, Scalar mirroredBackward) = Exchange.Clearances<Scalar>(new(2), new(0.8), new(-7));
        Assert.Equal(forward.Value, mirroredBackward.Value, 12);
        Assert.Equal(backward.Value, mirroredForward.Value, 12);
    }

    [Theory]
    [InlineData(1e-3)]
    [InlineData(-1e-3)]
    public void Series_and_quotient_meet_at_their_border(double border)
    {
        double inside = Exchange.PecletFactor<Scalar>(new(border * (1 - 1e-9))).Value;
        double outside = Exchange.PecletFactor<Scalar>(new(border * (1 + 1e-9))).Value;
        double exact = 1 + (border / 2) + (border * border / 12);
        Assert.Equal(exact, inside, 1e-11);
        Assert.Equal(exact, outside, 1e-11);
    }

    [Theory]
    [InlineData(42, 27, 25.06)]
    [InlineData(0, 0, 0)]
    public void Oncotic_pressure_of_plasma_is_that_of_landis_and_pappenheimer(double albumin, double globulin, double expected) =>
        Assert.Equal(expected, Oncotic(albumin, globulin), 2);

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    public void A_normal_mixture_follows_their_polynomial_of_total_protein(double total)
    {
        double c = total / 10;
        double expected = (2.1 * c) + (0.16 * c * c) + (0.009 * c * c * c);
        // The mixture rule was made to agree within 2 % from 20 to 80 g/L.
        Assert.InRange(Oncotic(total * 42 / 69, total * 27 / 69) / expected, 0.975, 1.025);
    }

    [Fact]
    public void Gram_for_gram_albumin_pulls_harder_than_globulin() => Assert.True(Oncotic(50, 20) > 1.1 * Oncotic(20, 50));

    [Fact]
    public void Tissue_pressure_rises_with_hydration_and_yields_beyond_the_knee()
    {
        double last = double.NegativeInfinity;
        for (double x = -0.5; x < 2; x += 0.01)
        {
            double pressure = Tissue(x);
            Assert.True(pressure > last, $"Pressure falls at hydration {x}.");
            last = pressure;
        }

        Assert.Equal(-1, Tissue(0), 12);
        Assert.Equal(P.InterstitialElastance.Value, (Tissue(-0.1) - Tissue(-0.2)) / 0.1, 0.1);
        Assert.Equal(0.42, (Tissue(1) - Tissue(0.9)) / 0.1, 0.01);
    }

    [Fact]
    public void Lymph_at_rest_returns_what_was_filtered_and_saturates()
    {
        Bed<Scalar> bed = new() { Flow = new(2) };
        Assert.Equal(2, Exchange.Lymph(P, bed, new(-1)).Value, 12);
        Assert.Equal(2 * P.LymphCapacity.Value, Exchange.Lymph(P, bed, new(100)).Value, 9);
        Assert.InRange(Exchange.Lymph(P, bed, new(-20)).Value, 0, 0.02);
    }

    [Fact]
    public void The_whole_body_rests_at_the_published_flows()
    {
        Bench bench = new();
        Flows<double> f = bench.Flows();
        double lymphLitersPerDay = (f.Limb.Lymph + f.Trunk.Lymph) * 1.44;
        Assert.InRange(lymphLitersPerDay, 2, 5);
        double netGramsPerHour = (f.Limb.AlbuminEscape + f.Trunk.AlbuminEscape) * 60;
        Assert.InRange(netGramsPerHour, 2.1, 5.3);
        double escape = (f.Limb.OneWayClearance + f.Trunk.OneWayClearance) / bench.State.PlasmaVolume;
        Assert.Equal(bench.Model.Parameters.Exchange.EscapeRate, escape, 15);
        double albuminPerKg = (bench.State.PlasmaAlbumin + bench.State.LimbAlbumin + bench.State.TrunkAlbumin) / 70;
        Assert.InRange(albuminPerKg, 4, 5);
    }

    [Fact]
    public void An_opener_wall_leaks_more_water_and_more_protein()
    {
        double filtration = 0;
        double escape = 0;
        for (double opening = 0; opening <= 1; opening += 0.1)
        {
            Bench bench = new();
            bench.State.FastOpening = bench.State.SlowOpening = opening;
            Flows<double> f = bench.Flows();
            Assert.True(f.Limb.Filtration > filtration, $"Filtration does not rise at opening {opening}.");
            Assert.True(f.Limb.AlbuminEscape > escape, $"Escape does not rise at opening {opening}.");
            (filtration, escape) = (f.Limb.Filtration, f.Limb.AlbuminEscape);
        }
    }

    [Fact]
    public void Starch_takes_room_from_protein_so_that_together_they_press_more_than_apart()
    {
        double together = Oncotic(43, 27, starchGramsPerL: 12), apart = Oncotic(43, 27) + Oncotic(0, 0, starchGramsPerL: 12);
        Assert.InRange(together - apart, 2, 8);

        // So thin that no molecule meets another, each presses by itself.
        const double thin = 1e-3;
        double thinTogether = Oncotic(43 * thin, 27 * thin, 12 * thin);
        double thinApart = Oncotic(43 * thin, 27 * thin) + Oncotic(0, 0, 12 * thin);
        Assert.Equal(1, thinTogether / thinApart, 1e-3);
    }

    [Fact]
    public void Starch_of_six_percent_alone_presses_what_was_measured() =>
        Assert.InRange(Oncotic(0, 0, starchGramsPerL: 60), 34, 40);

    [Fact]
    public void Capillaries_without_flow_exchange_nothing()
    {
        Bench full = new();
        Bench empty = new();
        full.State.FastOpening = full.State.SlowOpening = 1;
        empty.State.FastOpening = empty.State.SlowOpening = 1;
        empty.State.PlasmaVolume *= 0.3;
        empty.WithSteadyReflex();
        Assert.InRange(empty.Flows().Barrier.Surface, 0, 0.25);
        Assert.Equal(1, full.Flows().Barrier.Surface, 0.05);
    }

    [Theory]
    [InlineData(8000)]
    [InlineData(10000)]
    [InlineData(14000)]
    public void Tissue_tighter_than_the_arteries_stops_exchange_and_never_reverses_it(double excessMl)
    {
        Bench bench = new();
        bench.State.LimbVolume += excessMl;
        bench.State.PlasmaVolume *= 0.3;
        bench.State.Decompensation = 0.5;
        Flows<double> f = bench.WithSteadyReflex();
        Assert.True(f.Limb.Pressure > f.Circulation.MeanPressure);
        Assert.True(f.Limb.OneWayClearance >= 0);
        // The tissue presses far harder than the capillary: nothing is filtered into it.
        Assert.InRange(f.Limb.Filtration, -1, 0);
    }

    private static double Oncotic(double albuminGramsPerL, double globulinGramsPerL, double starchGramsPerL = 0) =>
        Exchange.OncoticPressure<Scalar>(
            P, new(albuminGramsPerL / 1000), new(globulinGramsPerL / 1000), new(starchGramsPerL / 1000)).Value;

    private static double Tissue(double hydration) => Exchange.TissuePressure<Scalar>(P, new(hydration), new(0), new(0)).Value;
}
