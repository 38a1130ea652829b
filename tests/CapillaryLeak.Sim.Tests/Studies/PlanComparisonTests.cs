using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Tests.Timelines;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Studies;

public class PlanComparisonTests
{
    private const uint Seed = 20_261_128;
    private const uint Stories = 12;

    // Of what the place holds: every flow is booked where it crosses, so only rounding is left.
    private const double Rounding = 1e-9;

    [Fact]
    public void The_flows_add_up_to_the_difference_whatever_is_done()
    {
        for (uint i = 0; i < Stories; i++)
        {
            // The same patient and attack, once with everything that is done and once with every second thing and rules.
            Scenario story = Tests.Stories.Random(Seed, i);
            Scenario other = story with
            {
                Interventions = [.. story.Interventions.Where((_, place) => place % 2 == 0)],
                Rules = RuleStories.Read("rule: fill, when: map < 80 mmHg, do: [ { fluid: saline 0.9 %, volume: 300 mL, over: 20 min } ], again after: 1 h, at most: 6 per 6 h"),
            };
            PlanComparison comparison = PlanComparison.Of([Simulation.Run(story), Simulation.Run(other)], [300, 777.7, 1200, 2880]);
            // Who has died has no books any more.
            double lived = Math.Min(comparison.Reference.Run.TimesMinutes[^1], comparison.Plans[1].Run.TimesMinutes[^1]);
            foreach (ComparedMoment moment in comparison.Moments.Where(x => x.TimeMinutes <= lived))
            {
                foreach ((string substance, string place) in PlanComparison.Places)
                {
                    PlaceDifference difference = comparison.DifferenceOf(comparison.Plans[1], substance, place, moment)!;
                    double held = LedgerTerms.Held(comparison.Reference.Run, substance, place, moment.TimeMinutes);
                    Assert.True(Math.Abs(difference.Terms.Sum(x => x.Amount) - difference.Amount) <= Rounding * held,
                        $"Seed {Seed}, story {i}: {substance} in {place} at {moment.TimeMinutes} min is off by {difference.Terms.Sum(x => x.Amount) - difference.Amount:g3}.");
                }
            }
        }
    }

    [Fact]
    public void A_plan_against_itself_differs_in_nothing()
    {
        Trajectory run = Simulation.Run(Tests.Stories.TreatedAttack(36));
        PlanComparison comparison = PlanComparison.Of([run, run with { Scenario = run.Scenario with { Title = "again", File = "again.yaml" } }]);

        Assert.Equal([540, 1080, 1620, 2160], comparison.Moments.Select(x => x.TimeMinutes));
        Assert.All(comparison.Moments, moment => Assert.All(PlanComparison.Places, place =>
        {
            PlaceDifference difference = comparison.DifferenceOf(comparison.Plans[1], place.Substance, place.Place, moment)!;
            Assert.Equal(0, difference.Amount);
            Assert.All(difference.Terms, x => Assert.Equal(0, x.Amount));
        }));
    }

    [Fact]
    public void The_difference_is_told_from_the_reference_to_the_other()
    {
        PlanComparison comparison = Saline(1000, 400, [6 * 60]);
        PlaceDifference plasma = comparison.DifferenceOf(comparison.Plans[1], "water", "plasma", comparison.Moments[0])!;

        Assert.Equal(-600, plasma.Terms.Single(x => x.Name == "infused").Amount, 1e-6);
        Assert.True(plasma.Amount < 0);
        Assert.True(plasma.Terms.Single(x => x.Name == "urine").Amount > 0);
    }

    [Fact]
    public void No_two_flows_of_a_place_are_called_alike()
    {
        PlanComparison comparison = Saline(1000, 400, [6 * 60]);
        Assert.All(PlanComparison.Places, x => Assert.Distinct(
            comparison.DifferenceOf(comparison.Plans[1], x.Substance, x.Place, comparison.Moments[0])!.Terms.Select(term => term.Name)));
    }

    [Fact]
    public void Left_out_the_moments_follow_the_parting_of_the_plans()
    {
        PlanComparison comparison = Saline(1000, 400, null);

        // Saline runs from the first hour on.
        Assert.Equal([7 * 60, 25 * 60, 30 * 60], comparison.Moments.Select(x => x.TimeMinutes));
    }

    [Fact]
    public void The_time_below_the_goal_is_counted_between_samples()
    {
        Trajectory run = Simulation.Run(Tests.Stories.Quiet(2)) with { TimesMinutes = [0, 60, 120, 180] };
        run = run with { Columns = new Dictionary<string, double[]>(run.Columns) { ["map"] = [70, 60, 60, 70] } };

        Assert.Equal(2, PlanComparison.Outcomes.Single(x => x.Name == "below_65").Read(run), 1e-12);
    }

    [Theory]
    [InlineData("Leak: early steroid", "Leak: late steroid", "Early steroid", "Late steroid")]
    [InlineData("Liberal fluid", "Restrictive fluid", "Liberal fluid", "Restrictive fluid")]
    [InlineData("The same", "The same", "one", "two")]
    [InlineData("Leak: ", "Leak: late", "Leak: ", "Leak: late")]
    [InlineData("", "Late", "one", "two")]
    [InlineData("A plan whose title goes on and on without ever coming to its point", "Late", "A plan whose title goes on and on…", "Late")]
    public void Plans_are_called_by_what_tells_their_titles_apart(string first, string second, string a, string b)
    {
        Trajectory run = Simulation.Run(Tests.Stories.Quiet(1));
        Trajectory Titled(string title, string file) => run with { Scenario = run.Scenario with { Title = title, File = $"plans/{file}.yaml" } };

        Assert.Equal([a, b], PlanComparison.Of([Titled(first, "one"), Titled(second, "two")]).Plans.Select(x => x.Name));
    }

    private static PlanComparison Saline(double first, double second, double[]? times) => PlanComparison.Of(
        [.. new[] { first, second }.Select(x => Simulation.Run(Tests.Stories.Quiet(30, Tests.Stories.Fluid("saline 0.9 %", 1, x, 2))))], times);
}
