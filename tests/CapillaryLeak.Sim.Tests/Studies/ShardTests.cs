using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Tests.Studies;

public class ShardTests
{
    [Theory]
    [InlineData(10, 3)]
    [InlineData(1, 1)]
    [InlineData(7, 7)]
    [InlineData(10_000_000, 999)]
    public void All_parts_together_are_every_number_once_in_order_and_of_like_size(int count, int parts)
    {
        (int First, int End)[] ranges = [.. Enumerable.Range(1, parts).Select(i => new Shard(i, parts).Of(count))];

        Assert.Equal(0, ranges[0].First);
        Assert.Equal(count, ranges[^1].End);
        Assert.All(ranges.Zip(ranges.Skip(1)), x => Assert.Equal(x.First.End, x.Second.First));
        Assert.All(ranges, x => Assert.InRange(x.End - x.First, count / parts, (count / parts) + 1));
    }

    [Fact]
    public void A_part_reads_back_as_it_is_written()
    {
        Assert.True(Shard.TryParse("3/8", out Shard shard));
        Assert.Equal((new Shard(3, 8), "3/8"), (shard, shard.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("0/8")]
    [InlineData("9/8")]
    [InlineData("-1/8")]
    [InlineData("1/2/3")]
    [InlineData("1/1000000")]
    public void What_is_no_part_is_not_read(string text) => Assert.False(Shard.TryParse(text, out _));
}
