using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Timelines;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Studies;

public class PressureStoryTests
{
    private const uint Seed = 20_261_128;
    private const uint Runs = 6;
    private const double Rounding = 1e-9;

    private static readonly int Map = Variables.IndexOf("map");

    [Fact]
    public void Shares_add_up_to_the_change_whatever_is_done()
    {
        for (uint i = 0; i < Runs; i++)
        {
            PressureStory story = PressureStory.Of(Simulation.Run(Suctioned(i)));
            Assert.NotEmpty(story.Stretches);
            foreach (PressureStretch stretch in story.Stretches)
            {
                double plasma = stretch.Shares.Single(x => x.Cause == PressureCause.Plasma).MmHg;
                string where = $"Seed {Seed}, story {i}, from {stretch.FromMinutes} min";
                Assert.True(Math.Abs(stretch.Shares.Sum(x => x.MmHg) - stretch.ChangeMmHg) < Rounding, where);
                Assert.True(Math.Abs(stretch.Plasma.Sum(x => x.MmHg) - plasma) < 1e-6, where);
            }
        }
    }

    [Fact]
    public void Told_backwards_every_share_changes_its_sign()
    {
        for (uint i = 0; i < Runs; i++)
        {
            Trajectory run = Simulation.Run(Suctioned(i));
            PressureStretch there = PressureStory.Between(run, 300, 1500), back = PressureStory.Between(run, 1500, 300);
            foreach ((PressureShare one, PressureShare other) in there.Shares.Zip(back.Shares))
            {
                Assert.True(Math.Abs(one.MmHg + other.MmHg) < Rounding, $"Seed {Seed}, story {i}: {one.Cause.Name} {one.MmHg} and {other.MmHg}");
            }
        }
    }

    [Fact]
    public void Between_two_plans_the_shares_add_up_as_well()
    {
        for (uint i = 0; i < Runs; i++)
        {
            Scenario story = Suctioned(i);
            Trajectory one = Simulation.Run(story), other = Simulation.Run(story with { Interventions = [], SampleMinutes = 15 });
            double end = Math.Min(one.TimesMinutes[^1], other.TimesMinutes[^1]), sample = one.TimesMinutes.Last(x => x < end);
            PressureStretch difference = PressureStory.Between(one, other, sample)!;

            Assert.True(Math.Abs(difference.Shares.Sum(x => x.MmHg) - difference.ChangeMmHg) < Rounding, $"Seed {Seed}, story {i}");
            Assert.Equal(difference.Shares[0].MmHg, difference.Plasma.Sum(x => x.MmHg), 1e-6);
            Assert.Equal(one.At("map", sample), difference.FromMmHg);
            Assert.Null(PressureStory.Between(one, other, end + 1));
        }
    }

    // One state after the other is changed: what moves the pressure moves the shares of the causes as much, and nothing else does.
    [Fact]
    public void Every_state_on_which_the_pressure_depends_belongs_to_a_cause()
    {
        HashSet<string> matter = [];
        for (uint i = 0; i < Runs; i++)
        {
            Trajectory run = Simulation.Run(Suctioned(i));
            Model<Scalar> model = ScenarioModel.Of(run.Scenario);
            Examination patient = new(model);
            patient.Enter(default);
            double[] state = run.States[new Philox(Seed, i).NextDouble() is var x ? (int)(x * run.States.Count) : 0];
            for (int place = 0; place < state.Length; place++)
            {
                double[] other = [.. state];
                other[place] += 0.05 * (Math.Abs(state[place]) + 0.1);
                double change = Pressure(patient, other) - Pressure(patient, state);
                double[] shares = new PressureMix(model, state, other).Shares();
                string path = Schema.States[place].Path;
                Assert.True(Math.Abs(shares.Sum() - change) < Rounding, $"Seed {Seed}, story {i}: {path} changes the pressure by {change}, the causes by {shares.Sum()}.");
                if (change != 0)
                {
                    matter.Add(path);
                }
            }
        }

        Assert.Equal(
        [
            "decompensation", "drugs.dobutamine", "drugs.enalaprilat_effect", "drugs.immunoglobulin_central", "drugs.norepinephrine_effect",
            "drugs.steroid_effect", "drugs.terbutaline_central", "drugs.terbutaline_heart", "drugs.terbutaline_tolerance", "drugs.vasopressin", "lung_water", "mediator",
            "plasma_volume", "pooled", "red_cell_swelling", "red_cells", "stress_relaxation", "sympathetic", "vasodilation", "venous_tone",
        ], matter.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_done_at_the_moment_acts_on_the_pressure_by_the_state_alone()
    {
        Trajectory run = Simulation.Run(Stories.TreatedAttack(36));
        Examination patient = new(ScenarioModel.Of(run.Scenario));
        Inputs<Scalar> inputs = default;
        patient.Enter(inputs);
        double still = Pressure(patient, run.States[^1]);
        Span<double> numbers = Schema.AsSpan<Inputs<Scalar>, double>(ref inputs);
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = 1;
            patient.Enter(inputs);
            Assert.Equal(still, Pressure(patient, run.States[^1]));
        }
    }

    [Fact]
    public void A_cause_that_did_not_change_gets_nothing_and_a_single_one_gets_all()
    {
        Trajectory run = Simulation.Run(Stories.TreatedAttack(36));
        Model<Scalar> model = ScenarioModel.Of(run.Scenario);
        double[] without = [.. run.States[^1]];
        without[Schema.States.Index().Single(x => x.Item.Path == "drugs.norepinephrine_effect").Index] = 0;
        double[] shares = new PressureMix(model, without, run.States[^1]).Shares();
        int vasopressors = PressureCause.All.Index().Single(x => x.Item.Name == "vasopressors").Index;

        Assert.True(shares[vasopressors] > 1);
        Assert.All(shares.Where((_, i) => i != vasopressors), x => Assert.Equal(0, x));
    }

    [Fact]
    public void A_bleeding_is_told_as_blood_lost_and_answered_by_the_reflex()
    {
        Trajectory run = Simulation.Run(Stories.Quiet(2, Stories.Bleeding(0.5, 1500, 0.5)));
        PressureStretch fall = PressureStory.Of(run).Stretches[0];
        double Share(string name) => fall.Shares.Single(x => x.Cause.Name == name).MmHg;

        Assert.True(fall.ChangeMmHg < -4);
        Assert.True(Share("plasma") < -4 && Share("red_cells") < -4, "Plasma and red cells are lost.");
        Assert.True(Share("reflex") > 1 && Share("venous_tone") > 1, "The reflex answers.");
        Assert.Equal(0, Share("arterioles"));
        Assert.Equal("bled", fall.Plasma.MinBy(x => x.Ml)!.Name);
    }

    [Fact]
    public void Patients_in_peace_have_one_stretch_without_causes()
    {
        PressureStretch all = Assert.Single(PressureStory.Of(Simulation.Run(Stories.Quiet(6))).Stretches);

        Assert.Equal((0, 360), (all.FromMinutes, all.ToMinutes));
        Assert.Empty(all.Told(0.01));
    }

    // Everything that there is to do, and suction on top: every cause has its turn.
    private static Scenario Suctioned(uint i)
    {
        Scenario story = Stories.Random(Seed, i);
        return story with
        {
            Interventions = [.. story.Interventions, new LowerBodySuction(600, "suction", new("story", 1, 1), 30, 1600)],
            SampleMinutes = 20,
        };
    }

    private static double Pressure(Examination patient, double[] state)
    {
        patient.Read(state);
        return patient[Map];
    }
}
