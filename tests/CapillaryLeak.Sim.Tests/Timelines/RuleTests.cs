using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Timelines;

/// <summary>When rules fire.</summary>
public class RuleTests
{
    private const string Bolus = "do: [ { fluid: saline, volume: 100 mL, over: 5 min } ]";

    // A millionth of an hour, in minutes.
    private const double Millionth = 6e-5;

    [Theory]
    [InlineData("map", "<", 90, "mmHg")]
    [InlineData("map", "<", 86, "mmHg")]
    [InlineData("sbp", "<", 105, "mmHg")]
    [InlineData("hr", ">", 80, "/min")]
    [InlineData("shock_index", ">", 0.7, "")]
    [InlineData("cvp", "<", 3, "mmHg")]
    public void A_crossing_is_found_to_a_millionth_of_an_hour(string variable, string sign, double threshold, string unit)
    {
        FormattableString condition = $"{variable} {sign} {threshold} {unit}";
        double fired = RuleStories.Bleeding(2, $"rule: A, when: {FormattableString.Invariant(condition)}, at most: 1, {Bolus}")
            .Run().Times("A")[0];
        double before = ValueAt(variable, fired - Millionth), after = ValueAt(variable, fired + Millionth);
        Assert.InRange(threshold, Math.Min(before, after), Math.Max(before, after));
        Assert.Equal(sign == ">", after > before);
    }

    // The same patient without the rule, solved far more closely, just up to a moment.
    private static double ValueAt(string variable, double minutes) => Simulation.Run(
        RuleStories.Bleeding(minutes / 60) with { SampleMinutes = minutes }, new(OdeMethod.Rodas5P, 1e-11))[variable][^1];

    [Fact]
    public void The_distance_of_samples_changes_nothing()
    {
        Scenario story = RuleStories.Bleeding(6,
            "rule: A, when: map < 85 mmHg, for: 3 min, again after: 20 min, at most: 4 per 2 h, " + Bolus,
            "rule: B, when: [ hr > 75 /min, sao2 > 90 % ], again after: 40 min, do: [ { raise: norepinephrine, by: 0.02 µg/kg/min, up to: 0.2 µg/kg/min } ]",
            "rule: C, when: urine over 1 h < 2 mL/kg/h, again after: 1 h, at most: 4, " + Bolus);
        Trajectory fine = (story with { SampleMinutes = 1.0 / 60 }).Run(), coarse = (story with { SampleMinutes = 60 }).Run();
        Assert.Equal(["A", "B", "C"], fine.Firings.Select(x => x.Rule).Distinct().Order());
        Assert.Equal(
            fine.Firings.Select(x => (x.TimeMinutes, x.Rule, x.Done[0])), coarse.Firings.Select(x => (x.TimeMinutes, x.Rule, x.Done[0])));
        Assert.Equal(fine.Interventions, coarse.Interventions);
        Assert.All(coarse.Columns.Where(x => x.Key != "kdigo"), x => Assert.Equal(x.Value[^1], fine[x.Key][^1]));
    }

    [Fact]
    public void What_holds_at_the_start_fires_once_at_the_start() =>
        Assert.Equal([0], RuleStories.Healthy(6, "rule: A, when: map > 60 mmHg, at most: 9, " + Bolus).Run().Times("A"));

    [Fact]
    public void or_once_it_has_held_for_its_time() =>
        Assert.Equal([90], RuleStories.Healthy(6, "rule: A, when: map > 60 mmHg, for: 30 min, from: 1 h, at most: 9, " + Bolus).Run().Times("A"));

    [Fact]
    public void A_condition_that_breaks_off_must_hold_anew()
    {
        double[] at = RuleStories.Bleeding(3, "rule: A, when: map < 79.3 mmHg, at most: 1, " + Bolus).Run().Times("A");
        double[] held = RuleStories.Bleeding(3, "rule: A, when: map < 79.3 mmHg, for: 7 min, at most: 1, " + Bolus).Run().Times("A");
        Assert.Equal(at[0] + 7, held[0], 1e-12);
        Assert.Empty(RuleStories.Bleeding(3, "rule: A, when: map < 79.3 mmHg, for: 30 min, at most: 1, " + Bolus).Run().Times("A"));
    }

    [Fact]
    public void A_rule_with_a_cool_down_fires_again_while_its_condition_holds() =>
        Assert.Equal([0, 40, 80, 120, 160],
            RuleStories.Healthy(3, "rule: A, when: map > 60 mmHg, again after: 40 min, at most: 9, " + Bolus).Run().Times("A"));

    [Fact]
    public void A_ceiling_holds_in_every_window() =>
        Assert.Equal([0, 10, 60, 70, 120, 130],
            RuleStories.Healthy(2.5, "rule: A, when: map > 60 mmHg, again after: 10 min, at most: 2 per 1 h, " + Bolus).Run().Times("A"));

    [Fact]
    public void A_total_is_never_exceeded() =>
        Assert.Equal(3, RuleStories.Healthy(3, "rule: A, when: map > 60 mmHg, again after: 10 min, total: 350 mL, " + Bolus).Run().Times("A").Length);

