using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Tests.Reports;
using CapillaryLeak.Sim.Trajectories;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Tests.Studies;

public class SweepTests
{
    private const string Text = """
        schema: 1
        title: Small
        length: 2 days
        attack: { trigger: clarkson, severity: mild }
        interventions:
          - { at: 1 h, fluid: saline, volume: 1 L, over: 1 h }
        """;

    [Fact]
    public void Every_value_meets_every_other_and_the_last_axis_goes_first()
    {
        List<(double, double)> run = [];
        Sweep sweep = Of(["attack.severity=0.5:1:2", "interventions.0.volume=1 L:3 L:3"], scenario =>
        {
            run.Add((scenario.Attack!.SeverityFraction, Assert.IsType<FluidGiven>(scenario.Interventions[0]).VolumeMl));
            return SyntheticAttack.Survived();
        });
        SweepPoint[] points = [.. sweep.Points(0, sweep.Count, 1, CancellationToken.None)];

        Assert.Equal([(0.5, 1000), (0.5, 2000), (0.5, 3000), (1, 1000), (1, 2000), (1, 3000)], run);
        Assert.Equal(Enumerable.Range(0, 6), points.Select(x => x.Number));
        Assert.All(Enumerable.Range(0, 6), x => Assert.Equal(x, sweep.NumberOf(sweep.IndicesOf(x))));
    }

    [Theory]
    [InlineData(2, 1000, 1_000_000)]
    [InlineData(3, 101, 1_000_001)]
    [InlineData(8, 256, 1_000_001)]
    [InlineData(20, 10_000, 1_000_001)]
    public void Too_many_points_are_never_counted_as_few(int axes, int values, int count) =>
        Assert.Equal(count, Of([.. Enumerable.Repeat($"attack.severity=0.5:1:{values}", axes)], _ => SyntheticAttack.Survived()).Count);

    [Fact]
    public void All_that_is_wrong_with_the_values_is_said_at_once_with_its_axis()
    {
        string[] problems = [.. Of(["attack.severity=0.5:9:3", "patient.wieght=60 kg:80 kg:2", "interventions.4.volume=1 L:2 L:2"], _ => SyntheticAttack.Survived())
            .Problems().Select(x => x.ToString())];

        Assert.Contains(problems, x => x.StartsWith("--vary(1,1): '4.75' is not a severity", StringComparison.Ordinal));
        Assert.Contains(problems, x => x.StartsWith("--vary(1,1): '9' is not a severity", StringComparison.Ordinal));
        Assert.Contains(problems, x => x.StartsWith("--vary(2,1): 'patient.wieght' is not a path known here. Did you mean 'patient.weight'?", StringComparison.Ordinal));
        Assert.Contains(problems, x => x.StartsWith("--vary(3,1): 'interventions.4.volume' names no intervention", StringComparison.Ordinal));
        Assert.Equal(4, problems.Length);
    }

    [Fact]
    public void A_pair_that_does_not_go_together_is_named()
    {
        Sweep sweep = Of(["patient.albumin=30 g/L:60 g/L:3", "patient.total protein=80 g/L:50 g/L:3"], _ => SyntheticAttack.Survived());

        Assert.Contains("Point 8 cannot be: ", Assert.Throws<InvalidDataException>(() => sweep.Point(8)).Message, StringComparison.Ordinal);
    }

    private static Sweep Of(string[] axes, Func<Scenario, Trajectory> run)
    {
        Scenario scenario = ScenarioReader.Read(new("small.yaml", Text), Vocabulary.Standard).Scenario!;
        return new(scenario, [.. axes.Select(x => SweepAxis.TryParse(x, out SweepAxis? axis, out Fault? fault) ? axis : throw new InvalidOperationException(fault.What))],
            ["map", "hematocrit"], Vocabulary.Standard, (next, done) =>
            {
                while (next() is { } story)
                {
                    Trajectory whole = run(story.Scenario);
                    done(story, new(0, IsFinished: true, () => whole, () => whole));
                }
            });
    }
}
