using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>A value of the monitor against its threshold: it changes sides at a crossing, which the solver locates.</summary>
internal sealed class MonitorWatch(ValueCondition condition) : Watch
{
    private readonly int variable = Variables.IndexOf(condition.Observable.Variable);
    private readonly int place = PatientTape.WatchedAt(Variables.IndexOf(condition.Observable.Variable));
    private bool hasLooked;

    /// <summary>What is watched.</summary>
    public ValueCondition Condition => condition;

    /// <summary>True for the same condition on the same side: both cross at one moment.</summary>
    public bool IsLike(MonitorWatch other) =>
        Holds == other.Holds && condition.Observable == other.Condition.Observable
        && condition.Threshold == other.Condition.Threshold;

    /// <summary>Negative until the value passes to the other side; an event function.</summary>
    /// <param name="watched">What <see cref="PatientTape.Watch"/> found.</param>
    public double DistanceToCrossing(ReadOnlySpan<double> watched)
    {
        double margin = condition.Threshold.MarginOf(watched[place]);
        return Holds ? -margin : margin;
    }

    /// <summary>The value has passed to the other side: it is on the threshold now, or just beyond.</summary>
    public void Cross() => Holds = !Holds;

    public override void Look(double minutes, Examination seen, Timeline timeline)
    {
        double margin = condition.Threshold.MarginOf(seen[variable]);
        Holds = margin > 0 || (margin == 0 && (hasLooked ? Holds : condition.Threshold.Includes));
        hasLooked = true;
    }
}
