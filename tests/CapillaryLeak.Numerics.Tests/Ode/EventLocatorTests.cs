using CapillaryLeak.Numerics.Ode;
using Xunit.Abstractions;

namespace CapillaryLeak.Numerics.Tests.Ode;

public class EventLocatorTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_202;
    private const int Functions = 3;

    [Fact]
    public void Passing_by_known_values_and_looking_for_a_crossing_agree()
    {
        output.WriteLine($"seed {Seed}");
        int crossings = 0, passed = 0;
        for (int trial = 0; trial < 200; trial++)
        {
            System.Random random = new(Seed + trial);
            Waves events = new(random);
            EventLocator looking = new(1), passing = new(1);
            looking.Begin(events, 0, [0]);
            passing.Begin(events, 0, [0]);
            double[] middle = new double[Functions], end = new double[Functions];
            for (double start = 0, length; start < 5; start += length)
            {
                length = 0.4 * random.NextDouble();
                DenseStep step = StepOf(start, length);
                events.Values(start + (length / 2), [start + (length / 2)], middle);
                events.Values(step.End, [step.End], end);
                bool isQuiet = passing.Passes(middle, end);
                int found = looking.CutAtFirstCrossing(events, step);
                Assert.True(isQuiet == (found == SolveResult.None), $"seed {Seed}, trial {trial}, at {start}");
                if (isQuiet)
                {
                    passed++;
                    continue;
                }

                // Having refused to pass it still knows where it stands.
                DenseStep again = StepOf(start, length);
                Assert.Equal((found, step.End), (passing.CutAtFirstCrossing(events, again), again.End));
                length = step.End - start;
                looking.Begin(events, step.End, step.EndState);
                passing.Begin(events, step.End, step.EndState);
                crossings++;
            }
        }

        Assert.True(crossings > 500 && passed > 500, $"{crossings} crossings, {passed} passed");
    }

    [Fact]
    public void A_function_that_is_not_negative_may_go_where_it_wants()
    {
        EventLocator locator = new(1);
        locator.Begin(new Thresholds(-1), 0, [0]);
        Assert.True(locator.Passes([5], [0]));
        Assert.True(locator.Passes([0], [-1]));
        Assert.False(locator.Passes([0], [1]));
    }

    [Fact]
    public void A_rise_and_a_fall_within_a_step_are_seen_in_its_middle()
    {
        EventLocator locator = new(1);
        locator.Begin(new Thresholds(1), 0, [0]);
        Assert.True(locator.Passes([-0.5], [-0.1]));
        Assert.False(locator.Passes([0], [-1]));
        Assert.False(locator.Passes([-1], [0]));
    }

    private static DenseStep StepOf(double start, double length)
    {
        DenseStep step = new(new Line(start, length));
        step.Show(start + length);
        return step;
    }

    /// <summary>A step in which the only state is the time.</summary>
    private sealed class Line(double start, double length) : IDenseSource
    {
        private readonly double[] starts = [start];
        private readonly double[] ends = [start + length];

        public int Count => 1;

        public double Time => start;

        public double Length => length;

        public ReadOnlySpan<double> StartState => starts;

        public ReadOnlySpan<double> EndState => ends;

        public void Interpolate(double fraction, Span<double> state) => state[0] = start + (fraction * length);
    }

    private sealed class Waves(System.Random random) : IEventFunctions
    {
        private readonly (double Speed, double Phase, double Offset)[] waves =
            [.. Enumerable.Range(0, Functions).Select(_ => (7 * random.NextDouble(), 7 * random.NextDouble(), random.NextDouble() - 0.5))];

        public int Count => Functions;

        public void Values(double time, ReadOnlySpan<double> state, Span<double> values)
        {
            for (int i = 0; i < waves.Length; i++)
            {
                values[i] = Math.Sin((waves[i].Speed * state[0]) + waves[i].Phase) + waves[i].Offset;
            }
        }
    }
}
