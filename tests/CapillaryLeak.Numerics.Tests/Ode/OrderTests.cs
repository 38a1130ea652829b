using CapillaryLeak.Numerics.Ode;

namespace CapillaryLeak.Numerics.Tests.Ode;

public class OrderTests
{
    public static TheoryData<string, double, double> Methods => new()
    {
        { nameof(OdeMethod.Rodas5P), 5, 4 },
        { nameof(OdeMethod.Rodas4), 4, 3 },
        { nameof(OdeMethod.DormandPrince54), 5, 4 },
    };

    internal static OdeMethod Named(string name) => name switch
    {
        nameof(OdeMethod.Rodas5P) => OdeMethod.Rodas5P,
        nameof(OdeMethod.Rodas4) => OdeMethod.Rodas4,
        _ => OdeMethod.DormandPrince54,
    };

    [Theory, MemberData(nameof(Methods))]
    public void A_step_has_the_order_of_its_table_on_a_problem_that_depends_on_time(
        string name, double order, double denseOrder)
    {
        (double steps, double dense) =
            ObservedOrders(Named(name), new Problems.Forced(), Problems.Forced.Exact, 0.5, 2.5);
        Assert.InRange(steps, order - 0.2, order + 0.4);
        // Inside a step the local error shows, one order better, where it outweighs what has been carried along.
        Assert.InRange(dense, denseOrder - 0.2, denseOrder + 1.4);
    }

    // The stiffer the problem, the fewer of the order conditions count: Rodas5P keeps 3 at the steps, and 4 where a
    // step resolves the transient; Rodas4 drops to 1. The dense output keeps its own order, being smooth in the
    // stages.
    [Theory]
    [InlineData(nameof(OdeMethod.Rodas5P), 1, 5, 5)]
    [InlineData(nameof(OdeMethod.Rodas5P), 1e4, 3, 4)]
    [InlineData(nameof(OdeMethod.Rodas5P), 1e6, 3, 4)]
    [InlineData(nameof(OdeMethod.Rodas4), 1, 4, 4)]
    [InlineData(nameof(OdeMethod.Rodas4), 1e6, 0.75, 3)]
    public void The_order_left_on_a_stiff_relaxation_to_a_moving_target_is_known(
        string name, double stiffness, double order, double denseOrder)
    {
        (double steps, double dense) = ObservedOrders(
            Named(name), new Problems.ProtheroRobinson(stiffness), Problems.ProtheroRobinson.Exact, 0, 2);
        Assert.InRange(steps, order - 0.3, order + 0.4);
        Assert.InRange(dense, denseOrder - 0.3, denseOrder + 0.4);
    }

    [Fact]
    public void A_stiffly_accurate_method_stays_on_a_moving_target_however_stiff()
    {
        double[] y = Problems.ProtheroRobinson.Exact(0);
        var solver = new OdeSolver<Problems.ProtheroRobinson>(new(1e9), OdeMethod.Rodas5P, 1e-6, [1e-6]);
        SolveResult result = solver.Solve(y, 0, 10);
        Assert.Equal(Problems.ProtheroRobinson.Exact(10)[0], y[0], 1e-9);
        Assert.InRange(result.Steps, 1, 60);
    }

    /// <summary>Drives steps of equal length by hand and compares the errors of halved lengths.</summary>
    private static (double Steps, double Dense) ObservedOrders<TSystem>(
        OdeMethod method, TSystem system, Func<double, double[]> exact, double start, double end)
        where TSystem : IOdeSystem
    {
        (double Step, double Dense) coarse = ErrorsOf(method, system, exact, start, end, 32);
        (double Step, double Dense) fine = ErrorsOf(method, system, exact, start, end, 64);
        return (Math.Log2(coarse.Step / fine.Step), Math.Log2(coarse.Dense / fine.Dense));
    }

    private static (double Step, double Dense) ErrorsOf<TSystem>(
        OdeMethod method, TSystem system, Func<double, double[]> exact, double start, double end, int count)
        where TSystem : IOdeSystem
    {
        OdeStep<TSystem> step = method.StepFor(ref system);
        step.Begin(start, exact(start));
        double[] inside = new double[system.Count];
        double worst = 0;
        double worstInside = 0;
        for (int n = 1; n <= count; n++)
        {
            step.Take(ref system, (end - start) / count);
            double next = start + ((end - start) * n / count);
            foreach (double fraction in new[] { 0.1, 0.37, 0.5, 0.83 })
            {
                step.Interpolate(fraction, inside);
                worstInside = Math.Max(worstInside, Distance(inside, exact(step.Time + (fraction * step.Length))));
            }

            step.Advance(next);
            worst = Math.Max(worst, Distance(step.StartState, exact(next)));
        }

        return (worst, worstInside);
    }

    private static double Distance(ReadOnlySpan<double> left, double[] right)
    {
        double worst = 0;
        for (int i = 0; i < left.Length; i++)
        {
            worst = Math.Max(worst, Math.Abs(left[i] - right[i]));
        }

        return worst;
    }
}
