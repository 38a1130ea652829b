using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Studies.Debriefs;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Studies.Debriefs;

public class PlayedTimelineTests
{
    private static readonly IReadOnlyList<TimelineEntry> Timeline = PlayedTimeline.Of(Played.Run, []);

    [Fact]
    public void It_is_in_the_order_of_time() =>
        Assert.Equal(Timeline.Select(x => x.TimeMinutes).Order(), Timeline.Select(x => x.TimeMinutes));

    [Fact]
    public void An_entry_of_the_plan_is_one_decision_with_all_its_portions()
    {
        IReadOnlyList<Decision> decisions = Decision.Of(Played.Run);

        Assert.Equal(["interventions.0", "interventions.1", "interventions.2"], decisions.Select(x => x.Path));
        Assert.Equal([2, 1, 1], decisions.Select(x => x.Done.Count));
        Assert.Equal("2 × saline 0.9 % 1 L over 1 h", decisions[0].Text);
    }

    [Fact]
    public void What_a_rule_did_is_a_decision_under_its_name()
    {
        Trajectory run = Simulation.Run(Played.Read(Played.Plan + """

            rules:
              - { rule: Bolus, when: map < 85 mmHg, at most: 2 per 6 h, total: 1 L, again after: 1 h, do: [ { fluid: saline 0.9 %, volume: 250 mL, over: 15 min } ] }
            """));

        Decision bolus = Assert.Single(Decision.Of(run), x => x.Path == "\"Bolus\"");
        Assert.Equal(4, bolus.Done.Count);
    }

    [Fact]
    public void Of_two_things_that_a_rule_does_at_once_each_has_its_own_effect()
    {
        Trajectory run = Simulation.Run(Played.Read(Played.Plan + """

            rules:
              - { rule: Both, when: map < 85 mmHg, at most: 1 per 6 h, total: 1 L, do: [ { fluid: saline 0.9 %, volume: 250 mL, over: 15 min }, { dose: furosemide, amount: 10 mg } ] }
            """));
        DecisionEffect[] effects = [.. Decision.Of(run).Select((x, i) => new DecisionEffect(x, [], i))];

        Assert.Equal(2, effects.Count(x => x.Decision.Path == "\"Both\""));
        Assert.Equal(effects, PlayedTimeline.Of(run, effects).Where(x => x.Kind == EntryKind.Done).Select(x => x.Effect));
    }

    [Fact]
    public void Of_a_patient_who_never_comes_in_nothing_is_known()
    {
        Trajectory run = Simulation.Run(Played.Read() with { Arrival = new([], 0, 1e9, new("x", 1, 1)) });

        Assert.DoesNotContain(run.Events, x => x.Kind == EventKind.Arrival);
        Assert.Empty(Known.At(run, run.Solve.ReachedMinutes));
    }

    [Fact]
    public void Told_asked_hinted_and_to_be_discussed_are_in_it()
    {
        Assert.Equal(14 * 60, Assert.Single(Timeline, x => x.Kind == EntryKind.Told).TimeMinutes);
        Assert.Equal(2, Timeline.Count(x => x.Kind == EntryKind.Asked));
        Assert.Single(Timeline, x => x.Kind == EntryKind.Hint);
        Assert.Equal(
            Played.Run.Maximum("hematocrit").TimeMinutes, Assert.Single(Timeline, x => x.Text == "The thickest.").TimeMinutes);
        Assert.Equal(
            Played.Run.Phases.Single(x => x.Phase == Sim.Scenarios.Phase.Recruitment).StartMinutes,
            Assert.Single(Timeline, x => x.Text == "It comes back.").TimeMinutes);
    }

    [Fact]
    public void A_complication_that_comes_and_goes_is_told_once() =>
        Assert.All(Complication.Of(Played.Run).GroupBy(x => x.Name), x =>
            Assert.Single(Timeline, entry => entry.Kind == EntryKind.Happened && entry.Text.StartsWith(x.Key, StringComparison.Ordinal)));

    [Fact]
    public void Before_the_patient_comes_in_nothing_is_known() => Assert.Empty(Known.At(Played.Run, (14 * 60) - 1));

    [Fact]
    public void The_monitor_is_known_at_once_and_the_laboratory_an_hour_after_its_sample()
    {
        double arrival = 14 * 60;

        Assert.Equal(["map", "hr"], Known.At(Played.Run, arrival).Select(x => x.Variable.Name));
        Assert.DoesNotContain(Known.At(Played.Run, arrival + 59), x => x.Variable.Name == "hematocrit");
        Known first = Known.At(Played.Run, arrival + 61).Single(x => x.Variable.Name == "hematocrit");
        Assert.Equal((Played.Run.At("hematocrit", arrival), arrival), (first.Value, first.FromMinutes));
        Assert.True(double.IsNaN(first.Before));
        Known second = Known.At(Played.Run, arrival + 421).Single(x => x.Variable.Name == "hematocrit");
        Assert.Equal((first.Value, arrival + 360), (second.Before, second.FromMinutes));
    }

    [Fact]
    public void What_was_known_at_a_decision_does_not_depend_on_what_came_later()
    {
        Trajectory other = Simulation.Run(Played.Read(settings: "interventions.2.at=30 h"));
        double at = Decision.Of(Played.Run)[1].StartMinutes;

        Assert.Equal(Known.At(Played.Run, at), Known.At(other, at));
    }

    [Fact]
    public void A_complication_that_was_added_is_no_decision()
    {
        Trajectory run = Simulation.Run(Played.Read(settings: "complications.Bleeding=20 h"));

        Assert.Equal(3, Decision.Of(run).Count);
        Assert.Single(PlayedTimeline.Of(run, []), x => x.Kind == EntryKind.Told && x.Text == "The line has come loose.");
    }
}
