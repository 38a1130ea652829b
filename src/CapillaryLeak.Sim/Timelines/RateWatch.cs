using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>The rate of a drug against its threshold.</summary>
internal sealed class RateWatch(RateCondition condition) : Watch
{
    public override void Look(double minutes, Examination seen, Timeline timeline) =>
        Holds = condition.Threshold.HoldsFor(timeline.Orders
            .Where(x => x.RunsAt(minutes)).Select(x => x.What).OfType<DrugInfused>()
            .Where(x => x.Drug == condition.Drug).Sum(x => x.RatePerMinute));
}
