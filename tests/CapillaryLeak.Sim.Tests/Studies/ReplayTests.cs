using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Tests.Timelines;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Studies;

public class ReplayTests
{
    private const uint Seed = 20_261_128;

    // What the solver may err where it need not stop for rules.
    private const double SolverError = 0.05;

    [Fact]
    public void What_rules_did_is_done_again_without_them()
    {
        Trajectory run = RuleStories.Bleeding(12,
            "rule: fill, when: map < 90 mmHg, do: [ { fluid: saline 0.9 %, volume: 250 mL, over: 20 min } ], again after: 30 min, at most: 6 per 6 h",
            "rule: press, when: map < 88 mmHg, for: 5 min, do: [ { infuse: norepinephrine, rate: 0.05 µg/kg/min } ]",
            "rule: wean, when: map > 91 mmHg, for: 30 min, do: [ { stop: norepinephrine } ]").Run();
        Scenario replay = Replay.Of(run);
        Trajectory again = replay.Run();

        Assert.Equal(["fill", "press", "wean"], run.Firings.Select(x => x.Rule).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(replay.Rules);
        Assert.Empty(again.Firings);
        Assert.Equal(run.Interventions, again.Interventions);
        Assert.All(run["map"].Zip(again["map"]), x => Assert.Equal(x.First, x.Second, SolverError));
    }

    [Fact]
    public void Without_rules_the_replay_is_the_run_itself()
    {
        for (uint i = 0; i < 6; i++)
        {
            Trajectory run = Simulation.Run(Stories.Random(Seed, i));
            if (run.Events.All(x => x.Kind != EventKind.CutShort))
            {
                Assert.Equal(run.ResultHash, Simulation.Run(Replay.Of(run)).ResultHash);
            }
        }
    }

    [Fact]
    public void What_was_cut_short_is_given_as_far_as_it_was()
    {
        Trajectory run = Simulation.Run(Stories.Quiet(3, Stories.Bleeding(0.5, 4000, 0.1)));
        TimedEvent cut = run.Events.First(x => x.Kind == EventKind.CutShort);
        BloodLost bled = Assert.IsType<BloodLost>(Assert.Single(Replay.Of(run).Interventions));

        Assert.Equal(cut.TimeMinutes, bled.EndMinutes, 1e-9);
        Assert.Equal(4000 * (cut.TimeMinutes - 30) / 6, bled.VolumeMl, 1e-9);
    }

    [Fact]
    public void Up_to_its_start_a_run_without_a_fluid_is_the_same_to_the_last_bit()
    {
        Scenario story = Stories.TreatedAttack(48);
        FluidGiven second = (FluidGiven)story.Interventions[4];
        Trajectory with = Simulation.Run(story);
        Trajectory without = Simulation.Run(story with { Interventions = [.. story.Interventions.Select(x => x == second ? second with { VolumeMl = 0 } : x)] });
        int before = with.TimesMinutes.Count(x => x <= second.StartMinutes);

        Assert.Equal(with.States.Take(before), without.States.Take(before));
        Assert.NotEqual(with.States[^1], without.States[^1]);
    }
}
