using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;
using Xunit.Abstractions;

namespace CapillaryLeak.Sim.Tests.Studies;

/// <summary>A fork differs from its original by what was changed, from when it was changed, and by nothing else.</summary>
public class ForkStudyTests(ITestOutputHelper output)
{
    // How far a value read before a fork may differ where the fork acts earlier than anything in the original: both runs are within
    // the tolerance of the solver, the last step before the fork being another.
    private const double StepTolerance = 1e-6;

    private static readonly Trajectory Original = Simulation.Run(ForkStories.Day);

    [Theory]
    [InlineData]
    [InlineData("interventions.0.volume=1 L", "patient.weight=64 kg")]
    public void A_fork_without_a_change_is_the_original_bit_for_bit(params string[] settings)
    {
        ForkStudyResult result = ForkStories.Run(4, ForkStories.Fork(settings));
        ForkResult fork = Assert.Single(result.Forks);

        Assert.Equal(Original.ResultHash, result.Run.ResultHash);
        Assert.Equal(Original.ResultHash, fork.Run.ResultHash);
        Assert.All(fork.Differences, x =>
        {
            Assert.Equal(0, x.Own);
            Assert.All(x.Pairs, pair => Assert.Equal(0, pair));
            Assert.Equal((0, 100, 0), (x.Lower.Percent, x.Same.Percent, x.Higher.Percent));
        });
    }

    [Fact]
    public void The_original_is_treated_by_its_rules_before_and_after_the_forks_below()
    {
        double[] fired = [.. Original.Firings.Select(x => x.TimeMinutes / 60)];
        Assert.Contains(fired, x => x < 10);
        Assert.Contains(fired, x => x > 14);
    }

    [Theory]
    [InlineData(6, "interventions.0=dropped")]
    [InlineData(6, "interventions.0.volume=2 L")]
    [InlineData(6, "interventions.0.over=3 h")]
    [InlineData(10, "interventions.1=dropped")]
    [InlineData(10, "interventions.1.at=13 h")]
    [InlineData(12, "interventions.2.rate=0.2 µg/kg/min")]
    [InlineData(14, "interventions.3=dropped")]
    [InlineData(14, "interventions.3.at=18 h", "interventions.3.volume=100 mL")]
    [InlineData(20, "interventions.2.until=21 h")]
    public void Before_a_fork_the_difference_is_exactly_zero_in_the_midst_of_infusions_and_of_cool_downs(double hours, params string[] settings)
    {
        Trajectory fork = Forked(settings);

        Assert.NotEqual(Original.ResultHash, fork.ResultHash);
        AssertSameUntil(hours * 60, Original, fork, tolerance: 0);
    }

    [Theory]
    [InlineData(0, "Bolus")]
    [InlineData(1, "More pressor")]
    public void Before_a_dropped_rule_would_have_fired_the_difference_is_exactly_zero(int number, string name)
    {
        Trajectory fork = Forked($"rules.{number}=dropped");

        Assert.DoesNotContain(fork.Firings, x => x.Rule == name);
        AssertSameUntil(Original.Firings.First(x => x.Rule == name).TimeMinutes, Original, fork, tolerance: 0);
    }

    [Theory]
    [InlineData(3.5, "interventions.1.at=3.5 h")]
    [InlineData(13, "interventions.3.at=13 h")]
    [InlineData(17, "interventions.2.until=17 h")]
    public void Before_a_fork_that_acts_earlier_the_difference_is_within_the_tolerance_of_the_last_step(double hours, params string[] settings) =>
        AssertSameUntil(hours * 60, Original, Forked(settings), StepTolerance);

    [Fact]
    public void A_cool_down_under_way_when_the_fork_acts_is_kept()
    {
        double[] fired = FiredBy(Original, "Bolus");
        double before = fired.Last(x => x < 14 * 60);
        Trajectory fork = Forked($"interventions.3.at={(before + 1) / 60} h");

        double[] again = FiredBy(fork, "Bolus");
        Assert.Contains(again, x => Math.Abs(x - before) < 1e-3);
        Assert.All(again.Zip(again[1..]), x => Assert.True(x.Second - x.First >= 60 - 1e-9));
    }

    [Fact]
    public void A_fork_is_the_scenario_that_the_command_line_would_set_but_for_the_steps_of_the_solver()
    {
        string[] settings = ["interventions.1=dropped", "rules.1=dropped"];
        Trajectory set = Simulation.Run(ScenarioReader.With(ForkStories.Day, settings, Vocabulary.Standard).Scenario!);

        AssertSameUntil(double.PositiveInfinity, set, Forked(settings), 1e-4);
    }

