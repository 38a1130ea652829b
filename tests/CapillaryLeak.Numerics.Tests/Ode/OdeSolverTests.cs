using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Ode;

public class OdeSolverTests
{
    private const double Unjudged = double.PositiveInfinity;

    public static TheoryData<string> Methods =>
        [nameof(OdeMethod.Rodas5P), nameof(OdeMethod.Rodas4), nameof(OdeMethod.DormandPrince54)];

    [Theory, MemberData(nameof(Methods))]
    public void Sums_that_the_equations_keep_are_kept_by_steps_and_between_them(string name)
    {
        double[] y = [1, 0, 0];
        var solver = new OdeSolver<StiffProblems.Robertson>(new(), OrderTests.Named(name), 1e-6, [1e-8, 1e-12, 1e-8]);
        double[] inside = new double[3];
        double worst = 0;
        solver.Solve(y, 0, name == nameof(OdeMethod.DormandPrince54) ? 1 : 1e5, new Recorder(taken =>
        {
            for (int k = 0; k <= 8; k++)
            {
                taken.Interpolate(taken.Start + ((taken.End - taken.Start) * k / 8), inside);
                worst = Math.Max(worst, Math.Abs(inside.Sum() - 1));
            }
        }));
        Assert.InRange(worst, 0, 1e-13);
    }

    [Fact]
    public void Every_border_crossing_is_booked_to_rounding_through_restarts()
    {
        // Stiff exchange among compartments, supply and drain, and the integrals of both: what is inside is what was
        // booked.
        double[] y = [.. Problems.Exchange.Start];
        double first = y[..Problems.Exchange.Compartments].Sum();
        double[] tolerances = [.. y.Select((_, i) => i < Problems.Exchange.Compartments ? 1e-9 : Unjudged)];
        var solver = new OdeSolver<Problems.Exchange>(new(), OdeMethod.Rodas5P, 1e-6, tolerances);
        double worst = 0;
        double[] inside = new double[y.Length];
        for (int hour = 0; hour < 48; hour++)
        {
            solver.Solve(y, hour * 60, (hour + 1) * 60, new Recorder(taken =>
            {
                taken.Interpolate((taken.Start + taken.End) / 2, inside);
                double held = inside[..Problems.Exchange.Compartments].Sum();
                worst = Math.Max(worst, Math.Abs(held - first - inside[^2] + inside[^1]) / held);
            }));
        }

        Assert.True(y[^1] > 10, "nothing was drained");
        Assert.InRange(worst, 0, 1e-13);
    }

