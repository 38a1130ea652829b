using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Ode;

/// <summary>How a solve in a lane ends, and which state is named, while the other lanes go on.</summary>
public class LaneEndsTests
{
    private static readonly LaneProblem Quiet = new([], [0.5, 1], 0, 3);

    [Fact]
    public void A_pole_makes_the_step_too_small_and_names_the_state()
    {
        // y₂ = 1/(1 − t) runs away at t = 1, whatever the unit of time.
        foreach (double unit in new[] { 1e-6, 1, 1e6 })
        {
            SolveResult result = EndOf(new Pole(unit), new LaneProblem([], [1, 1], 0, 2 * unit) { FirstStep = 0.01 * unit }, out _);
            Assert.Equal((SolveEnd.StepTooSmall, 1), (result.End, result.SuspectState));
            Assert.Equal(1, result.Time / unit, 1e-6);
        }
    }

    [Fact]
    public void A_rate_that_is_not_a_number_ends_the_solve_and_names_the_state()
    {
        SolveResult result = EndOf(new RootOfNegative(), Quiet, out double[] state);
        Assert.Equal((SolveEnd.NotFinite, 1), (result.End, result.SuspectState));
        Assert.InRange(result.Time, 0, 0.5);
        Assert.All(state, x => Assert.True(double.IsFinite(x)));
    }

    [Fact]
    public void A_start_that_is_not_finite_ends_at_the_start_and_names_the_state()
    {
        SolveResult result = EndOf(new RootOfNegative(), Quiet with { State = [-1, 1] }, out double[] state);
        Assert.Equal((SolveEnd.NotFinite, 0.0, 0, 1), (result.End, result.Time, result.Steps, result.SuspectState));
        Assert.Equal([-1.0, 1], state);
    }

    [Fact]
    public void Steps_that_run_out_end_the_solve_where_it_has_come_to()
    {
        SolveResult result = EndOf(new Swing(), new LaneProblem([], [0, 1], 0, 1000) { FirstStep = 0.01 }, out double[] state, maximalSteps: 40);
        Assert.Equal((SolveEnd.TooManySteps, 40), (result.End, result.Steps + result.Rejections));
        Assert.InRange(result.Time, 0.01, 999);
        // What was reached is a solution.
        Assert.Equal(Math.Sin(result.Time), state[0], 1e-4);
    }

    [Fact]
    public void The_state_named_is_the_one_that_kept_the_steps_short_not_one_that_a_longer_step_would_break()
    {
        TapeSystem system = LaneRuns.SystemOf(new Flutter());
        LaneSolver<Lanes2> solver = new(system, RosenbrockTableau.Rodas5P, 1e-6, [1e-6, 1e-6, 1e-6], [], 40);
        SolveResult found = LaneRuns.Play(system, solver, new LaneProblem([], [0, 1, 0], 0, 0.1))[0].Result;

        double[] state = [0, 1, 0];
        OdeSolver<Flutter> one = new(new(), OdeMethod.Rodas5P, 1e-6, [1e-6, 1e-6, 1e-6]) { MaximalSteps = 40 };
        SolveResult expected = one.Solve(state, 0, 0.1, firstStep: 1e-6);
        Assert.Equal(SolveEnd.TooManySteps, found.End);
        Assert.InRange(found.SuspectState, 1, 2);
        Assert.Equal((expected.End, expected.Steps), (found.End, found.Steps));
        Assert.InRange(expected.SuspectState, 1, 2);
    }

    [Fact]
    public void A_state_below_its_floor_ends_the_solve_after_that_step_and_is_named()
    {
        LaneProblem falling = Quiet with { FirstStep = 0.1 };
        SolveResult result = EndOf(new RootOfNegative(), falling, out double[] state, floors: [0.25, double.NegativeInfinity]);
        Assert.Equal((SolveEnd.LeftValidRange, 0), (result.End, result.SuspectState));
        Assert.True(state[0] < 0.25);
        Assert.Equal(0.5 - state[0], result.Time, 1e-9);
    }

