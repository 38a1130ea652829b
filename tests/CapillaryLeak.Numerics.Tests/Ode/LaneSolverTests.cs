using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using Xunit.Abstractions;

namespace CapillaryLeak.Numerics.Tests.Ode;

public class LaneSolverTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_130;

    [Fact]
    public void A_solve_is_the_same_in_any_lane_of_any_width_in_any_company()
    {
        output.WriteLine($"seed {Seed}");
        for (int round = 0; round < 6; round++)
        {
            System.Random random = new(Seed + round);
            int compartments = 2 + random.Next(6);
            TapeSystem system = Web(random, compartments);
            double tolerance = Math.Pow(10, -3 - (6 * random.NextDouble()));
            // More than there are lanes, of very different lengths, so that lanes end and begin again among others.
            LaneProblem[] problems = [.. Enumerable.Range(0, 19).Select(_ => Problem(random, compartments))];
            string[] alone = [.. problems.Select(x => Play<Scalar>(x)[0])];
            int[] order = [.. Enumerable.Range(0, problems.Length)];
            random.Shuffle(order);
            LaneProblem[] shuffled = [.. order.Select(x => problems[x])];
            string[] expected = [.. order.Select(x => alone[x])];

            string where = $"seed {Seed}, round {round}";
            Assert.True(alone.Distinct().Count() == alone.Length, where);
            Assert.True(expected.SequenceEqual(Play<Scalar>(shuffled)), where);
            Assert.True(expected.SequenceEqual(Play<Lanes2>(shuffled)), where);
            Assert.True(alone.SequenceEqual(Play<Lanes4>(problems)), where);
            Assert.True(expected.SequenceEqual(Play<Lanes8>(shuffled)), where);
            system.Compile<Lanes4>();
            Assert.True(expected.SequenceEqual(Play<Lanes4>(shuffled)), where);

            string[] Play<T>(params LaneProblem[] of) where T : struct, IReal<T> =>
                [.. LaneRuns.Play(system, Solver<T>(system, tolerance), of).Select(x => x.Text)];
        }
    }

    [Fact]
    public void A_lane_does_not_notice_that_another_breaks_down()
    {
        TapeSystem system = LaneRuns.SystemOf(new Flight());
        LaneProblem quiet = new([], [1, 0.1, 1], 0, 3), bursting = new([], [1, 5, 1], 0, 3), broken = new([], [double.NaN, 1, -1], 0, 3);
        LaneOutcome alone = LaneRuns.Play(system, Solver<Scalar>(system), quiet)[0];
        LaneOutcome[] among = LaneRuns.Play(system, Solver<Lanes4>(system), broken, bursting, quiet, broken, quiet);

        Assert.Equal(SolveEnd.Reached, alone.Result.End);
        Assert.Equal(alone.Text, among[2].Text);
        Assert.Equal(alone.Text, among[4].Text);
        Assert.Equal(SolveEnd.StepTooSmall, among[1].Result.End);
        Assert.Equal(SolveEnd.NotFinite, among[0].Result.End);
    }

    [Fact]
    public void It_finds_what_the_solver_of_one_system_finds()
    {
        output.WriteLine($"seed {Seed}");
        System.Random random = new(Seed);
        TapeSystem system = LaneRuns.SystemOf(new StiffProblems.Hires());
        for (int trial = 0; trial < 5; trial++)
        {
            double end = 300 * random.NextDouble();
            double[] state = [1, 0, 0, 0, 0, 0, 0, 0.0057];
            LaneProblem problem = new([], [.. state], 0, end) { FirstStep = 1e-3 };
            LaneOutcome inLane = LaneRuns.Play(system, Solver<Lanes2>(system, 1e-8), problem)[0];
            SolveResult result = new OdeSolver<StiffProblems.Hires>(new(), OdeMethod.Rodas5P, 1e-8, Tolerances(8, 1e-8)).Solve(state, 0, end, firstStep: 1e-3);

            Assert.Equal(SolveEnd.Reached, inLane.Result.End);
            Assert.Equal((result.Time, result.Steps, result.Rejections), (inLane.Result.Time, inLane.Result.Steps, inLane.Result.Rejections));
            Assert.All(state.Zip(inLane.State), x => Assert.Equal(x.First, x.Second, 1e-7));
        }
    }

    [Fact]
    public void The_end_is_met_exactly_and_the_steps_tile_the_way_there()
    {
        TapeSystem system = LaneRuns.SystemOf(new Flight());
        LaneSolver<Lanes2> solver = Solver<Lanes2>(system);
        double[] ends = [0.7 + 0.1, 2.9], reached = [0.1, 0.2];
        double[][] states = [[1, 0.2, 1], [2, 0.1, 3]];
        for (int lane = 0; lane < 2; lane++)
        {
            solver.Enter(lane, LaneRuns.Constants(system));
            solver.Begin(lane, states[lane], reached[lane], ends[lane], 0.01);
        }

        while (solver.IsBusy(0) || solver.IsBusy(1))
        {
            solver.Try();
            for (int lane = 0; lane < 2; lane++)
            {
                if (solver.HasStepped(lane))
                {
                    solver.Show(lane);
                    Assert.Equal((reached[lane], solver.StepEnd(lane)), (solver.Solution.Start, solver.Solution.End));
                    reached[lane] = solver.StepEnd(lane);
                }

                if (solver.IsBusy(lane) && solver.Advance(lane, states[lane]) is { } result)
                {
                    Assert.Equal((SolveEnd.Reached, ends[lane]), (result.End, result.Time));
                }
            }
        }

        Assert.Equal(ends, reached);
    }

    [Fact]
    public void A_look_inside_a_step_sees_what_is_shown()
    {
        output.WriteLine($"seed {Seed}");
        System.Random random = new(Seed);
        TapeSystem system = LaneRuns.SystemOf(new StiffProblems.Hires());
        LaneSolver<Lanes4> solver = Solver<Lanes4>(system, 1e-9);
        double[] state = [1, 0, 0, 0, 0, 0, 0, 0.0057], shown = new double[8], seen = new double[8], times = new double[4];
        for (int lane = 0; lane < 4; lane++)
        {
            solver.Enter(lane, LaneRuns.Constants(system));
            solver.Begin(lane, state, 0, 5 + lane, 1e-3);
        }

        int looks = 0;
        while (Enumerable.Range(0, 4).Any(solver.IsBusy))
        {
            solver.Try();
            foreach (double fraction in new[] { 0, random.NextDouble(), random.NextDouble(), 1 })
            {
                for (int lane = 0; lane < 4; lane++)
                {
                    // Not all at the end at once.
                    double share = lane == 1 ? random.NextDouble() : fraction;
                    double end = solver.StepEnd(lane);
                    times[lane] = share == 1 ? end : Math.Min(end, solver.StepStart(lane) + (share * (end - solver.StepStart(lane))));
                }

                solver.Look(system.Reading(0), times);
                for (int lane = 0; lane < 4; lane++)
                {
                    if (solver.HasStepped(lane))
                    {
                        solver.Found(system.Reading(0), lane, seen);
                        solver.Show(lane);
                        solver.Solution.Interpolate(times[lane], shown);
                        Assert.Equal(Bits.Of(shown), Bits.Of(seen));
                        looks++;
                    }
                }
            }

            for (int lane = 0; lane < 4; lane++)
            {
                _ = solver.IsBusy(lane) ? solver.Advance(lane, state) : null;
            }
        }

        Assert.True(looks > 200, $"{looks} looks");
    }

    [Fact]
    public void Sums_that_the_equations_keep_are_kept_by_steps_and_between_them()
    {
        TapeSystem robertson = LaneRuns.SystemOf(new StiffProblems.Robertson());
        LaneSolver<Lanes4> solver = new(robertson, RosenbrockTableau.Rodas5P, 1e-6, [1e-8, 1e-12, 1e-8], [], 100_000);
        LaneOutcome[] outcomes = LaneRuns.Play(robertson, solver,
            [.. new[] { 1e2, 1e5, 1e9, 3, 1e4 }.Select(end => new LaneProblem([], [1, 0, 0], 0, end))]);
        Assert.All(outcomes, x => Assert.InRange(Math.Abs(x.State.Sum() - 1), 0, 1e-13));
        Assert.All(outcomes.SelectMany(x => x.Looks.Chunk(3)), x => Assert.InRange(Math.Abs(x.Sum() - 1), 0, 1e-13));
    }

    [Fact]
    public void Every_border_crossing_is_booked_to_rounding()
    {
        TapeSystem system = LaneRuns.SystemOf(new Clocked<Problems.Exchange>(new()));
        double[] start = [.. Problems.Exchange.Start, 0];
        double[] tolerances = [.. start.Select((_, i) => i < Problems.Exchange.Compartments ? 1e-9 : double.PositiveInfinity)];
        LaneSolver<Lanes2> solver = new(system, RosenbrockTableau.Rodas5P, 1e-6, tolerances, [], 100_000);
        LaneOutcome[] outcomes = LaneRuns.Play(system, solver, new LaneProblem([], start, 0, 2880), new([], start, 0, 700), new([], start, 0, 60));
        double held = Held(start);
        foreach (double[] y in outcomes.SelectMany(x => x.Looks.Chunk(start.Length)))
        {
            Assert.InRange(Math.Abs(Held(y) - held), 0, 1e-13 * held);
        }

        Assert.True(outcomes[0].State[Problems.Exchange.Compartments + 1] > 10, "nothing was drained");

        // What is inside, less what came in, and what went out.
        static double Held(double[] y) => y[..Problems.Exchange.Compartments].Sum()
            - y[Problems.Exchange.Compartments] + y[Problems.Exchange.Compartments + 1];
    }

    [Fact]
    public void A_thousand_tries_allocate_nothing()
    {
        TapeSystem system = LaneRuns.SystemOf(new StiffProblems.Hires());
        system.Compile<Lanes4>();
        LaneSolver<Lanes4> solver = Solver<Lanes4>(system);
        double[] start = [1, 0, 0, 0, 0, 0, 0, 0.0057], state = new double[8], times = new double[4], found = new double[8], constants = LaneRuns.Constants(system);
        Play(50);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Play(1000);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Play(int tries)
        {
            for (int n = 0; n < tries; n++)
            {
                for (int lane = 0; lane < times.Length; lane++)
                {
                    if (!solver.IsBusy(lane))
                    {
                        solver.Enter(lane, constants);
                        solver.Begin(lane, start, n, n + 3 + lane, 0.5);
                    }
                }

                solver.Try();
                for (int lane = 0; lane < times.Length; lane++)
                {
                    times[lane] = (solver.StepStart(lane) + solver.StepEnd(lane)) / 2;
                }

                solver.Look(system.Reading(0), times);
                for (int lane = 0; lane < times.Length; lane++)
                {
                    solver.Found(system.Reading(0), lane, found);
                    if (solver.HasStepped(lane))
                    {
                        solver.Show(lane);
                        solver.Solution.Interpolate(times[lane], state);
                    }

                    solver.Advance(lane, state);
                }
            }
        }
    }

    [Fact]
    public void A_lane_without_constants_begins_nothing()
    {
        TapeSystem system = LaneRuns.SystemOf(new Flight());
        LaneSolver<Lanes2> solver = Solver<Lanes2>(system);
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => solver.Begin(1, new double[system.Count], 0, 1, 0.1));
        Assert.Contains("Lane 1 has no constants yet", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_solve_can_be_ended_at_an_event_and_another_begun()
    {
        TapeSystem system = LaneRuns.SystemOf(new Flight());
        LaneSolver<Lanes2> solver = Solver<Lanes2>(system);
        solver.Enter(1, LaneRuns.Constants(system));
        solver.Begin(1, [1, 0.1, 1], 0, 3, 0.01);
        solver.Try();
        SolveResult result = solver.Cut(1, 0.005, 7);
        Assert.Equal((SolveEnd.Event, 0.005, 7, 1), (result.End, result.Time, result.EventIndex, result.Steps));
        Assert.False(solver.IsBusy(1));
        Assert.Equal(SolveEnd.Reached, LaneRuns.Play(system, solver, new LaneProblem([], [1, 0.1, 1], 0, 3))[0].Result.End);
    }

    [Theory]
    [InlineData(1, 1, 0.1)]
    [InlineData(2, 1, 0.1)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 1, double.NaN)]
    [InlineData(0, double.NaN, 1)]
    public void An_end_that_is_not_after_the_start_or_no_first_step_is_refused(double start, double end, double firstStep)
    {
        TapeSystem system = LaneRuns.SystemOf(new Flight());
        Assert.Throws<ArgumentOutOfRangeException>(() => Solver<Scalar>(system).Begin(0, [1, 1, 1], start, end, firstStep));
    }

    private static LaneSolver<T> Solver<T>(TapeSystem system, double tolerance = 1e-6) where T : struct, IReal<T> =>
        new(system, RosenbrockTableau.Rodas5P, tolerance, Tolerances(system.Count, tolerance), [], 100_000);

    private static double[] Tolerances(int count, double tolerance)
    {
        double[] tolerances = new double[count];
        Array.Fill(tolerances, tolerance);
        return tolerances;
    }

    // Compartments that exchange with each other at speeds that are given, with a bend here and there.
    private static TapeSystem Web(System.Random random, int compartments)
    {
        using Trace trace = new();
        Traced[] speeds = [.. Enumerable.Range(0, compartments).Select(i => Traced.Input($"k{i}"))];
        Traced[] states = [.. Enumerable.Range(0, compartments).Select(i => Traced.Input($"y{i}"))];
        Traced[] rates = new Traced[compartments];
        for (int i = 0; i < compartments; i++)
        {
            int other = (i + 1 + random.Next(compartments - 1)) % compartments;
            Traced difference = states[i] - states[other];
            Traced flow = speeds[i] * difference * Traced.Choose(difference, Traced.Number(1), Traced.Number(0.3))
                / (Traced.Number(1) + Traced.Sqrt(Traced.Number(1) + (states[i] * states[i])));
            rates[i] -= flow;
            rates[other] += flow + (Traced.Exp(-(states[other] * states[other])) * Traced.Log(speeds[i]));
        }

        return new(speeds, states, rates, [[.. states, states[0] * Traced.Exp(-speeds[0])]]);
    }

    private static LaneProblem Problem(System.Random random, int compartments)
    {
        double start = 100 * random.NextDouble();
        return new(
            [.. Enumerable.Range(0, compartments).Select(_ => Math.Pow(10, 5 * (random.NextDouble() - 0.4)))],
            [.. Enumerable.Range(0, compartments).Select(_ => 10 * (random.NextDouble() - 0.3))],
            start, start + Math.Pow(10, (3 * random.NextDouble()) - 2))
        {
            FirstStep = Math.Pow(10, -4 * random.NextDouble()),
        };
    }

    /// <summary>A decay, an escape that reaches infinity at time 1/y₂, and a root that ceases to exist where y₃ is negative.</summary>
    private readonly struct Flight : IOdeSystem
    {
        public int Count => 3;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            rate[0] = -state[0];
            rate[1] = state[1] * state[1];
            rate[2] = T.Sqrt(state[2]);
        }
    }
}
