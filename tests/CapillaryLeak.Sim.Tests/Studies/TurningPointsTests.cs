using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Tests.Studies;

public class TurningPointsTests
{
    private const uint Seed = 20_261_128;
    private const double Least = 4;

    [Fact]
    public void Between_turns_a_curve_goes_one_way_but_for_wiggles()
    {
        for (uint stream = 0; stream < 200; stream++)
        {
            Philox random = new(Seed, stream);
            double[] curve = new double[120];
            for (int i = 1; i < curve.Length; i++)
            {
                curve[i] = curve[i - 1] + (6 * (random.NextDouble() - 0.5));
            }

            IReadOnlyList<int> turns = TurningPoints.Of(curve, Least);
            string story = $"Seed {Seed}, curve {stream}";
            Assert.Equal((0, curve.Length - 1), (turns[0], turns[^1]));
            Assert.True(turns.Zip(turns.Skip(1)).All(x => x.First < x.Second), story);
            foreach ((int from, int to) in turns.Zip(turns.Skip(1)).SkipLast(1))
            {
                double way = curve[to] - curve[from];
                Assert.True(from == 0 || Math.Abs(way) >= Least, $"{story}: {way} from {from} to {to} is no turn.");
                Assert.True(LargestBack(curve[from..(to + 1)], Math.Sign(way)) < Least, $"{story}: it turns between {from} and {to}.");
                Assert.True(curve[from..(to + 1)].All(x => Math.Sign(way) * x <= Math.Sign(way) * curve[to]), $"{story}: {to} is not the extreme.");
            }
        }
    }

    [Theory]
    [InlineData(new double[] { 93, 93, 93 }, new[] { 0, 2 })]
    [InlineData(new double[] { 93, 91, 60, 62, 61, 90, 89 }, new[] { 0, 2, 6 })]
    [InlineData(new double[] { 93, 60, 90, 70 }, new[] { 0, 1, 2, 3 })]
    [InlineData(new double[] { 93, 92, 97, 60, 63 }, new[] { 0, 2, 4 })]
    [InlineData(new double[] { 93 }, new[] { 0 })]
    public void Start_and_end_are_turns_and_wiggles_are_not(double[] curve, int[] turns) =>
        Assert.Equal(turns, TurningPoints.Of(curve, Least));

    // How far a curve goes at most against the way it takes.
    private static double LargestBack(double[] curve, int sign)
    {
        double best = double.NegativeInfinity, back = 0;
        foreach (double value in curve)
        {
            best = Math.Max(best, sign * value);
            back = Math.Max(back, best - (sign * value));
        }

        return back;
    }
}
