using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Something that runs at a rate from a moment until it ends, is changed or is stopped.</summary>
/// <param name="Name">What runs; only one of a name runs at a time.</param>
/// <param name="StartMinutes">Start, min.</param>
/// <param name="EndMinutes">Planned end, min.</param>
/// <param name="Rate">The rate, in the unit of what runs.</param>
/// <param name="RateWritten">The rate as written.</param>
/// <param name="Where">The place that ordered it.</param>
/// <param name="Make">Makes the intervention of a stretch at one rate.</param>
internal sealed record Run(string Name, double StartMinutes, double EndMinutes, double Rate, string RateWritten,
    SourceSpan Where, Func<Run, Intervention> Make)
{
    /// <summary>True for a drug or a fluid, whose rate can be changed.</summary>
    internal bool IsProduct { get; init; } = true;
}

/// <summary>
/// An order about something that runs: another rate, or a stop where <paramref name="Rate"/> is null.
/// </summary>
internal sealed record RunOrder(string Name, double AtMinutes, double? Rate, string RateWritten, SourceSpan Where);

/// <summary>Cuts infusions where their rate changes or they are stopped, and finds orders that make no sense.</summary>
internal sealed class RunningInfusions(ProblemList problems)
{
    private readonly List<Run> runs = [];
    private readonly List<RunOrder> orders = [];

    internal void Start(Run run) => runs.Add(run);

    internal void Order(RunOrder order) => orders.Add(order);

    /// <summary>The stretches of constant rate.</summary>
    internal IEnumerable<Intervention> Cut() =>
        runs.Select(run => run.Name).Union(orders.Select(order => order.Name)).SelectMany(CutOne);

    private List<Intervention> CutOne(string name)
    {
        Queue<Run> waiting = new(runs.Where(run => run.Name == name).OrderBy(run => run.StartMinutes));
        List<Intervention> done = [];
        Run? running = null;
        foreach (RunOrder order in orders.Where(order => order.Name == name).OrderBy(order => order.AtMinutes))
        {
            running = StartThose(waiting, before: order.AtMinutes, running, done);
            running = Obey(order, running, waiting, done);
        }

        running = StartThose(waiting, double.PositiveInfinity, running, done);
        Finish(running, done);
        return done;
    }

    private Run? StartThose(Queue<Run> waiting, double before, Run? running, List<Intervention> done)
    {
        while (waiting.TryPeek(out Run? next) && next.StartMinutes < before)
        {
            waiting.Dequeue();
            if (running is not null && next.StartMinutes < running.EndMinutes)
            {
                RefuseStart(next, running);
                continue;
            }

            Finish(running, done);
            running = next;
        }

        return running;
    }

    private Run? Obey(RunOrder order, Run? running, Queue<Run> waiting, List<Intervention> done)
    {
        if (running is null || order.AtMinutes >= running.EndMinutes)
        {
            RefuseOrder(order, running, waiting);
            return running;
        }

        if (order.AtMinutes == running.StartMinutes)
        {
            string verb = order.Rate is null ? "stopped" : "changed";
            problems.Add(order.Where,
                $"{order.Name} is {verb} at the moment it was started or changed (line {running.Where.Line}).",
                "Keep one of the two.");
            return running;
        }

        Finish(running with { EndMinutes = order.AtMinutes }, done);
        Run changed = running with { StartMinutes = order.AtMinutes, Where = order.Where };
        return order.Rate is { } rate
            ? changed with { Rate = rate, RateWritten = order.RateWritten }
            : changed with { EndMinutes = order.AtMinutes };
    }

    private void RefuseStart(Run next, Run running)
    {
        string when = $"from {Words.Time(running.StartMinutes)} to {Words.Time(running.EndMinutes)}";
        string by = Words.Time(next.StartMinutes);
        problems.Add(next.Where, $"{next.Name} is running already {when} (line {running.Where.Line}).",
            next.IsProduct
                ? $"Write 'change: {next.Name}' for another rate, or end the first by {by}."
                : $"End the first by {by}.");
    }

    private void RefuseOrder(RunOrder order, Run? ended, Queue<Run> waiting)
    {
        string fix = ended is not null
            ? $"It ended at {Words.Time(ended.EndMinutes)} (line {ended.Where.Line}): "
                + "give that a later end, or start it again."
            : waiting.TryPeek(out Run? later)
            ? $"It starts at {Words.Time(later.StartMinutes)} (line {later.Where.Line}): give a later time here."
            : "Start it first, by a rate.";
        problems.Add(order.Where, $"{order.Name} is not running at {Words.Time(order.AtMinutes)}.", fix);
    }

    private static void Finish(Run? run, List<Intervention> done)
    {
        if (run is not null && run.EndMinutes > run.StartMinutes)
        {
            done.Add(run.Make(run));
        }
    }
}
