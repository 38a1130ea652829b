using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Studies;

/// <summary>A prediction is scored by where it falls among plausible patients.</summary>
public class PredictionTests
{
    private const uint Seed = 4711;
    private const double Smallest = 1;

    private static readonly PredictionQuestion Question = new("hematocrit", 60, 600);

    [Fact]
    public void Scores_do_not_depend_on_the_order_of_the_patients()
    {
        double[] values = Normals(Seed, 101, 4, 3), turned = [.. values.Reverse()], mixed = [.. values.OrderBy(x => x * 1000 % 7)];
        foreach (double answer in new[] { -4.0, 0, 2.5, 9, 14 })
        {
            Assert.Equal(Scoring.OfNumber(answer, values, 0.1), Scoring.OfNumber(answer, turned, 0.1));
            Assert.Equal(Scoring.OfNumber(answer, values, 0.1), Scoring.OfNumber(answer, mixed, 0.1));
        }

        foreach (Direction direction in Enum.GetValues<Direction>())
        {
            Assert.Equal(Scoring.OfDirection(direction, values, Smallest), Scoring.OfDirection(direction, mixed, Smallest));
        }
    }

    [Fact]
    public void Another_seed_changes_a_score_by_no_more_than_chance_does()
    {
        const int patients = 200, seeds = 50;
        // Near the edge of full credit a score is a share near 10 % over 10 %: its standard error is that of the share, times ten.
        double error = 10 * Math.Sqrt(0.06 * 0.94 / patients);
        double[] scores = [.. Enumerable.Range(0, seeds).Select(i => Scoring.OfNumber(1.55, Normals(Seed + (uint)i, patients, 0, 1), 0))];

        Assert.InRange(scores.Average(), 0.6 - (4 * error / Math.Sqrt(seeds)), 0.6 + (4 * error / Math.Sqrt(seeds)));
        Assert.All(scores, x => Assert.InRange(x, 0.6 - (4 * error), 0.6 + (4 * error)));
    }

    [Fact]
    public void The_nearer_to_the_middle_of_the_patients_the_better_and_never_worse()
    {
        double[] values = Normals(Seed, 200, 5, 2);
        double middle = Quartiles.Of(values).Median;
        double[] above = [.. Enumerable.Range(0, 200).Select(i => Scoring.OfNumber(middle + (i * 0.05), values, 0.2))];
        double[] below = [.. Enumerable.Range(0, 200).Select(i => Scoring.OfNumber(middle - (i * 0.05), values, 0.2))];

        Assert.Equal((1, 1), (above[0], below[0]));
        Assert.Equal((0, 0), (above[^1], below[^1]));
        Assert.All(above.Zip(above[1..]), x => Assert.True(x.First >= x.Second));
        Assert.All(below.Zip(below[1..]), x => Assert.True(x.First >= x.Second));
    }

    [Fact]
    public void The_commonest_way_scores_full_and_the_others_by_how_common_they_are()
    {
        double[] changes = [2, 3, 4, 5, 0.5, -0.5, -1, double.NaN];

        Assert.Equal(1, Scoring.OfDirection(Direction.Rises, changes, Smallest));
        Assert.Equal(0.5, Scoring.OfDirection(Direction.Stays, changes, Smallest));
        Assert.Equal(0.25, Scoring.OfDirection(Direction.Falls, changes, Smallest));
    }

