using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests;

public class SimulationTests
{
    private const uint Seed = 20_260_722;

    // What the solver may err in a step where something sets in, percent: a few millionths of what there is.
    private const double SolverError = 5e-4;

    public static TheoryData<string, double> Attacks
    {
        get
        {
            TheoryData<string, double> attacks = [];
            foreach (Trigger trigger in Triggers.All)
            {
                attacks.Add(trigger.Name, 0.3);
                attacks.Add(trigger.Name, 1);
                attacks.Add(trigger.Name, SeverityWords.LargestFraction);
            }

            return attacks;
        }
    }

    [Theory, MemberData(nameof(Attacks))]
    public void No_attack_breaks_the_model_whatever_is_done(string trigger, double severity)
    {
        for (uint stream = 0; stream < 3; stream++)
        {
            Trajectory run = Simulation.Run(Stories.Random(Seed, stream) with
            {
                Attack = new(trigger, 120, severity),
                LengthMinutes = 7 * 1440,
                SampleMinutes = 30,
            });
            string story = $"Seed {Seed}, story {stream}: {run.Solve.Explanation}";
            Assert.True(run.Solve.End is "Reached" or "Died", story);
            Assert.All(run.Columns, x => Assert.True(x.Value.All(double.IsFinite), $"{story} {x.Key} is not finite."));
            foreach (string name in new[] { "plasma_volume", "limb_volume", "trunk_volume", "lung_water", "co", "albumin", "sodium", "urine" })
            {
                Assert.True(run[name].Min() > 0, $"{story} {name} falls to {run[name].Min()}.");
            }

            foreach (string name in new[] { "death_probability", "stroke_probability", "limb_injury", "urine_total" })
            {
                double[] column = run[name];
                Assert.True(column.Zip(column.Skip(1)).All(x => x.Second >= x.First - SolverError), $"{story} {name} falls by {column.Zip(column.Skip(1)).Max(x => x.First - x.Second)}.");
            }
        }
    }

    [Fact]
    public void Nothing_happens_to_a_patient_left_in_peace()
    {
        Trajectory run = Simulation.Run(Stories.Quiet(48));
        foreach (string name in new[] { "map", "hr", "co", "hematocrit", "albumin", "sodium", "lactate", "creatinine", "urine", "plasma_volume" })
        {
            Assert.Equal(run[name][0], run[name][^1], Math.Abs(run[name][0]) * 1e-9);
        }

        Assert.Equal(0, run["weight_gain"][^1], 1e-6);
        Assert.Equal(0, run["death_probability"][^1], 1e-3);
    }
}
