using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Studies;

public class FluidFatesTests
{
    private const uint Seed = 20_261_128;
    private const uint Runs = 8;

    // Of the water given: the books agree with the places to rounding.
    private const double Rounding = 1e-6;

    [Fact]
    public void The_places_add_up_to_the_water_given_whatever_is_done()
    {
        for (uint i = 0; i < Runs; i++)
        {
            foreach (FluidFate fate in FluidFates.Of(Simulation.Run(Stories.Random(Seed, i)), Simulation.Play).Fates)
            {
                foreach (FluidMoment moment in fate.Moments)
                {
                    double sum = moment.Places.Sum(x => x.Amount);
                    Assert.True(Math.Abs(sum - moment.GivenMl) <= Rounding * fate.WaterMl,
                        $"Seed {Seed}, story {i}: {fate.Fluid.Text} {moment.When} is off by {sum - moment.GivenMl:g3} mL.");
                }
            }
        }
    }

    [Fact]
    public void What_is_given_is_followed_from_the_end_of_the_infusion_to_the_end()
    {
        FluidFate fate = Assert.Single(FluidFates.Of(Simulation.Run(Stories.Quiet(30, Stories.Fluid("saline 0.9 %", 1, 1000, 0.5))), Simulation.Play).Fates);

        Assert.Equal([90, 150, 330, 810, 1530, 1800], fate.Moments.Select(x => x.TimeMinutes));
        Assert.All(fate.Moments, x => Assert.Equal(1000, x.GivenMl));
        Assert.InRange(Place(fate.Moments[0], "plasma"), 300, 900);
        Assert.True(Place(fate.Moments[^1], "urine") > Place(fate.Moments[0], "urine"));
        // Its salt makes thirst: a tenth of its water is drunk besides.
        Assert.InRange(Place(fate.Moments[^1], FluidFate.LessDrunk), -150, 50);
        Assert.Null(fate.DeathMinutes);
    }

    [Fact]
    public void Each_portion_is_left_out_alone_and_the_smallest_are_not_followed()
    {
        FluidGiven[] portions = [.. Enumerable.Range(1, 10).Select(x => Stories.Fluid("saline 0.9 %", x, 100 + (10 * x), 0.5))];
        FluidFateList list = FluidFates.Of(Simulation.Run(Stories.Quiet(14, portions)), Simulation.Play);

        Assert.Equal(2, list.LeftOut);
        Assert.Equal(Enumerable.Range(3, 8).Select(x => 100.0 + (10 * x)), list.Fates.Select(x => x.Fluid.VolumeMl));
        Assert.All(list.Fates, x => Assert.Equal(x.Fluid.VolumeMl, x.Moments[0].GivenMl));
    }

    [Fact]
    public void Of_red_cells_the_water_around_them_is_followed()
    {
        FluidFate fate = Assert.Single(FluidFates.Of(Simulation.Run(Stories.Quiet(6, Stories.Fluid("red cells", 1, 300, 1))), Simulation.Play).Fates);

        Assert.Equal((99, 201), (fate.WaterMl, fate.RedCellsMl), (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-9);
        Assert.Equal(99, fate.Moments[0].Places.Sum(x => x.Amount), 1e-6);
    }

    [Fact]
    public void A_fluid_that_still_runs_at_the_end_is_followed_as_far_as_it_was_given()
    {
        Scenario story = Stories.Quiet(2, Stories.Fluid("saline 0.9 %", 1, 1000, 4));
        FluidMoment moment = Assert.Single(Assert.Single(FluidFates.Of(Simulation.Run(story), Simulation.Play).Fates).Moments);

        Assert.Equal((120, 250), (moment.TimeMinutes, moment.GivenMl));
        Assert.Equal(250, moment.Places.Sum(x => x.Amount), 1e-6);
    }

    [Fact]
    public void Without_fluid_there_is_nothing_to_follow() =>
        Assert.Empty(FluidFates.Of(Simulation.Run(Stories.Quiet(2, Stories.Bleeding(0.5, 300, 0.5))), Simulation.Play).Fates);

    private static double Place(FluidMoment moment, string place) => moment.Places.Single(x => x.Place == place).Amount;
}
