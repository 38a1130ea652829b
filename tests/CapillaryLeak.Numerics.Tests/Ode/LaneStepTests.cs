using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Ode;

public class LaneStepTests
{
    [Theory]
    [InlineData(nameof(OdeMethod.Rodas5P), 5, 4)]
    [InlineData(nameof(OdeMethod.Rodas4), 4, 3)]
    public void A_step_has_the_order_of_its_table_in_every_lane(string name, double order, double denseOrder)
    {
        (double Steps, double Dense)[] coarse = ErrorsOf(name, 32), fine = ErrorsOf(name, 64);
        foreach (((double Steps, double Dense) wide, (double Steps, double Dense) narrow) in coarse.Zip(fine))
        {
            Assert.InRange(Math.Log2(wide.Steps / narrow.Steps), order - 0.2, order + 0.4);
            Assert.InRange(Math.Log2(wide.Dense / narrow.Dense), denseOrder - 0.2, denseOrder + 1.4);
        }
    }

    // Four lanes, each over another stretch of the same problem.
    private static (double Steps, double Dense)[] ErrorsOf(string name, int count)
    {
        TapeSystem system = LaneRuns.SystemOf(new Clocked<Problems.Forced>(new()));
        LaneStep<Lanes4> step = new(system, (RosenbrockTableau)OrderTests.Named(name));
        LaneView view = new((RosenbrockTableau)OrderTests.Named(name), system.Count);
        (double Start, double Length)[] lanes = [(0.5, 2), (0.6, 2.2), (0.3, 1.8), (0.5, 2.5)];
        (double Steps, double Dense)[] worst = new (double, double)[lanes.Length];
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            step.Memory.SetLane(0, lane, LaneRuns.Constants(system).AsSpan(0, system.Tape.ConstantCount));
            step.Start.SetLane(0, lane, [.. Problems.Forced.Exact(lanes[lane].Start), lanes[lane].Start]);
            step.Lengths[0, lane] = lanes[lane].Length / count;
        }

        double[] inside = new double[system.Count];
        for (int n = 0; n < count; n++)
        {
            step.Linearize();
            step.Take();
            for (int lane = 0; lane < lanes.Length; lane++)
            {
                (double start, double length) = (lanes[lane].Start, lanes[lane].Length / count);
                view.Load(step, lane, start + (n * length), length);
                foreach (double fraction in new[] { 0.1, 0.37, 0.5, 0.83 })
                {
                    view.Interpolate(fraction, inside);
                    worst[lane].Dense = Math.Max(worst[lane].Dense, Distance(inside, start + ((n + fraction) * length)));
                }

                worst[lane].Steps = Math.Max(worst[lane].Steps, Distance(view.EndState, start + ((n + 1) * length)));
                step.Continue(lane);
            }
        }

        return worst;
    }

    private static double Distance(ReadOnlySpan<double> state, double time)
    {
        double[] exact = Problems.Forced.Exact(time);
        return Math.Max(Math.Abs(state[0] - exact[0]), Math.Abs(state[1] - exact[1]));
    }
}
