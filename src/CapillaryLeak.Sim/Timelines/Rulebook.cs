using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>All rules of a run: decides at a moment what they do to the timeline.</summary>
internal sealed class Rulebook
{
    private readonly Scenario scenario;
    private RuleRun[] rules = [];
    private (RuleRun Rule, MonitorWatch Watch)[] monitored = [];
    private RuleRun? coming;
    private double decidedMinutes;

    /// <summary>The rules of a scenario, by priority, then in the order of the file.</summary>
    public Rulebook(Scenario scenario)
    {
        this.scenario = scenario;
        if (scenario.Arrival is { } arrival)
        {
            coming = new(RuleOf(arrival), scenario.Patient.WeightKg);
            ArrivalMinutes = double.PositiveInfinity;
            Watch([coming]);
        }
        else
        {
            Begin(0);
        }
    }

    /// <summary>When the patient comes in, min; infinite as long as that is not known.</summary>
    public double ArrivalMinutes { get; private set; }

    /// <summary>True where anything has yet to look at the patient.</summary>
    public bool IsEmpty => rules.Length == 0 && coming is null;

    /// <summary>How many conditions are watched on the monitor.</summary>
    public int MonitoredCount => monitored.Length;

    /// <summary>
    /// How far each watched condition is from changing sides: event functions over the stretch that follows a decision;
    /// negative where the rule is not in force.
    /// </summary>
    /// <param name="watched">What <see cref="PatientTape.Watch"/> found.</param>
    /// <param name="values">Receives the values.</param>
    public void Distances(ReadOnlySpan<double> watched, Span<double> values)
    {
        for (int i = 0; i < monitored.Length; i++)
        {
            values[i] = monitored[i].Rule.IsInForce(decidedMinutes) ? monitored[i].Watch.DistanceToCrossing(watched) : -1;
        }
    }

    /// <summary>One of the watched conditions has changed sides, and with it the same condition of other rules.</summary>
    public void Cross(int index)
    {
        MonitorWatch crossed = monitored[index].Watch;
        MonitorWatch[] alike =
            [.. monitored.Where(x => x.Rule.IsInForce(decidedMinutes) && x.Watch.IsLike(crossed)).Select(x => x.Watch)];
        foreach (MonitorWatch watch in alike)
        {
            watch.Cross();
        }
    }

    /// <summary>The next moment after this one at which a rule may act, or learns something.</summary>
    public double NextMinutes(double minutes)
    {
        if (coming is not null)
        {
            return double.IsFinite(ArrivalMinutes) ? ArrivalMinutes : coming.NextMinutes(minutes);
        }

        double next = double.PositiveInfinity;
        foreach (RuleRun rule in rules)
        {
            next = Math.Min(next, rule.NextMinutes(minutes));
        }

        return next;
    }

    /// <summary>Lets every rule that may fire do so, one after the other, until none is left.</summary>
    /// <param name="minutes">The time.</param>
    /// <param name="seen">The patient at that time, read.</param>
    /// <param name="timeline">What was ordered so far; receives what the rules order.</param>
    /// <returns>What the rules did, in order.</returns>
    public IReadOnlyList<Firing> Decide(double minutes, Examination seen, ref Timeline timeline)
    {
        decidedMinutes = minutes;
        Await(minutes, seen, timeline);
        List<Firing>? firings = null;
        bool isDone = rules.Length == 0;
        while (!isDone)
        {
            isDone = true;
            foreach (RuleRun rule in rules)
            {
                if (!rule.IsInForce(minutes))
                {
                    continue;
                }

                rule.Look(minutes, seen, timeline);
                if ((rule.IsStopped ? Stop(rule, minutes, ref timeline) : Fire(rule, minutes, ref timeline)) is { } firing)
                {
                    (firings ??= []).Add(firing);
                    isDone = false;
                }
            }
        }

        return firings ?? (IReadOnlyList<Firing>)[];
    }

    // What sends the patient on the way is seen as a rule sees; the rules themselves begin with the arrival.
    private void Await(double minutes, Examination seen, Timeline timeline)
    {
        if (coming is not null && double.IsInfinity(ArrivalMinutes))
        {
            coming.Look(minutes, seen, timeline);
            if (coming.MayFire(minutes))
            {
                ArrivalMinutes = minutes + scenario.Arrival!.AfterMinutes;
                Watch([]);
            }
        }

        if (coming is not null && minutes >= ArrivalMinutes)
        {
            coming = null;
            Begin(ArrivalMinutes);
        }
    }

    private void Begin(double minutes)
    {
        rules = [.. scenario.Rules.Concat(scenario.Lesson?.Watched ?? []).Concat(scenario.Shadow.Rules.Select(Silenced)).OrderBy(x => x.Priority)
            .Select(x => x with { FromMinutes = x.FromMinutes + minutes, UntilMinutes = x.UntilMinutes + minutes })
            .Select(x => new RuleRun(x, scenario.Patient.WeightKg))];
        Watch(rules);
    }

    private void Watch(IReadOnlyList<RuleRun> watching) =>
        monitored = [.. watching.SelectMany(x => x.Monitored.Select(watch => (x, watch)))];

    // Looks at the patient when the rule would, and does nothing.
    private static Rule Silenced(Rule rule) => rule with { Name = $"{rule.Name} (silenced)", Steps = [[]] };

    private static Rule RuleOf(Arrival arrival) =>
        new() { Name = "arrival", When = arrival.When, HoldMinutes = arrival.HoldMinutes, Steps = [[]], Where = arrival.Where };

    private static Firing? Stop(RuleRun rule, double minutes, ref Timeline timeline)
    {
        bool IsRunning(Order order) => order.Rule == rule.Rule.Name && order.RunsAt(minutes) && order.What is not Fasciotomy;
        if (!timeline.Any(IsRunning))
        {
            return null;
        }

        string[] running = [.. timeline.Orders.Where(IsRunning).Select(x => x.What.Text)];
        timeline = timeline.Ended(minutes, IsRunning);
        return new(minutes, rule.Rule, running, IsStop: true);
    }

    // A rule of which nothing can be done does not fire: what does not run cannot be stopped.
    private static Firing? Fire(RuleRun rule, double minutes, ref Timeline timeline)
    {
        if (!rule.MayFire(minutes))
        {
            return null;
        }

        List<string> done = [];
        foreach (RuleAction action in rule.NextStep)
        {
            if (Doing.Do(action, minutes, timeline, rule.Rule.Name) is { } changed)
            {
                timeline = changed;
                done.Add(action.Text);
            }
        }

        if (done.Count == 0)
        {
            return null;
        }

        rule.Fired(minutes);
        return new(minutes, rule.Rule, done, IsStop: false);
    }
}