    [Fact]
    public void A_tolerance_of_zero_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => new OdeSolver<Problems.Forced>(new(), OdeMethod.Rodas5P, 1e-6, [1e-6, 0]));

    [Theory, MemberData(nameof(Methods))]
    public void The_end_is_met_exactly_and_the_steps_tile_the_way_there(string name)
    {
        const double start = 0.1;
        const double end = 0.7 + 0.1;
        double[] y = Problems.Forced.Exact(start);
        double reached = start;
        double[] before = [.. y];
        SolveResult result = Solver(name).Solve(y, start, end, new Recorder(taken =>
        {
            Assert.Equal(reached, taken.Start);
            Assert.Equal(before, taken.StartState.ToArray());
            double[] ends = new double[2];
            taken.Interpolate(taken.Start, ends);
            Assert.Equal(before, ends);
            taken.Interpolate(taken.End, ends);
            Assert.Equal(taken.EndState.ToArray(), ends);
            (reached, before) = (taken.End, ends);
        }));
        Assert.Equal(SolveEnd.Reached, result.End);
        Assert.Equal(end, result.Time);
        Assert.Equal(end, reached);
        Assert.Equal(y, before);
        Assert.Equal(Problems.Forced.Exact(end)[0], y[0], 1e-7);
    }

    [Fact]
    public void Time_outside_the_step_is_refused() => Solver("Rodas5P").Solve(
        Problems.Forced.Exact(0), 0, 1,
        new Recorder(taken =>
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => taken.Interpolate(taken.End + 1e-9, new double[2]));
            Assert.Throws<ArgumentOutOfRangeException>(() => taken.Interpolate(taken.Start - 1e-9, new double[2]));
        }));

    [Fact]
    public void No_time_takes_no_step()
    {
        double[] y = [1, 1];
        SolveResult result = Solver("Rodas5P").Solve(y, 3, 3);
        Assert.Equal((SolveEnd.Reached, 3.0, 0), (result.End, result.Time, result.Steps));
        Assert.Throws<ArgumentOutOfRangeException>(() => Solver("Rodas5P").Solve(y, 3, 2));
    }

    [Fact]
    public void A_long_segment_cut_in_pieces_gives_the_same_solution_within_tolerance()
    {
        double[] whole = Problems.Forced.Exact(0);
        double[] pieces = [.. whole];
        OdeSolver<Problems.Forced> solver = Solver("Rodas5P");
        solver.Solve(whole, 0, 0.6);
        double carried = 0;
        int steps = 0;
        for (int k = 0; k < 60; k++)
        {
            SolveResult result = solver.Solve(pieces, k * 0.01, (k + 1) * 0.01, firstStep: carried);
            carried = result.NextStep;
            steps += result.Steps;
        }

        Assert.Equal(whole[0], pieces[0], 1e-7);
        Assert.Equal(whole[1], pieces[1], 1e-7);
        // The carried length makes a restart as cheap as a step.
        Assert.InRange(steps, 60, 64);
    }

    [Fact]
    public void A_restarted_solve_has_the_same_bits_as_the_first()
    {
        OdeSolver<Problems.Forced> solver = Solver("Rodas5P");
        double[] first = Problems.Forced.Exact(0);
        double[] second = [.. first];
        SolveResult one = solver.Solve(first, 0, 3);
        SolveResult two = solver.Solve(second, 0, 3);
        Assert.Equal(first, second);
        Assert.Equal(one, two);
    }

    [Fact]
    public void A_state_with_infinite_tolerance_does_not_shorten_the_steps()
    {
        double[] y = [.. Problems.Forced.Exact(0)];
        var judged = new OdeSolver<Problems.Forced>(new(), OdeMethod.Rodas5P, 1e-9, [1e-9, 1e-9]);
        var excused = new OdeSolver<Problems.Forced>(
            new(), OdeMethod.Rodas5P, 1e-9, [Unjudged, Unjudged]);
        int steps = judged.Solve([.. y], 0, 3).Steps;
        Assert.InRange(excused.Solve(y, 0, 3).Steps, 1, steps / 2);
    }

    [Fact]
    public void The_first_step_can_be_given()
    {
        double first = 0;
        var recorder = new Recorder(taken => first = first > 0 ? first : taken.End);
        Solver("Rodas5P").Solve(Problems.Forced.Exact(0), 0, 3, recorder, firstStep: 0.001);
        Assert.Equal(0.001, first);
    }

    [Fact]
    public void Another_system_of_the_same_shape_may_take_the_place_of_the_first()
    {
        var solver = new OdeSolver<Problems.ProtheroRobinson>(new(1e3), OdeMethod.Rodas5P, 1e-6, [1e-6]);
        solver.System = new(1e5);
        double[] y = Problems.ProtheroRobinson.Exact(0);
        solver.Solve(y, 0, 1);
        Assert.Equal(Problems.ProtheroRobinson.Exact(1)[0], y[0], 1e-7);
    }

    [Fact]
    public void An_explicit_method_runs_out_of_steps_on_a_stiff_problem()
    {
        double[] y = Problems.ProtheroRobinson.Exact(0);
        var solver = new OdeSolver<Problems.ProtheroRobinson>(new(1e6), OdeMethod.DormandPrince54, 1e-6, [1e-6])
        {
            MaximalSteps = 500,
        };
        SolveResult result = solver.Solve(y, 0, 10);
        Assert.Equal(SolveEnd.TooManySteps, result.End);
        Assert.Equal(500, result.Steps + result.Rejections);
        Assert.InRange(result.Time, 1e-6, 1);
        // What was reached is a solution.
        Assert.Equal(Problems.ProtheroRobinson.Exact(result.Time)[0], y[0], 1e-5);
    }

    [Theory, MemberData(nameof(Methods))]
    public void A_pole_makes_the_step_too_small_and_names_the_state(string name)
    {
        // y₂ = 1/(1 − t) runs away at t = 1.
        double[] y = [0, 1];
        var solver = new OdeSolver<Pole>(new(), OrderTests.Named(name), 1e-6, [1e-6, 1e-6]);
        SolveResult result = solver.Solve(y, 0, 2);
        Assert.Equal(SolveEnd.StepTooSmall, result.End);
        Assert.Equal(1, result.SuspectState);
        Assert.Equal(1, result.Time, 1e-6);
    }

    [Theory, MemberData(nameof(Methods))]
    public void A_rate_that_is_not_a_number_ends_the_solve_and_names_the_state(string name)
    {
        double[] y = [1, 1];
        var solver = new OdeSolver<RootOfNegative>(new(), OrderTests.Named(name), 1e-6, [1e-6, 1e-6]);
        SolveResult result = solver.Solve(y, 0, 5);
        Assert.Equal(SolveEnd.NotFinite, result.End);
        Assert.InRange(result.Time, 0, 1);
        Assert.Equal(1, result.SuspectState);
        Assert.All(y, value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void A_start_that_is_not_finite_ends_at_the_start()
    {
        double[] y = [1, double.NaN];
        SolveResult result = Solver("Rodas5P").Solve(y, 0, 1);
        Assert.Equal((SolveEnd.NotFinite, 0.0, 0), (result.End, result.Time, result.Steps));
    }

    [Fact]
    public void A_state_below_its_floor_ends_the_solve_after_that_step()
    {
        double[] y = [1, 1];
        var solver = new OdeSolver<RootOfNegative>(new(), OdeMethod.Rodas5P, 1e-6, [1e-6, 1e-6])
        {
            Floors = [0.25, double.NegativeInfinity],
        };
        double last = 0;
        SolveResult result = solver.Solve(y, 0, 5, new Recorder(taken => last = taken.End), firstStep: 0.1);
        Assert.Equal((SolveEnd.LeftValidRange, 0), (result.End, result.SuspectState));
        Assert.True(y[0] < 0.25);
        Assert.Equal(last, result.Time);
    }

    [Fact]
    public void The_report_counts_what_was_done()
    {
        SolveResult result = Solver("Rodas5P").Solve(Problems.Forced.Exact(0), 0, 3, firstStep: 3);
        Assert.Equal(result.Steps, result.Jacobians);
        Assert.Equal(result.Steps + result.Rejections, result.Factorizations);
        // The first stage takes its rates from the Jacobian's sweep.
        Assert.Equal(7 * result.Factorizations, result.RateEvaluations);
        Assert.True(result.Rejections > 0);
        Assert.InRange(result.LastStep, 1e-3, 3);
        Assert.True(result.NextStep >= result.LastStep / 5);
    }

    [Theory, MemberData(nameof(Methods))]
    public void A_thousand_steps_allocate_nothing(string name)
    {
        double[] y = Problems.ProtheroRobinson.Exact(0);
        var solver = new OdeSolver<Problems.ProtheroRobinson>(new(1e3), OrderTests.Named(name), 1e-9, [1e-13]);
        int steps = 0;
        double[] inside = new double[1];
        var recorder = new Recorder(taken => taken.Interpolate(taken.Start, inside));
        var events = new Thresholds(99);
        solver.Solve(y, 0, 0.01, recorder, events);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (double time = 0.01; steps < 1000; time++)
        {
            steps += solver.Solve(y, time, time + 1, recorder, events).Steps;
        }

        long after = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(before, after);
    }

    [Theory, MemberData(nameof(Methods))]
    public void A_step_can_be_taken_by_hand(string name)
    {
        var system = new Problems.Forced();
        OdeStep<Problems.Forced> step = OrderTests.Named(name).StepFor(ref system);
        step.Begin(1, Problems.Forced.Exact(1));
        step.Take(ref system, 0.01);
        Assert.Equal(Problems.Forced.Exact(1.01)[0], step.EndState[0], 1e-11);
        Assert.InRange(Math.Abs(step.ErrorEstimate[0]), 0, 1e-7);
        // A rejected step is simply taken again.
        step.Take(ref system, 0.005);
        Assert.Equal(Problems.Forced.Exact(1.005)[1], step.EndState[1], 1e-11);
        step.Advance(1.005);
        step.Take(ref system, 0.005);
        Assert.Equal(Problems.Forced.Exact(1.01)[1], step.EndState[1], 1e-11);
    }

    private static OdeSolver<Problems.Forced> Solver(string name) =>
        new(new(), OrderTests.Named(name), 1e-8, [1e-10, 1e-10]);

    private readonly struct Pole : IOdeSystem
    {
        public int Count => 2;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            rate[0] = -state[0];
            rate[1] = state[1] * state[1];
        }
    }

    /// <summary>y₁ falls below zero at t = 1, where the root in the second rate ceases to exist.</summary>
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
}
