using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using Xunit.Abstractions;

namespace CapillaryLeak.Numerics.Tests.Ode;

/// <summary>
/// Crossings whose times are known in closed form, found as rules find them: by the solver in lanes and the locator, at the tolerance
/// of a usual run and at a closer one. Times are in minutes.
/// </summary>
public class CrossingTimesTests(ITestOutputHelper output)
{
    // A millionth of an hour.
    private const double Millionth = 6e-5;

    private const double UsualTolerance = 3e-7;
    private const double CloseTolerance = 1e-9;

    // The smallest size of a state that matters, as a share of its usual size: about that of a patient's states.
    private const double NominalShare = 1.0 / 30;

    [Fact]
    public void Of_an_exponential_decay() => Check(new Decay(60), [1, 1], 300,
        [(x => 0.5 - x[0], [60 * Math.Log(2)]), (x => 0.1 - x[0], [60 * Math.Log(10)]), (x => 0.02 - x[0], [60 * Math.Log(50)])]);

    [Fact]
    public void Of_two_decays_that_cross_at_one_moment() => Check(new Decay(60), [1, 1], 120,
        [(x => 0.5 - x[0], [60 * Math.Log(2)]), (x => 0.25 - x[1], [60 * Math.Log(2)])]);

    // sin(2π·t/100) passes 0.3 upward and downward in each of three periods.
    [Fact]
    public void Of_a_harmonic_oscillator()
    {
        double first = 100 * Math.Asin(0.3) / (2 * Math.PI);
        Check(new Oscillator(100), [0, 1], 300,
        [
            (x => x[0] - 0.3, [first, first + 100, first + 200]),
            (x => 0.3 - x[0], [50 - first, 150 - first, 250 - first]),
        ]);
    }

    // y = 1/(1 + 99·e^(−t/30)). What grows by itself multiplies the solver's own errors a hundredfold on its way.
    [Fact]
    public void Of_logistic_growth()
    {
        static double At(double y) => 30 * Math.Log(99 * y / (1 - y));
        Check(new Logistic(30), [0.01], 400, [(x => x[0] - 0.05, [At(0.05)]), (x => x[0] - 0.5, [At(0.5)]), (x => x[0] - 0.99, [At(0.99)])]);
    }

    // In series with a twice as fast second step y₂ = x − x², where x = e^(−t/60): a level is passed on the way up and down.
    [Fact]
    public void Of_what_passes_through_two_compartments()
    {
        static double At(double level, int sign) => -60 * Math.Log((1 - (sign * Math.Sqrt(1 - (4 * level)))) / 2);
        Check(new TwoInSeries(60), [1, 0], 600,
        [
            (x => x[1] - 0.2, [At(0.2, -1)]), (x => 0.2 - x[1], [At(0.2, 1)]), (x => 0.01 - x[1], [At(0.01, 1)]),
        ]);
    }

    // A throw: y = v·t − g·t²/2 is solved exactly, in steps that take the rise and the fall at once.
    [Fact]
    public void Of_a_rise_and_a_fall_within_one_step()
    {
        const double g = 0.02, v = 1, level = 5;
        double root = Math.Sqrt((v * v) - (2 * g * level));
        int steps = Check(new Throw(g), [0, v], 99, [(x => x[0] - level, [(v - root) / g]), (x => level - x[0], [(v + root) / g])], firstStep: 99);
        Assert.Equal(3, steps);
    }

    // Every function crosses at its times, in order, and nowhere else. Gives the steps that the usual tolerance takes.
    private int Check<TSystem>(
        TSystem system, double[] start, double end, (Func<double[], double> Function, double[] Times)[] expected, double firstStep = 1e-3)
        where TSystem : IOdeSystem
    {
        TapeSystem tape = LaneRuns.SystemOf(system);
        Functions events = new([.. expected.Select(x => x.Function)]);
        (List<(double Time, int Event)> closely, _) = Play(tape, CloseTolerance, start, end, events, firstStep);
        (List<(double Time, int Event)> met, int steps) = Play(tape, UsualTolerance, start, end, events, firstStep);
        (double close, double usual) = (Worst(closely, expected), Worst(met, expected));
        output.WriteLine($"{met.Count} crossings in {steps} steps, at worst {usual / 60:0.0e-0} h off, solved closely {close / 60:0.0e-0} h");
        Assert.InRange(close, 0, Millionth);
        Assert.InRange(usual, 0, Millionth);
        Assert.Equal(met.Select(x => x.Time).Order(), met.Select(x => x.Time));
        return steps;
    }

