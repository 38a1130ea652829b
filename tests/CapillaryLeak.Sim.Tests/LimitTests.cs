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

    [Fact]
    public void A_drug_without_fluid_runs_on()
    {
        DrugInfused norepinephrine = Stories.Infusion("norepinephrine", 0, 0.001, 1);
        Trajectory run = Simulation.Run(Stories.Quiet(2, Flood, norepinephrine));
        Assert.Single(run.Events, x => x.Kind == EventKind.CutShort);
    }
}
