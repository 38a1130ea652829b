using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests;

/// <summary>What cannot go on is cut short, and the run goes on without it.</summary>
public class LimitTests
{
    // So much so quickly that the circulation is full before it is given.
    private static readonly FluidGiven Flood = Stories.Fluid("albumin 20 %", 0, 6000, 0.25);

    [Fact]
    public void A_full_circulation_takes_no_more_fluid()
    {
        Trajectory run = Simulation.Run(Stories.Quiet(2, Flood));
        Assert.Single(run.Events, x => x.Kind == EventKind.CutShort);
        Assert.Equal("Reached", run.Solve.End);
    }

    [Fact]
    public void Nor_the_fluid_that_a_drug_comes_in()
    {
        DrugGiven immunoglobulin = Stories.Dose("immunoglobulin", 0, 100_000) with { DurationMinutes = 60 };
        Trajectory run = Simulation.Run(Stories.Quiet(2, Flood, immunoglobulin));
        Assert.Equal(2, run.Events.Count(x => x.Kind == EventKind.CutShort));
        Assert.Equal("Reached", run.Solve.End);
    }

    // Where flow ceases there is nothing left to divide by: the run must still end, and by a death.
    [Theory, MemberData(nameof(Hours))]
    public void Who_bleeds_out_within_minutes_dies_whatever_the_hour_of_the_attack(double hours)
    {
        foreach ((double liters, double minutes) in new[] { (2.5, 1.0), (2.75, 3.0), (3.0, 10.0), (4.0, 10.0) })
        {
            Trajectory run = Simulation.Run(Stories.Quiet(hours + 2, Stories.Bleeding(hours, 1000 * liters, minutes / 60)) with
            {
                Attack = new("clarkson", 6 * 60, 1),
            });
            Assert.Equal("Died", run.Solve.End);
            Assert.All(run["map"], x => Assert.InRange(x, 0, 200));
        }
    }

    public static TheoryData<double> Hours => [2, 20, 34, 40, 50, 60];

    [Fact]
    public void A_drug_without_fluid_runs_on()
    {
        DrugInfused norepinephrine = Stories.Infusion("norepinephrine", 0, 0.001, 1);
        Trajectory run = Simulation.Run(Stories.Quiet(2, Flood, norepinephrine));
        Assert.Single(run.Events, x => x.Kind == EventKind.CutShort);
    }
}
