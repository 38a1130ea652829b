using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>What is given when: cuts time into stretches in which every input is constant.</summary>
internal sealed class Timeline
{
    private readonly Order[] orders;
    private readonly IReadOnlyList<double> shadow;
    private readonly double[] cuts;

    private Timeline(Order[] orders, TriggerCourse? attack, double lengthMinutes, IReadOnlyList<double> shadow)
    {
        (this.orders, Attack, LengthMinutes, this.shadow) = (orders, attack, lengthMinutes, shadow);
        cuts = CutsOf(orders, attack, lengthMinutes, shadow);
    }

    public IReadOnlyList<Order> Orders => orders;

    public TriggerCourse? Attack { get; }

    public double LengthMinutes { get; }

    /// <summary>True where an order is of a kind.</summary>
    public bool Any(Predicate<Order> which) => Array.Exists(orders, which);

    /// <summary>The timeline a scenario orders.</summary>
    public static Timeline Of(Scenario scenario) => new(
        [.. scenario.Interventions.Select(Order.Of)],
        scenario.Attack is null ? null : TriggerCourse.Of(scenario.Attack),
        scenario.LengthMinutes,
        scenario.Shadow.CutMinutes);

    /// <summary>The end of the segment that starts at a time.</summary>
    public double NextCut(double minutes)
    {
        int at = Array.BinarySearch(cuts, minutes);
        return cuts[at < 0 ? ~at : at + 1];
    }

    /// <summary>The same timeline with every running order of a kind ended now.</summary>
    public Timeline CutShort(double minutes, Func<Intervention, bool> which) => new(
        [.. Orders.Select(x => x.RunsAt(minutes) && which(x.What) ? x with { EndMinutes = minutes } : x)],
        Attack, LengthMinutes, shadow);

    /// <summary>The same timeline with some of what runs ended by order now; what has only just begun was never given.</summary>
    public Timeline Ended(double minutes, Func<Order, bool> which) => new(
        [.. Orders.Where(x => x.StartMinutes != minutes || !x.RunsAt(minutes) || !which(x))
            .Select(x => x.RunsAt(minutes) && which(x) ? x.EndedAt(minutes) : x)],
        Attack, LengthMinutes, shadow);

    /// <summary>The same timeline with one order more.</summary>
    public Timeline With(Order order) => new([.. Orders, order], Attack, LengthMinutes, shadow);

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

    // Made anew at every order of a rule, so without lists in between.
    private static double[] CutsOf(
        Order[] orders, TriggerCourse? attack, double lengthMinutes, IReadOnlyList<double> shadow)
    {
        double[] times = new double[(2 * orders.Length) + shadow.Count + 3];
        int count = 0;
        void Add(double minutes)
        {
            if (minutes > 0 && minutes <= lengthMinutes)
            {
                times[count++] = minutes;
            }
        }

        foreach (Order order in orders)
        {
            Add(order.StartMinutes);
            Add(order.EndMinutes);
        }

        for (int i = 0; i < shadow.Count; i++)
        {
            Add(shadow[i]);
        }

        Add(attack?.OnsetMinutes ?? 0);
        Add(attack?.EndMinutes ?? 0);
        Add(lengthMinutes);
        Array.Sort(times, 0, count);
        int different = 0;
        for (int i = 0; i < count; i++)
        {
            if (different == 0 || times[i] != times[different - 1])
            {
                times[different++] = times[i];
            }
        }

        return times[..different];
    }
}
