using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>What is given when: cuts time into stretches in which every input is constant.</summary>
internal sealed class Timeline
{
    private readonly Order[] orders;
    private readonly double[] cuts;

    private Timeline(Order[] orders, TriggerCourse? attack, double lengthMinutes)
    {
        (this.orders, Attack, LengthMinutes) = (orders, attack, lengthMinutes);
        cuts = [.. orders.SelectMany(x => new[] { x.StartMinutes, x.EndMinutes })
            .Concat(attack is null ? [] : [attack.OnsetMinutes, attack.EndMinutes])
            .Append(lengthMinutes).Where(t => t > 0 && t <= lengthMinutes).Distinct().Order()];
    }

    public IReadOnlyList<Order> Orders => orders;

    public TriggerCourse? Attack { get; }

    public double LengthMinutes { get; }

    /// <summary>The timeline a scenario orders.</summary>
    public static Timeline Of(Scenario scenario) => new(
        [.. scenario.Interventions.Select(Order.Of)],
        scenario.Attack is null ? null : TriggerCourse.Of(scenario.Attack),
        scenario.LengthMinutes);

    /// <summary>The end of the segment that starts at a time.</summary>
    public double NextCut(double minutes)
    {
        int at = Array.BinarySearch(cuts, minutes);
        return cuts[at < 0 ? ~at : at + 1];
    }

    /// <summary>The same timeline with every running order of a kind ended now.</summary>
    public Timeline CutShort(double minutes, Func<Intervention, bool> which) => new(
        [.. Orders.Select(x => x.RunsAt(minutes) && which(x.What) ? x with { EndMinutes = minutes } : x)],
        Attack, LengthMinutes);

    /// <summary>The same timeline with some of what runs ended by order now; what has only just begun was never given.</summary>
    public Timeline Ended(double minutes, Func<Order, bool> which) => new(
        [.. Orders.Where(x => x.StartMinutes != minutes || !x.RunsAt(minutes) || !which(x))
            .Select(x => x.RunsAt(minutes) && which(x) ? x.EndedAt(minutes) : x)],
        Attack, LengthMinutes);

    /// <summary>The same timeline with one order more.</summary>
    public Timeline With(Order order) => new([.. Orders, order], Attack, LengthMinutes);

    /// <summary>The inputs of the segment that starts at a time.</summary>
    public Inputs<T> InputsAt<T>(double minutes, in Model<T> model) where T : struct, IReal<T>
    {
        T one = T.Number(1);
        Inputs<T> u = new() { Habit = one, Fascia = one, TriggerRate = one };
        Attack?.Act(minutes, ref u);
        foreach (Order order in orders)
        {
            if (order.RunsAt(minutes))
            {
                Administration.Add(order.What, model, ref u);
            }
        }

        return u;
    }
}