    [Fact]
    public void A_number_that_all_patients_share_is_right() => Assert.Equal(1, Scoring.OfNumber(1000, [999.999999, 1000.000001], 50));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0.5)]
    [InlineData(2, 1)]
    [InlineData(10, 1)]
    [InlineData(18, 1)]
    [InlineData(19, 0.5)]
    [InlineData(20, 0)]
    public void Credit_is_full_within_the_central_80_percent(int below, double score)
    {
        double[] values = [.. Enumerable.Range(0, 20).Select(x => x + 0.5)];
        Assert.Equal(score, Scoring.OfNumber(below, values, 0), 1e-12);
    }

    [Fact]
    public void What_is_not_said_is_not_scored()
    {
        Prediction silent = new(Truth([1, 2, 3], 2), new(null, null, null));
        Assert.Equal((null, null, null), (silent.DirectionScore, silent.ChangeScore, silent.TimeScore));
        Assert.Empty(silent.Texts);
    }

    [Fact]
    public void Where_nobody_lives_so_long_there_is_no_score()
    {
        Prediction late = new(Truth([double.NaN, double.NaN], double.NaN), new(Direction.Rises, 4, 5));
        Assert.Equal((null, null, null), (late.DirectionScore, late.ChangeScore, late.TimeScore));
        Assert.Equal("No plausible patient lives until then.", Assert.Single(late.Texts));
    }

    [Fact]
    public void Words_tell_where_the_answer_falls()
    {
        Prediction given = new(Truth([4, 5, 7, 9, 10], 7.1), new(Direction.Rises, 4, 3.3));
        Assert.Equal(
            [
                "You said it rises; of the plausible patients 100 % rise, 0 % stay and 0 % fall; this patient rises.",
                "You said +4 points; half of the plausible patients rise by 5 to 9, this patient by 7.1.",
                "You said 3.3 h; half of the plausible patients are farthest from where they began at 5 to 9 h, this patient at 7.1 h.",
            ],
            given.Texts);
    }

    [Theory]
    [InlineData(-7.14, "You said −2 points; half of the plausible patients fall by 5 to 9, this patient by 7.1.", -4d, -5d, -7d, -9d, -10d)]
    [InlineData(0.04, "You said −2 points; half of the plausible patients fall by 5 to 9, this patient by 0.", -4d, -5d, -7d, -9d, -10d)]
    [InlineData(double.NaN, "You said −2 points; half of the plausible patients change by −1 to +2, this patient does not live until then.", -4d, -1d, 0d, 2d, 5d)]
    public void Falls_and_changes_both_ways_are_told_as_such(double own, string text, params double[] changes) =>
        Assert.Equal(text, Assert.Single(new Prediction(Truth(changes, own), new(null, -2, null)).Texts));

    [Fact]
    public void Every_variable_has_a_smallest_change_that_matters() =>
        Assert.All(Variables.All, x => Assert.True(SmallestChange.Of(x.Name) > 0, x.Name));

    [Fact]
    public void What_happens_in_the_patient_himself_nearly_always_scores_full()
    {
        string[] variables = ["map", "hr", "hematocrit", "albumin", "lactate", "urine", "weight_gain", "creatinine", "cvp", "lung_water"];
        PredictionQuestion[] questions = [.. variables.SelectMany(x => new[] { new PredictionQuestion(x, 240, 600), new PredictionQuestion(x, 600, 1200) })];
        ForkStudy study = new(ForkStories.Day, [], Sim.Scenarios.Vocabulary.Standard, Simulation.Play) { Patients = 60, Questions = questions };
        Prediction[] own = [.. study.Run(_ => { }, CancellationToken.None).Questions.Select(x => new Prediction(
            x, new(Scoring.DirectionOf(x.Own.Change, SmallestChange.Of(x.Question.Variable)), x.Own.Change, x.Own.PeakHours)))];
        double[] scores = [.. own.SelectMany(x => new[] { x.DirectionScore!.Value, x.ChangeScore!.Value, x.TimeScore!.Value })];

        Assert.True(scores.Count(x => x == 1) >= 0.9 * scores.Length, string.Join(' ', scores.Select(x => $"{x:0.00}")));
        Assert.All(scores, x => Assert.InRange(x, 0.2, 1));
    }

    [Fact]
    public void How_a_variable_goes_on_is_read_off_the_run()
    {
        Trajectory quiet = Simulation.Run(Stories.Quiet(1) with { SampleMinutes = 30 });
        Trajectory run = quiet with
        {
            TimesMinutes = [0, 60, 120, 180],
            Columns = new Dictionary<string, double[]> { ["map"] = [90, 80, 60, 75] },
        };

        Assert.Equal(new Development(-5, 2), Development.Of(run, new("map", 60, 180)));
        Assert.True(double.IsNaN(Development.Of(run, new("map", 60, 240)).Change));
    }

    private static PredictionTruth Truth(double[] changes, double own) =>
        new(Question, new(own, own), [.. changes.Select(x => new Development(x, x))]);

    private static double[] Normals(uint seed, int count, double middle, double deviation)
    {
        Philox random = new(seed, 0);
        return [.. Enumerable.Range(0, count).Select(_ => middle + (deviation * random.NextNormal()))];
    }
}
