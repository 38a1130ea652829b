using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>A value of the monitor against its threshold: it changes sides at a crossing, which the solver locates.</summary>
internal sealed class MonitorWatch(ValueCondition condition) : Watch
{
    // The monitor shows one value that takes more than the circulation to compute.
    private const string Oximeter = "sao2";

    private readonly int variable = Variables.IndexOf(condition.Observable.Variable);
    private bool hasLooked;

    /// <summary>What is watched.</summary>
    public ValueCondition Condition => condition;

    /// <summary>True where the circulation alone does not tell the value.</summary>
    public bool NeedsLungs => condition.Observable.Variable == Oximeter;

    /// <summary>True for the same condition on the same side: both cross at one moment.</summary>
    public bool IsLike(MonitorWatch other) =>
        Holds == other.Holds && condition.Observable == other.Condition.Observable
        && condition.Threshold == other.Condition.Threshold;

    /// <summary>Negative until the value passes to the other side; an event function.</summary>
    public double DistanceToCrossing(Moment moment) => Holds ? -MarginAt(moment) : MarginAt(moment);

    /// <summary>The value has passed to the other side: it is on the threshold now, or just beyond.</summary>
    public void Cross() => Holds = !Holds;

    public override void Look(double minutes, Moment moment, Timeline timeline)
    {
        double margin = MarginAt(moment);
        Holds = margin > 0 || (margin == 0 && (hasLooked ? Holds : condition.Threshold.Includes));
        hasLooked = true;
    }

    private double MarginAt(Moment moment) => condition.Threshold.MarginOf(Variables.Read(variable, moment));
}
