namespace CapillaryLeak.Sim.Studies;

/// <summary>Much work of one kind, done in small blocks by several threads and given out in order.</summary>
public static class Blocks
{
    // So many blocks are under way for each thread that one long piece does not keep the others waiting.
    private const int UnderWayPerThread = 8;

    /// <summary>Results in the order of their numbers.</summary>
    /// <typeparam name="T">What comes of a number.</typeparam>
    /// <param name="first">The first number.</param>
    /// <param name="end">The number after the last.</param>
    /// <param name="size">How many numbers make a block.</param>
    /// <param name="threads">How many threads work; the results do not depend on it.</param>
    /// <param name="work">Does a block, by its first number and how many there are.</param>
    /// <param name="stop">When canceled, no further block is begun; those under way are still given out.</param>
    public static IEnumerable<T> InOrder<T>(
        int first, int end, int size, int threads, Func<int, int, IReadOnlyList<T>> work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        TaskFactory factory = new(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler);
        Queue<Task<IReadOnlyList<T>>> blocks = [];
        int next = first;
        do
        {
            for (; next < end && blocks.Count < threads * UnderWayPerThread && !stop.IsCancellationRequested; next += size)
            {
                int start = next, count = Math.Min(size, end - next);
                blocks.Enqueue(factory.StartNew(() => stop.IsCancellationRequested ? [] : work(start, count)));
            }

            IReadOnlyList<T> done = blocks.TryDequeue(out Task<IReadOnlyList<T>>? block) ? block.GetAwaiter().GetResult() : [];
            foreach (T result in done)
            {
                yield return result;
            }

            // A block that was not begun any more ends the row: no number may be missing from it.
            if (done.Count == 0)
            {
                yield break;
            }
        }
        while (blocks.Count > 0 || (next < end && !stop.IsCancellationRequested));
    }
}
