using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Studies.Debriefs;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Studies.Debriefs;

public class ScoreSheetTests
{
    private static readonly IReadOnlyList<ObjectiveResult> Results = ScoreSheet.Of(Played.Run, Played.Run.Scenario.Lesson!);

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 1.5)]
    [InlineData(3, 0)]
    [InlineData(0, 3)]
    [InlineData(9, 0)]
    [InlineData(double.NaN, 0)]
    public void Points_fall_evenly_from_full_to_none(double value, double points) =>
        Assert.Equal(points, Score(full: 1, none: 3).PointsFor(value));

    [Theory]
    [InlineData(3, 3)]
    [InlineData(2, 1.5)]
    [InlineData(0, 0)]
    public void More_is_better_where_full_is_the_larger(double value, double points) =>
        Assert.Equal(points, Score(full: 3, none: 1).PointsFor(value));

    [Fact]
    public void The_time_below_a_pressure_is_that_of_its_stretches()
    {
        ScoreResult time = Results[0].Scores[0];

        Assert.True(time.Value > 0);
        Assert.Equal(time.Evidence.Sum(x => x.EndMinutes - x.StartMinutes), time.Value);
        Assert.All(time.Evidence, x => Assert.True(x.StartMinutes >= 14 * 60 && Played.Run.At("map", (x.StartMinutes + x.EndMinutes) / 2) < 75));
    }

    [Fact]
    public void A_phase_limits_what_is_looked_at()
    {
        PhaseSpan recruitment = Played.Run.Phases.Single(x => x.Phase == Phase.Recruitment);
        ScoreResult most = Results[0].Scores[1];

        Assert.Equal(Played.Run.Maximum("lung_water", recruitment.StartMinutes, recruitment.EndMinutes).Value, most.Value);
    }

    [Fact]
    public void What_is_given_adds_up_over_portions() => Assert.Equal(2000, Results[1].Scores[0].Value, 1e-9);

    [Fact]
    public void Of_what_runs_across_the_end_of_a_window_only_the_part_before_counts()
    {
        Score score = Score(full: 0, none: 1) with
        {
            Measure = new GivenMeasure(ProductGroup.All.Single(x => x.Name == "fluid")),
            Window = new(0, (16 * 60) + 15, null),
        };

        Assert.Equal(250, ScoreSheet.Of(Played.Run, score).Value, 1e-9);
    }

    [Fact]
    public void A_delay_counts_from_the_start_of_the_window() => Assert.Equal(300, Results[1].Scores[1].Value);

    [Fact]
    public void What_is_never_given_earns_nothing()
    {
        Trajectory run = Simulation.Run(Played.Read(settings: "interventions.1=dropped"));
        ScoreResult never = ScoreSheet.Of(run, run.Scenario.Lesson!.Objectives[1].Scores[1]);

        Assert.True(double.IsNaN(never.Value));
        Assert.Equal(0, never.Points);
    }

    [Fact]
    public void A_single_drug_is_measured_in_its_own_unit() => Assert.Equal((10, 0.5), (Results[1].Scores[2].Value, Results[1].Scores[2].Points));

    [Fact]
    public void Who_dies_before_the_end_of_the_window_earns_nothing_by_it()
    {
        Trajectory died = Simulation.Run(Played.Read(settings: ["interventions.0=dropped", "attack.severity=1.5", "arrival.after=70 h"]) with
        {
            Interventions = [Stories.Bleeding(10, 4000, 1)],
        });
        double death = Outcome.Of(died).DeathMinutes!.Value;
        Score score = died.Scenario.Lesson!.Objectives[1].Scores[2];

        Assert.Equal((true, 0), (ScoreSheet.Of(died, score).EndedEarly, ScoreSheet.Of(died, score).Points));
        Assert.Equal(1, ScoreSheet.Of(died, score with { Window = new(0, death - 1, null) }).Points);
    }

    [Theory]
    [InlineData(56, Phase.Recruitment, 1, 1)]
    [InlineData(30, Phase.Leak, 0, 1)]
    [InlineData(10, Phase.Prodrome, 0, 0)]
    public void What_was_over_before_the_death_is_earned_as_by_the_living(int hours, Phase last, int byPhase, int byDelay)
    {
        ReadResult read = ScenarioReader.Read(new("bled.yaml", $$"""
            schema: 1
            title: Bled to death
            length: 60 h
            attack: { trigger: clarkson, onset: 1 h, severity: moderate }
            interventions:
              - { at: 12 h, infuse: norepinephrine, rate: 0.05 µg/kg/min, until: 50 h }
              - { at: {{hours}} h, bleed: 2.5 L, over: 1 min }
            teaching:
              level: first
              handover: He bleeds.
              objectives:
                - objective: Earn what can be earned
                  scores:
                    - { maximum: map, in: leak, full: 70 mmHg, none: 10 mmHg }
                    - { time to: pressor, from: 11 h, full: 2 h, none: 40 h }
            """), Vocabulary.Standard);
        Trajectory run = Simulation.Run(read.Scenario!);
        IReadOnlyList<ScoreResult> scores = ScoreSheet.Of(run, read.Scenario!.Lesson!)[0].Scores;

        Assert.NotNull(Outcome.Of(run).DeathMinutes);
        Assert.Equal(last, run.Phases[^1].Phase);
        Assert.Equal([byPhase, byDelay], scores.Select(x => x.Points));
        Assert.Equal([byPhase == 0, byDelay == 0], scores.Select(x => x.EndedEarly));
    }

    [Fact]
    public void An_objective_has_the_points_of_its_scores()
    {
        Assert.Equal([6, 5], Results.Select(x => x.OutOf));
        Assert.All(Results, x => Assert.Equal(x.Scores.Sum(y => y.Points), x.Points));
    }

    private static Score Score(double full, double none) =>
        new("x", new ReadingMeasure("map", ReadingKind.Minimum), new(0, 60, null), full, none, "mmHg", 3, new("x", 1, 1));
}