    [Fact]
    public void A_pair_depends_neither_on_other_patients_and_forks_nor_on_threads_and_lanes()
    {
        Fork steroid = ForkStories.Fork("interventions.1.at=4 h"), fluid = ForkStories.Fork("interventions.0=dropped");
        ForkStudyResult many = ForkStories.Run(6, steroid, fluid);
        ForkStudy study = new(ForkStories.Day, [fluid], Vocabulary.Standard,
            (next, done) => Simulation.Play(next, done, SolverSettings.Default with { Lanes = 1 }))
        { Patients = 3, Threads = 1 };
        ForkStudyResult few = study.Run(_ => { }, CancellationToken.None);

        foreach ((ForkDifference one, ForkDifference other) in few.Forks[0].Differences.Zip(many.Forks[1].Differences))
        {
            Assert.Equal(one.Pairs, other.Pairs.Take(3));
            Assert.Equal(one.Own, other.Own);
        }

        Assert.Equal(many.Forks[1].Run.ResultHash, few.Forks[0].Run.ResultHash);
    }

    [Fact]
    public void A_measure_of_a_case_is_compared_like_the_usual_ones()
    {
        ForkMeasure boluses = new("boluses", "Boluses", "", 0, Better.Less, 1, run => run.Firings.Count(x => x.Rule == "Bolus"));
        ForkStudy study = new(ForkStories.Day, [ForkStories.Fork("rules.0=dropped")], Vocabulary.Standard, Simulation.Play)
        {
            Patients = 4,
            Measures = [boluses],
        };

        ForkDifference found = Assert.Single(study.Run(_ => { }, CancellationToken.None).Forks[0].Differences);
        Assert.Equal(-Original.Firings.Count(x => x.Rule == "Bolus"), found.Own);
        Assert.Equal(found.Lower, found.Helped);
    }

    [Theory]
    [InlineData("fork 'Sooner'(2,1): 'interventions.9.at' names no intervention of the file, which has 4. Count them from 0 and say which value, e.g. interventions.0.volume.",
        "interventions.1.at=4 h", "interventions.9.at=4 h")]
    [InlineData("fork 'Sooner'(1,1): 'length' cannot differ between a run and its fork. Set it for both with --set.", "length=20 h")]
    [InlineData("day.yaml(13,5): With the fork 'Sooner': There is another rule 'Bolus'. Give each a name of its own.", "rules.1.rule=Bolus")]
    public void What_is_wrong_with_a_fork_names_it(string problem, params string[] settings)
    {
        ForkStudy study = ForkStories.Study(1, new Fork("Sooner", settings));

        Assert.Equal(problem, Assert.Single(study.Problems()).ToString());
        Assert.Throws<InvalidDataException>(() => study.Run(_ => { }, CancellationToken.None));
    }

    [Fact]
    public void It_tells_how_far_it_is_and_can_be_stopped()
    {
        using CancellationTokenSource stop = new();
        List<int> told = [];
        Assert.Throws<OperationCanceledException>(() => ForkStories.Study(200).Run(
            done =>
            {
                told.Add(done);
                stop.Cancel();
            },
            stop.Token));
        Assert.Equal([.. Enumerable.Range(1, told.Count)], told);
        Assert.InRange(told.Count, 1, 100);
    }

    private static Trajectory Forked(params string[] settings) => ForkStories.Run(0, ForkStories.Fork(settings)).Forks[0].Run;

    private static double[] FiredBy(Trajectory run, string rule) => [.. run.Firings.Where(x => x.Rule == rule).Select(x => x.TimeMinutes)];

    // Differences are held against the largest value of their variable in the original.
    private static void AssertSameUntil(double minutes, Trajectory one, Trajectory other, double tolerance)
    {
        int count = one.TimesMinutes.Count(x => x < minutes);
        Assert.Equal(one.TimesMinutes.Take(count), other.TimesMinutes.Take(count));
        foreach ((string name, double[] values) in one.Columns)
        {
            double scale = values.Where(double.IsFinite).Max(Math.Abs);
            for (int i = 0; i < count; i++)
            {
                if (!values[i].Equals(other[name][i]))
                {
                    Assert.True(Math.Abs(values[i] - other[name][i]) <= tolerance * scale,
                        $"{name} at {one.TimesMinutes[i] / 60:0.00} h: {values[i]:R} and {other[name][i]:R}");
                }
            }
        }
    }

    [Fact]
    public void What_is_told_of_an_ensemble_does_not_hang_on_its_larger_tolerance()
    {
        Fork[] forks = [ForkStories.Fork("interventions.1.at=5 h"), ForkStories.Fork("interventions.0=dropped")];
        ForkStudyResult close = ForkStories.Run(40, forks);
        ForkStudyResult quick = new ForkStudy(ForkStories.Day, forks, Vocabulary.Standard, Simulation.Play)
        { Patients = 40, PlayEnsemble = Simulation.PlayEnsemble }.Run(_ => { }, CancellationToken.None);

        double worst = 0;
        foreach ((ForkResult one, ForkResult other) in close.Forks.Zip(quick.Forks))
        {
            Assert.Equal(one.Run.ResultHash, other.Run.ResultHash);
            foreach ((ForkDifference a, ForkDifference b) in one.Differences.Zip(other.Differences))
            {
                worst = Math.Max(worst, Math.Abs(a.Quartiles.Median - b.Quartiles.Median) / a.Measure.Smallest);
            }
        }

        output.WriteLine($"worst difference of a median: {worst:0.0000} of the smallest that matters");
        Assert.True(worst < 0.1);
    }
}
