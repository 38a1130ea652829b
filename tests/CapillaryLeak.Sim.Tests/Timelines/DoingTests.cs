using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Timelines;

/// <summary>What rules do.</summary>
public class DoingTests
{
    private const string Always = "when: map > 60 mmHg";

    [Fact]
    public void What_a_rule_gives_is_given_like_anything_else()
    {
        Trajectory run = RuleStories.Healthy(2, $"rule: A, {Always}, for: 10 min, at most: 1, do: [ {{ fluid: saline 0.9 %, volume: 500 mL, over: 30 min }} ]").Run();
        FluidGiven given = Assert.IsType<FluidGiven>(Assert.Single(run.Interventions));
        Assert.Equal((10, 40, 500), (given.StartMinutes, given.EndMinutes, given.VolumeMl));
        Assert.Equal(500, run["iv_fluid"][^1], 1e-6);
        Assert.Equal(500, Assert.Single(Given.Of(run)).Amount);
        Assert.Equal(
            [(10, EventKind.Rule, "rule \"A\" fired: saline 0.9 % 500 mL over 30 min"), (10, EventKind.Started, "saline 0.9 % 500 mL over 30 min"),
            (40, EventKind.Ended, "saline 0.9 % 500 mL over 30 min")],
            run.Events.Select(x => (x.TimeMinutes, x.Kind, x.Text)));
    }

    [Fact]
    public void The_first_step_comes_first_and_the_last_is_repeated()
    {
        Trajectory run = RuleStories.Healthy(4,
            $"rule: A, {Always}, again after: 1 h, steps: [ {{ dose: furosemide, amount: 5 mg }}, {{ dose: furosemide, amount: 10 mg }} ]").Run();
        Assert.Equal([5, 10, 10, 10], run.Interventions.Cast<DrugGiven>().Select(x => x.Amount));
    }

    [Fact]
    public void All_that_is_done_together_begins_together()
    {
        Trajectory run = RuleStories.Healthy(1,
            $"rule: A, {Always}, at most: 1, do: [ {{ dose: hydrocortisone, amount: 50 mg }}, {{ oral intake: nil by mouth, for: 30 min }}, {{ drink: 100 mL }}, {{ fasciotomy: limbs }} ]").Run();
        Assert.Equal([0, 0, 0, 0], run.Interventions.Select(x => x.StartMinutes));
        Assert.Equal(4, run.Firings[0].Done.Count);
    }

    [Fact]
    public void A_drug_is_raised_by_steps_up_to_its_highest_rate()
    {
        Trajectory run = RuleStories.Healthy(4,
            $"rule: A, {Always}, again after: 30 min, do: [ {{ raise: norepinephrine, by: 0.05 µg/kg/min, up to: 0.12 µg/kg/min }} ]").Run();
        Assert.Equal([0, 30, 60], run.Times("A"));
        Assert.Equal([0.0035, 0.007, 0.0084], run.Interventions.Cast<DrugInfused>().Select(x => Math.Round(x.RatePerMinute, 9)));
        Assert.Equal([30, 60, 240], run.Interventions.Select(x => x.EndMinutes));
        Assert.Equal("norepinephrine 0.12 µg/kg/min", run.Interventions[^1].Text);
    }

    [Fact]
    public void and_lowered_by_steps_until_nothing_is_left()
    {
        Scenario story = RuleStories.Healthy(4, $"rule: A, {Always}, for: 1 h, again after: 30 min, do: [ {{ lower: norepinephrine, by: 0.05 µg/kg/min }} ]") with
        {
            Interventions = [Stories.Infusion("norepinephrine", 0.5, 0.15 * 70 / 1000, 4)],
        };
        Trajectory run = story.Run();
        Assert.Equal([60, 90, 120], run.Times("A"));
        Assert.Equal([0.0105, 0.007, 0.0035], run.Interventions.Cast<DrugInfused>().Select(x => Math.Round(x.RatePerMinute, 9)));
        Assert.Equal([60, 90, 120], run.Interventions.Select(x => x.EndMinutes));
    }

    [Fact]
    public void What_does_not_run_is_not_stopped_and_the_rule_waits()
    {
        Scenario story = RuleStories.Healthy(3, $"rule: A, {Always}, do: [ {{ stop: dobutamine }} ]") with
        {
            Interventions = [Stories.Infusion("dobutamine", 1, 0.1, 3)],
        };
        // It begins and is stopped at one moment: nothing was given.
        Trajectory run = story.Run();
        Assert.Equal([60], run.Times("A"));
        Assert.Empty(run.Interventions);
    }