    [Fact]
    public void An_end_is_the_same_as_that_of_the_solver_of_one_system()
    {
        double[] state = [1, 1];
        SolveResult expected = new OdeSolver<Pole>(new(1), OdeMethod.Rodas5P, 1e-6, [1e-6, 1e-6]).Solve(state, 0, 2, firstStep: 0.01);
        SolveResult found = EndOf(new Pole(1), new LaneProblem([], [1, 1], 0, 2) { FirstStep = 0.01 }, out _);
        Assert.Equal((expected.End, expected.SuspectState), (found.End, found.SuspectState));
        Assert.Equal(expected.Time, found.Time, 1e-9);
        Assert.InRange(found.Rejections, expected.Rejections - 3, expected.Rejections + 3);
    }

    [Fact]
    public void The_report_counts_what_was_done()
    {
        SolveResult result = EndOf(new Swing(), new LaneProblem([], [0, 1], 0, 10) { FirstStep = 10 }, out _);
        Assert.Equal(SolveEnd.Reached, result.End);
        Assert.True(result.Rejections > 0);
        Assert.Equal(result.Steps, result.Jacobians);
        Assert.Equal(result.Steps + result.Rejections, result.Factorizations);
        Assert.Equal(7 * result.Factorizations, result.RateEvaluations);
        Assert.Equal((SolveResult.None, SolveResult.None), (result.SuspectState, result.EventIndex));
        Assert.InRange(result.LastStep, 1e-3, 10);
    }

    [Fact]
    public void A_tolerance_of_zero_is_refused()
    {
        TapeSystem system = LaneRuns.SystemOf(new Swing());
        Assert.Throws<ArgumentOutOfRangeException>(() => new LaneSolver<Scalar>(system, RosenbrockTableau.Rodas5P, 1e-6, [1e-6, 0], [], 100));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LaneSolver<Scalar>(system, RosenbrockTableau.Rodas5P, 1e-6, [1e-6], [], 100));
    }

    // In the second of four lanes; those beside it swing on or rest.
    private static SolveResult EndOf<TSystem>(
        TSystem equations, LaneProblem problem, out double[] state, int maximalSteps = 100_000, double[]? floors = null)
        where TSystem : IOdeSystem
    {
        TapeSystem system = LaneRuns.SystemOf(equations);
        LaneSolver<Lanes4> solver = new(system, RosenbrockTableau.Rodas5P, 1e-6, [1e-6, 1e-6], floors ?? [], maximalSteps);
        LaneProblem other = new([], [100, 0], 0, 0.5);
        LaneOutcome found = LaneRuns.Play(system, solver, other, problem, other)[1];
        state = found.State;
        return found.Result;
    }

    private readonly struct Pole(double unit) : IOdeSystem
    {
        public int Count => 2;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            rate[0] = -state[0] / T.Number(unit);
            rate[1] = state[1] * state[1] / T.Number(unit);
        }
    }

    /// <summary>y₁ falls below zero at t = y₁(0), where the root in the second rate ceases to exist.</summary>
    private readonly struct RootOfNegative : IOdeSystem
    {
        public int Count => 2;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            rate[0] = T.Number(-1);
            rate[1] = T.Sqrt(state[0]);
        }
    }

    private readonly struct Swing : IOdeSystem
    {
        public int Count => 2;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            rate[0] = state[1];
            rate[1] = -state[0];
        }
    }

    /// <summary>An escape that is slow beside the flutter of the two other states, yet would not survive a step of length 1.</summary>
    private readonly struct Flutter : IOdeSystem
    {
        public int Count => 3;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            rate[0] = T.Exp(T.Number(5) * state[0]);
            rate[1] = T.Number(1e4) * state[2];
            rate[2] = T.Number(-1e4) * state[1];
        }
    }
}