    private static double Worst(List<(double Time, int Event)> met, (Func<double[], double> Function, double[] Times)[] expected)
    {
        double worst = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            double[] times = [.. met.Where(x => x.Event == i).Select(x => x.Time)];
            Assert.Equal(expected[i].Times.Length, times.Length);
            worst = times.Zip(expected[i].Times).Select(x => Math.Abs(x.First - x.Second)).Append(worst).Max();
        }

        return worst;
    }

    private static (List<(double Time, int Event)> Met, int Steps) Play(
        TapeSystem system, double tolerance, double[] start, double end, Functions events, double firstStep)
    {
        double[] state = [.. start], tolerances = [.. start.Select(_ => tolerance * NominalShare)];
        LaneSolver<Scalar> solver = new(system, RosenbrockTableau.Rodas5P, tolerance, tolerances, [], 100_000);
        EventLocator locator = new(system.Count);
        List<(double Time, int Event)> met = [];
        int steps = 0;
        solver.Enter(0, LaneRuns.Constants(system));
        for (double time = 0; time < end;)
        {
            locator.Begin(events, time, state);
            solver.Begin(0, state, time, end, firstStep);
            SolveResult result = Stretch(solver, locator, events, state);
            (time, firstStep, steps) = (result.Time, result.NextStep, steps + result.Steps);
            if (result.End == SolveEnd.Event)
            {
                met.Add((time, result.EventIndex));
            }
        }

        return (met, steps);
    }

    private static SolveResult Stretch(LaneSolver<Scalar> solver, EventLocator locator, Functions events, double[] state)
    {
        while (true)
        {
            solver.Try();
            if (solver.HasStepped(0))
            {
                solver.Show(0);
                int found = locator.CutAtFirstCrossing(events, solver.Solution);
                if (found != SolveResult.None)
                {
                    solver.Solution.EndState.CopyTo(state);
                    return solver.Cut(0, solver.Solution.End, found);
                }
            }

            if (solver.Advance(0, state) is { } result)
            {
                return result;
            }
        }
    }

    private sealed class Functions(Func<double[], double>[] functions) : IEventFunctions
    {
        public int Count => functions.Length;

        public void Values(double time, ReadOnlySpan<double> state, Span<double> values)
        {
            double[] copy = state.ToArray();
            for (int i = 0; i < functions.Length; i++)
            {
                values[i] = functions[i](copy);
            }
        }
    }

    // The second state decays twice as fast as the first.
    private readonly struct Decay(double minutes) : IOdeSystem
    {
        public int Count => 2;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            rate[0] = -state[0] / T.Number(minutes);
            rate[1] = -(state[1] * T.Number(2 / minutes));
        }
    }

    private readonly struct Oscillator(double period) : IOdeSystem
    {
        public int Count => 2;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            T speed = T.Number(2 * Math.PI / period);
            rate[0] = speed * state[1];
            rate[1] = -(speed * state[0]);
        }
    }

    private readonly struct Logistic(double minutes) : IOdeSystem
    {
        public int Count => 1;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T> => rate[0] = state[0] * (T.Number(1) - state[0]) / T.Number(minutes);
    }

    private readonly struct TwoInSeries(double minutes) : IOdeSystem
    {
        public int Count => 2;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            T moved = state[0] / T.Number(minutes);
            rate[0] = -moved;
            rate[1] = moved - (state[1] * T.Number(2 / minutes));
        }
    }

    private readonly struct Throw(double g) : IOdeSystem
    {
        public int Count => 2;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T>
        {
            rate[0] = state[1];
            rate[1] = T.Number(-g);
        }
    }
}
