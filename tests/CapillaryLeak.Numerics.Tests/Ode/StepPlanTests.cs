using CapillaryLeak.Numerics.Ode;
using Xunit.Abstractions;

namespace CapillaryLeak.Numerics.Tests.Ode;

public class StepPlanTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_201;

    [Fact]
    public void Whatever_the_errors_the_steps_lead_from_the_start_to_the_very_end()
    {
        output.WriteLine($"seed {Seed}");
        System.Random random = new(Seed);
        for (int trial = 0; trial < 500; trial++)
        {
            double start = 1000 * (random.NextDouble() - 0.5), end = start + Math.Exp(10 * (random.NextDouble() - 0.5));
            StepPlan plan = new(OdeMethod.Rodas5P);
            plan.Begin(start, end, (end - start) * random.NextDouble());
            double reached = start;
            int steps = 0, rejections = 0;
            do
            {
                Assert.Null(plan.Plan());
                Assert.Equal(reached, plan.Time);
                double error = 2 * Math.Pow(random.NextDouble(), 3);
                double tried = plan.Tried;
                Assert.True(tried > 0 && plan.TriedEnd > reached && plan.TriedEnd <= end);
                bool isGood = plan.Accepts(error);
                Assert.Equal(error <= 1, isGood);
                if (isGood)
                {
                    (reached, steps) = (plan.TriedEnd, steps + 1);
                    Assert.Equal(tried, plan.LastStep);
                    if (!plan.IsLast)
                    {
                        plan.Advance();
                    }
                }
                else
                {
                    rejections++;
                    Assert.True(plan.Length < tried);
                }
            }
            while (reached < end);

            SolveResult result = plan.Result(SolveEnd.Reached, reached);
            Assert.Equal((end, steps, rejections, plan.Length), (reached, result.Steps, result.Rejections, result.NextStep));
        }
    }

    [Fact]
    public void No_sliver_is_left_before_the_end()
    {
        StepPlan plan = Begun(firstStep: 0.99999);
        Assert.Null(plan.Plan());
        Assert.Equal((true, 1.0), (plan.IsLast, plan.Tried));
    }

    [Fact]
    public void A_short_last_step_does_not_shorten_what_comes_after()
    {
        StepPlan plan = Begun(firstStep: 20);
        plan.Plan();
        plan.Accepts(0.9);
        Assert.Equal(20, plan.Length);
    }

    [Fact]
    public void When_the_steps_have_run_out_none_is_planned()
    {
        StepPlan plan = Begun(firstStep: 0.1, maximalSteps: 2);
        Assert.Null(plan.Plan());
        plan.Accepts(5);
        Assert.Null(plan.Plan());
        plan.Accepts(0.1);
        plan.Advance();
        Assert.Equal(SolveEnd.TooManySteps, plan.Plan());
    }

    [Theory]
    [InlineData(1e9, SolveEnd.StepTooSmall)]
    [InlineData(double.PositiveInfinity, SolveEnd.NotFinite)]
    public void Steps_that_keep_failing_end_by_what_they_failed_of(double error, SolveEnd expected)
    {
        StepPlan plan = Begun(firstStep: 0.1);
        SolveEnd? why;
        while ((why = plan.Plan()) is null)
        {
            plan.Accepts(error);
        }

        Assert.Equal(expected, why);
        Assert.Equal(0, plan.Steps);
    }

    [Fact]
    public void A_step_to_an_end_that_is_near_is_never_too_small()
    {
        StepPlan plan = new(OdeMethod.Rodas5P);
        plan.Begin(1e6, Math.BitIncrement(1e6), 1);
        Assert.Null(plan.Plan());
        Assert.True(plan.IsLast);
    }

    [Fact]
    public void A_new_beginning_forgets_what_was()
    {
        StepPlan plan = Begun(firstStep: 0.1);
        plan.Plan();
        plan.Accepts(1e9);
        plan.Begin(3, 4, 0.25);
        Assert.Null(plan.Plan());
        Assert.Equal((3, 0.25, 0, 0, 0.0), (plan.Time, plan.Tried, plan.Steps, plan.Rejections, plan.LastStep));
        plan.Accepts(0);
        // As after a first step, not as after a rejection.
        Assert.True(plan.Length > 0.25);
    }

    private static StepPlan Begun(double firstStep, int maximalSteps = 1000)
    {
        StepPlan plan = new(OdeMethod.Rodas5P) { MaximalSteps = maximalSteps };
        plan.Begin(0, 1, firstStep);
        return plan;
    }
}