    [Fact]
    public void A_rule_with_hysteresis_waits_until_it_is_rearmed()
    {
        const string Rule = "rule: A, when: map < 88 mmHg, again after: 15 min, at most: 9, ";
        const string Little = "do: [ { fluid: saline, volume: 10 mL, over: 5 min } ]";
        Assert.True(RuleStories.Bleeding(3, Rule + Little).Run().Times("A").Length > 1);
        Assert.Single(RuleStories.Bleeding(3, Rule + "rearm: map > 100 mmHg, " + Little).Run().Times("A"));
    }

    [Fact]
    public void Rules_that_fire_at_one_moment_go_by_priority_then_by_the_file()
    {
        Trajectory run = RuleStories.Healthy(1,
            "rule: Third, when: map > 60 mmHg, at most: 1, priority: 6, " + Bolus,
            "rule: Second, when: map > 61 mmHg, at most: 1, " + Bolus,
            "rule: First, when: map > 62 mmHg, at most: 1, priority: 1, " + Bolus,
            "rule: Fourth, when: map > 63 mmHg, at most: 1, priority: 6, " + Bolus).Run();
        Assert.Equal(["First", "Second", "Third", "Fourth"], run.Firings.Select(x => x.Rule));
    }

    [Fact]
    public void One_crossing_fires_every_rule_that_waits_for_it()
    {
        Trajectory run = RuleStories.Bleeding(1,
            "rule: Second, when: map < 90 mmHg, at most: 1, " + Bolus,
            "rule: First, when: map < 90 mmHg, at most: 1, priority: 1, " + Bolus).Run();
        Assert.Equal(["First", "Second"], run.Firings.Select(x => x.Rule));
        Assert.Equal(run.Firings[0].TimeMinutes, run.Firings[1].TimeMinutes);
    }

    [Fact]
    public void A_later_rule_sees_at_once_what_an_earlier_one_has_started()
    {
        Trajectory run = RuleStories.Healthy(1,
            "rule: Follows, when: norepinephrine > 0 µg/kg/min, priority: 1, do: [ { infuse: vasopressin, rate: 0.03 U/min } ]",
            "rule: Leads, when: map > 60 mmHg, for: 20 min, priority: 2, do: [ { infuse: norepinephrine, rate: 0.05 µg/kg/min } ]").Run();
        Assert.Equal([(20, "Leads"), (20, "Follows")], run.Firings.Select(x => ((int)x.TimeMinutes, x.Rule)));
    }

    // ── what is known when ──

    [Fact]
    public void A_result_is_known_an_hour_after_its_sample_was_drawn() =>
        Assert.Equal([70], RuleStories.Healthy(6, "rule: A, when: hematocrit > 30 %, from: 10 min, at most: 9, " + Bolus).Run().Times("A"));

    [Fact]
    public void What_happens_after_a_sample_is_seen_in_the_next()
    {
        Scenario story = Stories.Quiet(8, Stories.Fluid("red cells", 0.5, 900, 1)) with
        {
            Rules = RuleStories.Read("rule: A, when: hematocrit > 47 %, drawn every: 2 h, at most: 1, " + Bolus),
        };
        Assert.Equal([180], story.Run().Times("A"));
    }

    [Fact]
    public void Lactate_is_known_after_ten_minutes() =>
        Assert.Equal([10], RuleStories.Healthy(1, "rule: A, when: lactate < 5 mmol/L, at most: 1, " + Bolus).Run().Times("A"));

    [Fact]
    public void Urine_is_known_when_its_window_has_been_charted() =>
        Assert.Equal([130], RuleStories.Healthy(6, "rule: A, when: urine over 2 h > 0.2 mL/kg/h, from: 10 min, at most: 9, " + Bolus).Run().Times("A"));

    [Fact]
    public void The_mean_of_urine_is_what_was_passed()
    {
        Trajectory run = RuleStories.Healthy(3).Run();
        double flow = (run.At("urine_total", 120) - run.At("urine_total", 0)) / 2 / 70;
        string Rule(double share) => FormattableString.Invariant($"rule: A, when: urine over 2 h > {share * flow} mL/kg/h, at most: 1, ") + Bolus;
        Assert.Single(RuleStories.Healthy(2.5, Rule(0.999)).Run().Times("A"));
        Assert.Empty(RuleStories.Healthy(2.5, Rule(1.001)).Run().Times("A"));
    }

    [Fact]
    public void What_is_steady_neither_rises_nor_falls() => Assert.Empty(RuleStories.Healthy(24,
        "rule: A, when: hematocrit rising for 6 h, at most: 9, " + Bolus,
        "rule: B, when: map falling for 6 h, at most: 9, " + Bolus,
        "rule: C, when: creatinine falling for 6 h, at most: 9, " + Bolus).Run().Firings);

    [Fact]
    public void A_rise_is_known_when_it_has_lasted()
    {
        Scenario story = Stories.Quiet(5, Stories.Fluid("red cells", 0, 1500, 4)) with
        {
            Rules = RuleStories.Read(
                "rule: Rises, when: hematocrit rising for 2 h, drawn every: 1 h, at most: 1, " + Bolus,
                "rule: Falls, when: hematocrit falling for 2 h, drawn every: 1 h, at most: 1, " + Bolus),
        };
        Assert.Equal([("Rises", 180)], story.Run().Firings.Select(x => (x.Rule, x.TimeMinutes)));
    }
}
