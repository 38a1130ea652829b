using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Tests.Studies;

public class BlocksTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 4)]
    [InlineData(2, 1000)]
    public void Results_come_in_order_whatever_the_threads_and_blocks(int threads, int size) =>
        Assert.Equal(Enumerable.Range(5, 96), Blocks.InOrder(5, 101, size, threads, Slowly, CancellationToken.None));

    [Fact]
    public void Nothing_to_do_gives_nothing() => Assert.Empty(Blocks.InOrder(7, 7, 4, 2, Numbers, CancellationToken.None));

    [Fact]
    public void After_a_stop_what_was_begun_is_given_out_without_a_gap()
    {
        using CancellationTokenSource stop = new();
        List<int> got = [];
        foreach (int number in Blocks.InOrder(0, 10_000, 2, 2, Numbers, stop.Token))
        {
            got.Add(number);
            if (number == 50)
            {
                stop.Cancel();
            }
        }

        Assert.InRange(got.Count, 51, 9_999);
        Assert.Equal(Enumerable.Range(0, got.Count), got);
    }

    [Fact]
    public void A_fault_in_a_block_is_heard()
    {
        InvalidDataException heard = Assert.Throws<InvalidDataException>(() =>
            Blocks.InOrder<int>(0, 20, 3, 2, (first, count) => first == 9 ? throw new InvalidDataException("nine") : Numbers(first, count),
                CancellationToken.None).Count());

        Assert.Equal("nine", heard.Message);
    }

    private static int[] Numbers(int first, int count) => [.. Enumerable.Range(first, count)];

    // Later blocks are done before earlier ones.
    private static int[] Slowly(int first, int count)
    {
        Thread.Sleep(first % 3);
        return Numbers(first, count);
    }
}