    [Fact]
    public void What_runs_is_changed_to_another_rate_and_keeps_its_end()
    {
        Scenario story = RuleStories.Healthy(5, $"rule: A, {Always}, for: 2 h, do: [ {{ change: dobutamine, rate: 0.2 mg/min }} ]") with
        {
            Interventions = [Stories.Infusion("dobutamine", 1, 0.1, 4)],
        };
        Assert.Equal([(60, 120, 0.1), (120, 240, 0.2)],
            story.Run().Interventions.Cast<DrugInfused>().Select(x => (x.StartMinutes, x.EndMinutes, x.RatePerMinute)));
    }

    [Fact]
    public void What_a_rule_has_running_is_ended_where_it_must_stop()
    {
        Trajectory run = RuleStories.Healthy(6,
            $"rule: A, {Always}, at most: 1, stop when: cvp > 7 mmHg, do: [ {{ fluid: albumin 5 %, volume: 4 L, over: 4 h }} ]").Run();
        FluidGiven given = Assert.IsType<FluidGiven>(Assert.Single(run.Interventions));
        Assert.InRange(given.EndMinutes, 5, 235);
        Assert.Equal(4000 * given.DurationMinutes / 240, given.VolumeMl, 1e-9);
        Assert.Equal(given.VolumeMl, run["iv_fluid"][^1], 1e-6);
        Assert.Contains(run.Events, x => x.Kind == EventKind.Rule && x.Text.StartsWith("rule \"A\" stopped albumin 5 %", StringComparison.Ordinal));
        Assert.Equal(7, (RuleStories.Healthy(given.EndMinutes / 60) with { Interventions = [given] }).Run()["cvp"][^1], 1e-5);
    }

    [Fact]
    public void What_others_have_running_goes_on()
    {
        Scenario story = RuleStories.Healthy(6,
            $"rule: A, {Always}, at most: 1, stop when: cvp > 7 mmHg, do: [ {{ fluid: albumin 5 %, volume: 4 L, over: 4 h }} ]") with
        {
            Interventions = [Stories.Fluid("albumin 5 %", 0, 500, 6)],
        };
        Assert.Contains(story.Run().Interventions, x => x.EndMinutes == 360);
    }

    [Fact]
    public void A_fluid_at_a_rate_takes_the_place_of_the_one_before()
    {
        Trajectory run = RuleStories.Healthy(4,
            $"rule: A, {Always}, again after: 1 h, at most: 2, steps: [ {{ fluid: saline, rate: 200 mL/h, for: 2 h }}, {{ fluid: saline, rate: 100 mL/h, for: 1 h }} ]").Run();
        Assert.Equal([(0, 60, 200), (60, 120, 100)],
            run.Interventions.Cast<FluidGiven>().Select(x => (x.StartMinutes, x.EndMinutes, Math.Round(x.VolumeMl, 9))));
    }

    [Fact]
    public void Renal_replacement_is_switched_on_and_off()
    {
        Trajectory run = RuleStories.Healthy(4,
            $"rule: On, {Always}, do: [ {{ renal replacement: on, ultrafiltration: 60 mL/h }} ]",
            $"rule: Off, {Always}, for: 2 h, do: [ {{ renal replacement: off }} ]").Run();
        Assert.Equal(120, Assert.Single(run.Interventions).EndMinutes);
    }

    [Fact]
    public void The_books_close_when_rules_treat()
    {
        Trajectory run = RuleStories.Bleeding(12,
            "rule: A, when: map < 88 mmHg, again after: 30 min, total: 2 L, do: [ { fluid: ringer lactate, volume: 250 mL, over: 15 min } ]",
            "rule: B, when: map < 84 mmHg, again after: 10 min, do: [ { raise: norepinephrine, by: 0.05 µg/kg/min, up to: 0.5 µg/kg/min } ]").Run();
        Assert.NotEmpty(run.Firings);
        Assert.All(run.Accounts, x => Assert.True(x.WorstError <= 1e-9));
    }

    [Fact]
    public void The_beginning_of_a_scenario_keeps_the_rules_that_are_in_force()
    {
        Scenario story = RuleStories.Healthy(4, $"rule: A, {Always}, at most: 1, do: [ {{ drink: 100 mL }} ]",
            $"rule: B, {Always}, from: 3 h, at most: 1, do: [ {{ drink: 100 mL }} ]");
        Assert.Equal(["A"], story.Until(120).Run().Firings.Select(x => x.Rule));
    }
}
