using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Ode;

/// <summary>Events on y = e^t, whose crossing of L is at ln L.</summary>
public class EventsTests
{
    /// <summary>The located time against the analytic one; the solution itself is solved to 1e−12.</summary>
    private const double TimeTolerance = 1e-9;

    [Theory]
    [InlineData(nameof(OdeMethod.Rodas5P), 1.5)]
    [InlineData(nameof(OdeMethod.Rodas5P), 17)]
    [InlineData(nameof(OdeMethod.Rodas4), 2.5)]
    [InlineData(nameof(OdeMethod.DormandPrince54), 7.77)]
    public void A_crossing_is_located_where_it_is(string name, double level)
    {
        (SolveResult result, double y, double seen) = Solve(OrderTests.Named(name), 1e-12, new Thresholds(level));
        Assert.Equal(SolveEnd.Event, result.End);
        Assert.Equal(0, result.EventIndex);
        Assert.Equal(Math.Log(level), result.Time, TimeTolerance);
        Assert.Equal(level, y, level * 2 * TimeTolerance);
        // The observer saw nothing beyond, and a solve from here finds the event already there.
        Assert.Equal(result.Time, seen);
        Assert.True(y >= level);
    }

    [Fact]
    public void Of_two_crossings_in_one_step_the_earlier_wins_whatever_its_index()
    {
        (SolveResult result, _, _) = Solve(OdeMethod.Rodas5P, 1e-3, new Thresholds(1.02, 1.01), 0.1);
        Assert.Equal(1, result.EventIndex);
        Assert.Equal(Math.Log(1.01), result.Time, 1e-5);
        (result, _, _) = Solve(OdeMethod.Rodas5P, 1e-3, new Thresholds(1.01, 1.02), 0.1);
        Assert.Equal(0, result.EventIndex);
        Assert.Equal(1, result.Steps);
    }

    [Fact]
    public void A_tie_goes_to_the_lower_index()
    {
        (SolveResult result, _, _) = Solve(OdeMethod.Rodas5P, 1e-8, new Thresholds(9, 2, 2, 2 * (1 - 1e-13)));
        Assert.Equal(1, result.EventIndex);
    }

    [Fact]
    public void An_event_that_holds_at_the_start_waits_until_it_has_been_negative()
    {
        // g = (t − 1)·(t − 3): not negative at 0, negative from 1 to 3.
        double[] y = [1];
        var solver = new OdeSolver<Growth>(new(), OdeMethod.Rodas5P, 1e-8, [1e-8]);
        var events = new Of((t, _) => (t - 1) * (t - 3));
        SolveResult result = solver.Solve(y, 0, 5, events: events);
        Assert.Equal(SolveEnd.Event, result.End);
        Assert.Equal(3, result.Time, TimeTolerance);
        Assert.Equal(SolveEnd.Reached, solver.Solve(y, result.Time, 5, events: events).End);
        Assert.Equal(SolveEnd.Reached, solver.Solve(y, 0, 5, events: new Of((_, _) => 0)).End);
    }

    [Fact]
    public void An_event_on_the_border_belongs_to_the_segment_it_ends()
    {
        double[] y = [1];
        var solver = new OdeSolver<Growth>(new(), OdeMethod.Rodas5P, 1e-8, [1e-8]);
        SolveResult result = solver.Solve(y, 0, 2, events: new Of((t, _) => t - 2));
        Assert.Equal((SolveEnd.Event, 2.0), (result.End, result.Time));
        result = solver.Solve(y, 2, 3, events: new Of((t, _) => t - 2));
        Assert.Equal((SolveEnd.Reached, 3.0), (result.End, result.Time));
    }

    [Fact]
    public void A_rise_and_its_return_within_one_step_is_seen()
    {
        // Positive between 0.3 and 0.8 only, within a first step of 1.
        double[] y = [1];
        var solver = new OdeSolver<Growth>(new(), OdeMethod.Rodas5P, 1, [1]);
        SolveResult result = solver.Solve(y, 0, 2, events: new Of((t, _) => (t - 0.3) * (0.8 - t)), firstStep: 1);
        Assert.Equal(SolveEnd.Event, result.End);
        Assert.Equal(0.3, result.Time, TimeTolerance);
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e6)]
    public void A_crossing_is_located_however_steep_or_late(double scale)
    {
        double[] y = [1];
        var solver = new OdeSolver<Growth>(new(), OdeMethod.Rodas5P, 1e-8, [1e-8]);
        const double start = 20_000;
        var events = new Of((t, _) => Math.Cbrt(t - start - 1.1) * scale);
        SolveResult result = solver.Solve(y, start, start + 3, events: events);
        Assert.Equal(start + 1.1, result.Time, TimeTolerance);
        Assert.True(result.Time >= start + 1.1);
    }

    [Fact]
    public void Resuming_after_each_event_meets_all_of_them_in_order()
    {
        double[] y = [1];
        var solver = new OdeSolver<Growth>(new(), OdeMethod.Rodas5P, 1e-12, [1e-12]);
        var events = new Thresholds(4, 2, 3);
        List<int> met = [];
        double time = 0;
        double carried = 0;
        for (; ; )
        {
            SolveResult result = solver.Solve(y, time, 4, events: events, firstStep: carried);
            (time, carried) = (result.Time, result.NextStep);
            if (result.End != SolveEnd.Event)
            {
                break;
            }

            met.Add(result.EventIndex);
        }

        Assert.Equal([1, 2, 0], met);
        Assert.Equal(Math.Exp(4), y[0], 1e-8);
    }

    private static (SolveResult Result, double Y, double Seen) Solve(
        OdeMethod method, double tolerance, IEventFunctions events, double firstStep = 0)
    {
        double[] y = [1];
        double seen = 0;
        var solver = new OdeSolver<Growth>(new(), method, tolerance, [tolerance]);
        SolveResult result = solver.Solve(y, 0, 4, new Recorder(taken => seen = taken.End), events, firstStep);
        return (result, y[0], seen);
    }

    private readonly struct Growth : IOdeSystem
    {
        public int Count => 1;

        public void Rates<T>(T time, ReadOnlySpan<T> state, Span<T> rate)
            where T : struct, IReal<T> => rate[0] = state[0];
    }

    private sealed class Of(Func<double, double, double> function) : IEventFunctions
    {
        public int Count => 1;

        public void Values(double time, ReadOnlySpan<double> state, Span<double> values) =>
            values[0] = function(time, state[0]);
    }
}
