using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>The rate of a drug against its threshold.</summary>
internal sealed class RateWatch(RateCondition condition) : Watch
{
    public override void Look(double minutes, Examination seen, Timeline timeline)
    {
        double rate = 0;
        for (int i = 0; i < timeline.Orders.Count; i++)
        {
            Order order = timeline.Orders[i];
            rate += order.RunsAt(minutes) && order.What is DrugInfused infused && infused.Drug == condition.Drug
                ? infused.RatePerMinute
                : 0;
        }

        Holds = condition.Threshold.HoldsFor(rate);
    }
}
