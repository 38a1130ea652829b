using CapillaryLeak.Numerics.Random;

namespace CapillaryLeak.Numerics.Tests.Random;

public class PhiloxTests
{
    private const uint Seed = 2024;
    private const int Draws = 200_000;

    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8)]
    [InlineData(
        0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff,
        0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd)]
    [InlineData(
        0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0,
        0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1)]
    public void A_block_is_the_published_one(
        uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint first, uint second, uint third, uint fourth) =>
        Assert.Equal((first, second, third, fourth), Philox.Block((c0, c1, c2, c3), (k0, k1)));

    [Fact]
    public void A_stream_is_its_blocks_one_after_the_other()
    {
        var random = new Philox(7, 11);
        for (uint n = 0; n < 3; n++)
        {
            var drawn = (random.NextUInt32(), random.NextUInt32(), random.NextUInt32(), random.NextUInt32());
            Assert.Equal(Philox.Block((n, 0, 0, 0), (7, 11)), drawn);
        }
    }

    [Fact]
    public void A_stream_repeats_and_differs_from_its_neighbors()
    {
        Assert.Equal(First(Seed, 3), First(Seed, 3));
        Assert.NotEqual(First(Seed, 3), First(Seed, 4));
        Assert.NotEqual(First(Seed, 3), First(Seed + 1, 3));
    }

    [Fact]
    public void Uniform_numbers_fill_the_open_interval_evenly()
    {
        var random = new Philox(Seed, 0);
        double[] draws = Enumerable.Range(0, Draws).Select(_ => random.NextDouble()).ToArray();
        Assert.All(draws, x => Assert.True(x is > 0 and < 1));
        Assert.Equal(0.5, draws.Average(), FiveDeviations(1 / Math.Sqrt(12)));
        Assert.Equal(0.1, draws.Count(x => x is > 0.4 and < 0.5) / (double)Draws, FiveDeviations(0.3));
    }

    [Fact]
    public void Normal_numbers_have_mean_zero_and_variance_one()
    {
        var random = new Philox(Seed, 0);
        double[] draws = Enumerable.Range(0, Draws).Select(_ => random.NextNormal()).ToArray();
        Assert.Equal(0, draws.Average(), FiveDeviations(1));
        Assert.Equal(1, draws.Average(x => x * x), FiveDeviations(Math.Sqrt(2)));
        Assert.Equal(3, draws.Average(x => x * x * x * x), FiveDeviations(Math.Sqrt(96)));
    }

    [Fact]
    public void Lognormal_numbers_lie_around_their_median()
    {
        var random = new Philox(Seed, 0);
        double[] draws = Enumerable.Range(0, Draws).Select(_ => random.NextLogNormal(70, 0.2)).ToArray();
        Assert.Equal(0.5, draws.Count(x => x < 70) / (double)Draws, FiveDeviations(0.5));
        Assert.Equal(70, new Philox(Seed, 1).NextLogNormal(70, 0));
    }

    [Fact]
    public void Drawing_allocates_nothing()
    {
        var random = new Philox(Seed, 0);
        random.NextLogNormal(1, 1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            random.NextLogNormal(1, 1);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static double First(uint seed, uint stream) => new Philox(seed, stream).NextDouble();

    private static double FiveDeviations(double ofOne) => 5 * ofOne / Math.Sqrt(Draws);
}
