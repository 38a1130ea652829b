using System.Collections.Concurrent;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Tests.Studies;

public class OrderedWorkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(0, 300, 1)]
    [InlineData(0, 300, 4)]
    [InlineData(17, 40, 3)]
    [InlineData(5, 5, 2)]
    [InlineData(0, 2, 8)]
    public void Results_come_in_the_order_of_their_numbers_each_once(int first, int end, int threads)
    {
        OrderedWork<string> work = new(first, end, CancellationToken.None);
        ConcurrentBag<int> taken = [];

        // Each thread holds on to some and hands in the last one first.
        string[] found = [.. work.Run(threads, () =>
        {
            Stack<int> held = [];
            while (work.Take() is int number)
            {
                taken.Add(number);
                held.Push(number);
                if (held.Count == 5)
                {
                    HandIn(held);
                }
            }

            HandIn(held);
        })];

        Assert.Equal(Enumerable.Range(first, end - first).Select(x => $"{x}"), found);
        Assert.Equal(Enumerable.Range(first, end - first), taken.Order());

        void HandIn(Stack<int> held)
        {
            while (held.TryPop(out int number))
            {
                work.Put(number, $"{number}");
            }
        }
    }

    [Fact]
    public void A_result_is_given_out_before_later_ones_are_begun()
    {
        OrderedWork<int> work = new(0, 2, CancellationToken.None);
        using ManualResetEventSlim collected = new();
        bool wasCollected = false;
        foreach (int number in work.Run(1, () =>
        {
            work.Put(work.Take()!.Value, 0);
            wasCollected = collected.Wait(Patience);
            work.Put(work.Take()!.Value, 1);
        }))
        {
            collected.Set();
        }

        Assert.True(wasCollected);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Stopped_work_ends_without_a_gap(int threads)
    {
        using CancellationTokenSource stop = new();
        OrderedWork<int> work = new(0, 100_000, stop.Token);
        ConcurrentBag<int> taken = [];
        List<int> found = [];
        foreach (int number in work.Run(threads, () =>
        {
            while (work.Take() is int number)
            {
                taken.Add(number);
                Thread.Yield();
                work.Put(number, number);
            }
        }))
        {
            found.Add(number);
            if (number == 50)
            {
                stop.Cancel();
            }
        }

        // What was begun is finished and given out, and no more.
        Assert.Equal(Enumerable.Range(0, found.Count), found);
        Assert.Equal(taken.Order(), found);
        Assert.InRange(found.Count, 51, 99_999);
    }

    [Fact]
    public void Work_that_is_stopped_before_it_begins_finds_nothing() =>
        Assert.Empty(Counting(new(0, 10, new CancellationToken(canceled: true)), 2));

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(3, true)]
    public async Task What_a_worker_throws_reaches_whoever_collects(int threads, bool isMemory)
    {
        OrderedWork<int> work = new(0, 1000, CancellationToken.None);
        List<int> found = [];
        Exception thrown = isMemory ? new InsufficientMemoryException("too much") : new InvalidDataException("wrong");
        // On a thread of its own: that it does not wait for ever is what is asked.
        Task collecting = Task.Factory.StartNew(
            () => found.AddRange(work.Run(threads, () =>
            {
                while (work.Take() is int number)
                {
                    work.Put(number, number == 100 ? throw thrown : number);
                }
            })),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        Assert.Same(thrown, await Assert.ThrowsAnyAsync<Exception>(() => collecting.WaitAsync(Patience)));
        Assert.True(work.Take() is null, "Work was handed out after it had failed.");
    }

    [Fact]
    public void A_slow_collector_holds_the_worker_back()
    {
        const int all = 20_000;
        OrderedWork<int> work = new(0, all, CancellationToken.None);
        int begun = 0;
        List<int> found = [];
        foreach (int number in work.Run(1, () =>
        {
            while (work.Take() is int taken)
            {
                Interlocked.Increment(ref begun);
                work.Put(taken, taken);
            }
        }))
        {
            if (number == 0)
            {
                // Until it has stopped getting on.
                Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref begun) > 4000, Patience));
                Thread.Sleep(100);
                Assert.InRange(Volatile.Read(ref begun), 4000, 5000);
            }

            found.Add(number);
        }

        Assert.Equal(Enumerable.Range(0, all), found);
    }

    [Fact]
    public void Workers_end_when_nobody_collects_any_more()
    {
        const int threads = 4;
        OrderedWork<int> work = new(0, int.MaxValue, CancellationToken.None);
        using CountdownEvent ended = new(threads);
        IEnumerable<int> results = work.Run(threads, () =>
        {
            while (work.Take() is int number)
            {
                work.Put(number, number);
            }

            ended.Signal();
        });

        Assert.Equal([0, 1, 2], results.Take(3));
        Assert.True(ended.Wait(Patience));
    }

    private static IEnumerable<int> Counting(OrderedWork<int> work, int threads) => work.Run(threads, () =>
    {
        while (work.Take() is int number)
        {
            work.Put(number, number);
        }
    });
}
