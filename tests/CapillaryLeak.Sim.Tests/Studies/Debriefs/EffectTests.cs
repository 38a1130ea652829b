using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Studies.Debriefs;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Studies.Debriefs;

public class EffectTests
{
    private static readonly IReadOnlyList<Decision> Decisions = Decision.Of(Played.Run);
    private static readonly Trajectory With = Simulation.Run(Replay.Of(Played.Run));

    [Fact]
    public void Before_a_decision_both_runs_of_the_pair_are_the_same_bit_for_bit()
    {
        Decision albumin = Decisions[1];
        Trajectory without = Without(albumin);

        int before = With.TimesMinutes.Count(x => x <= albumin.StartMinutes);
        Assert.True(before > 50);
        Assert.Equal(With.TimesMinutes[..before], without.TimesMinutes[..before]);
        Assert.All(With.Columns.Keys, name => Assert.Equal(With[name][..before], without[name][..before]));
    }

    [Fact]
    public void Saline_dilutes_at_its_end_and_half_of_that_is_soon_gone()
    {
        Decision saline = Decisions[0] with { Done = [Decisions[0].Done[0]] };
        Effect effect = Effect.Of(saline, With.Variables.First(x => x.Name == "hematocrit"), With, Without(saline));

        Assert.InRange(effect.Largest, -10, -1);
        Assert.Equal(60, effect.LagMinutes, 20.0);
        Assert.NotNull(effect.HalvedMinutes);
        Assert.InRange(effect.HalvedMinutes.Value - effect.LargestMinutes, 1, 300);
    }

    [Fact]
    public void Only_effects_that_matter_are_told_the_largest_first()
    {
        DecisionEffect effect = DecisionEffect.Of(Decisions[0], With, Without(Decisions[0]));

        Assert.NotEmpty(effect.Effects);
        double[] sizes = [.. effect.Effects.Select(x => Math.Abs(x.Largest) / SmallestChange.Of(x.Variable.Name))];
        Assert.Equal(sizes.OrderDescending(), sizes);
        Assert.All(sizes, x => Assert.True(x >= 1));
    }

    [Fact]
    public void A_decision_that_changes_nothing_causes_nothing() =>
        Assert.Empty(DecisionEffect.Of(Decisions[0], With, With).Effects);

    private static Trajectory Without(Decision decision) => Simulation.Run(Replay.Without(Played.Run, [.. decision.Done]));
}
