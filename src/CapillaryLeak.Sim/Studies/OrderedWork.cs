using System.Runtime.ExceptionServices;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Numbered work that several threads take piece by piece and finish in any order; it is given out in order.</summary>
/// <typeparam name="T">What comes of a number.</typeparam>
internal sealed class OrderedWork<T>
{
    // When so many results are ready to be collected the threads wait for whoever collects them. A thread never waits for
    // the work of another, nor for its own.
    private const int MostReady = 4096;

    private readonly Dictionary<int, T> done = [];
    private readonly object door = new();
    private readonly int end;
    private readonly CancellationToken stop;
    private int next;
    private int ready;
    private int collected;
    private int working;
    private bool isAbandoned;
    private Exception? failure;

    /// <summary>Work that nobody has begun.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="end">The number after the last.</param>
    /// <param name="stop">When canceled, no further number is handed out; those under way are still finished.</param>
    public OrderedWork(int first, int end, CancellationToken stop)
    {
        (next, ready, collected) = (first, first, first);
        (this.end, this.stop) = (end, stop);
    }

    /// <summary>The next number to work on, or null where there is none any more.</summary>
    public int? Take()
    {
        lock (door)
        {
            while (ready - collected > MostReady && !isAbandoned)
            {
                Monitor.Wait(door);
            }

            return next < end && !isAbandoned && failure is null && !stop.IsCancellationRequested ? next++ : null;
        }
    }

    /// <summary>Hands in what came of a number.</summary>
    public void Put(int number, T result)
    {
        lock (door)
        {
            done.Add(number, result);
            while (done.ContainsKey(ready))
            {
                ready++;
            }

            Monitor.PulseAll(door);
        }
    }

    /// <summary>The results in the order of their numbers, each as soon as it is there.</summary>
    /// <param name="threads">How many threads work.</param>
    /// <param name="work">What a thread does until <see cref="Take"/> gives it nothing more.</param>
    public IEnumerable<T> Run(int threads, Action work)
    {
        working = threads;
        for (int i = 0; i < threads; i++)
        {
            _ = Task.Factory.StartNew(
                () => Guarded(work), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        try
        {
            for (int number = collected; number < end && TryCollect(number, out T? result); number++)
            {
                yield return result!;
            }
        }
        finally
        {
            lock (door)
            {
                isAbandoned = true;
                Monitor.PulseAll(door);
            }
        }
    }

    private void Guarded(Action work)
    {
        Exception? thrown = null;
        try
        {
            work();
        }
        catch (Exception e)
        {
            // Whatever it is: thrown again where the results are collected, which would wait for ever otherwise.
            thrown = e;
        }

        lock (door)
        {
            working--;
            failure ??= thrown;
            Monitor.PulseAll(door);
        }
    }

    // False where nobody works on it any more: the work was stopped.
    private bool TryCollect(int number, out T? result)
    {
        lock (door)
        {
            while (!done.Remove(number, out result))
            {
                if (failure is not null)
                {
                    ExceptionDispatchInfo.Throw(failure);
                }

                if (working == 0)
                {
                    return false;
                }

                Monitor.Wait(door);
            }

            collected = number + 1;
            Monitor.PulseAll(door);
            return true;
        }
    }
}
