using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Trajectories;

public class LedgerTests
{
    private const uint Seed = 20_260_722;
    private const uint Runs = 24;

    // Every flow is booked where it crosses, so books and places may differ by rounding only.
    private const double LargestError = 1e-9;

    [Fact]
    public void The_books_agree_with_every_place_whatever_is_done()
    {
        for (uint i = 0; i < Runs; i++)
        {
            Scenario scenario = Stories.Random(Seed, i);
            foreach (LedgerAccount account in Simulation.Run(scenario).Accounts)
            {
                Assert.True(account.WorstError <= LargestError,
                    $"Seed {Seed}, run {i}: {account.Substance} in {account.Place} is off by {account.WorstError:g3}.");
            }
        }
    }

    [Fact]
    public void What_is_given_is_booked_to_the_milliliter()
    {
        Trajectory run = Simulation.Run(Stories.Quiet(6, Stories.Fluid("saline 0.9 %", 1, 1000, 1), Stories.Bleeding(3, 400, 0.5)));
        Assert.Equal(1000, Line("water", "infusion").Cumulative[^1], 6);
        Assert.Equal(154, Line("sodium", "infusion").Cumulative[^1], 6);
        Assert.Equal(400, run.Ledger.Where(x => x.To == "blood loss" && x.Unit == "mL").Sum(x => x.Cumulative[^1]), 6);

        LedgerLine Line(string substance, string from) => run.Ledger.Single(x => x.Substance == substance && x.From == from);
    }
}
