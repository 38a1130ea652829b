using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>Carries out what a rule does: each action turns a timeline into another, or cannot be done.</summary>
internal static class Doing
{
    /// <summary>The timeline with an action in it, from a moment on; null where the action would change nothing.</summary>
    /// <param name="action">What is done.</param>
    /// <param name="minutes">When.</param>
    /// <param name="timeline">What was ordered so far.</param>
    /// <param name="rule">The name of the rule that does it.</param>
    public static Timeline? Do(RuleAction action, double minutes, Timeline timeline, string rule) => action switch
    {
        GiveAction { Runs: false, Intervention: Fasciotomy } when timeline.Orders.Any(x => x.What is Fasciotomy && x.RunsAt(minutes)) => null,
        GiveAction { Runs: false } x => timeline.With(OrderOf(x.Intervention, minutes, timeline, rule)),
        GiveAction x => Run(x.Intervention, minutes, timeline, rule),
        ChangeAction x => Change(x, minutes, timeline, rule),
        StopAction x => Running(x.Product, minutes, timeline).Any() ? Ended(x.Product, minutes, timeline) : null,
        StepAction x => Step(x, minutes, timeline, rule),
        SayAction => timeline,
        _ => throw new InvalidOperationException($"No rule says how {action.GetType().Name} is done."),
    };

    private static IEnumerable<Order> Running(string product, double minutes, Timeline timeline) =>
        timeline.Orders.Where(x => x.RunsAt(minutes) && ProductOf(x.What) == product);

    private static Timeline Ended(string product, double minutes, Timeline timeline) =>
        timeline.Ended(minutes, x => ProductOf(x.What) == product);

    private static Order OrderOf(Intervention what, double minutes, Timeline timeline, string rule)
    {
        Intervention begun = BegunAt(minutes, what, timeline.LengthMinutes);
        return Order.Of(begun) with { Rule = rule };
    }

    // What runs under the same name gives way; the same again at the same rate is nothing new.
    private static Timeline? Run(Intervention what, double minutes, Timeline timeline, string rule)
    {
        string product = ProductOf(what);
        bool isNothingNew = Running(product, minutes, timeline).Any(x => RateOf(x.What) == RateOf(what))
            && double.IsInfinity(what.EndMinutes);
        return isNothingNew ? null
            : Ended(product, minutes, timeline).With(OrderOf(what, minutes, timeline, rule));
    }

    private static Timeline? Change(ChangeAction change, double minutes, Timeline timeline, string rule)
    {
        Order[] running = [.. Running(change.Product, minutes, timeline)];
        if (running.Length == 0 || running.Sum(x => RateOf(x.What)) == change.RatePerMinute)
        {
            return null;
        }

        Order last = running.MaxBy(x => x.EndMinutes)!;
        Intervention changed = AtRate(last, minutes, change.RatePerMinute, $"{change.Product} {change.RateText}");
        return Ended(change.Product, minutes, timeline).With(Order.Of(changed) with { Rule = rule });
    }

    private static Timeline? Step(StepAction step, double minutes, Timeline timeline, string rule)
    {
        Order? running = Running(step.Drug.Name, minutes, timeline).MaxBy(x => x.EndMinutes);
        double now = running is null ? 0 : RateOf(running.What);
        bool isRaise = step.StepPerMinute > 0;
        double slack = Math.Abs(step.StepPerMinute) * StepSlack;
        double next = isRaise ? Math.Min(now + step.StepPerMinute, step.LimitPerMinute) : now + step.StepPerMinute;
        if (isRaise ? next <= now + slack : running is null)
        {
            return null;
        }

        if (next <= slack)
        {
            return Ended(step.Drug.Name, minutes, timeline);
        }

        string text = $"{step.Drug.Name} {step.RateText(next)}";
        Intervention changed = running is null
            ? new DrugInfused(minutes, text, step.Where, step.Drug, next, timeline.LengthMinutes)
            : AtRate(running, minutes, next, text);
        return Ended(step.Drug.Name, minutes, timeline).With(Order.Of(changed) with { Rule = rule });
    }

    // Steps add up to their limit, or back to nothing, only up to rounding.
    private const double StepSlack = 1e-6;

    private static Intervention AtRate(Order running, double minutes, double rate, string text) => running.What switch
    {
        DrugInfused x => x with { StartMinutes = minutes, RatePerMinute = rate, StopMinutes = running.EndMinutes, Text = text },
        FluidGiven x => x with
        {
            StartMinutes = minutes,
            VolumeMl = rate * (running.EndMinutes - minutes),
            DurationMinutes = running.EndMinutes - minutes,
            Text = text,
        },
        _ => throw new InvalidOperationException($"{running.What.Text} has no rate."),
    };

    private static double RateOf(Intervention what) => what switch
    {
        DrugInfused x => x.RatePerMinute,
        FluidGiven x => x.VolumeMl / x.DurationMinutes,
        OralIntake x => x.RateMlPerMinute,
        RenalReplacement x => x.UltrafiltrationMlPerMinute,
        _ => double.NaN,
    };

    // Only one thing of a name runs at a time.
    private static string ProductOf(Intervention what) => what switch
    {
        FluidGiven x => x.Fluid.Name,
        DrugInfused x => x.Drug.Name,
        OralIntake => "oral intake",
        RenalReplacement => "renal replacement",
        _ => "",
    };

    private static Intervention BegunAt(double minutes, Intervention what, double lengthMinutes)
    {
        double end = Math.Min(minutes + what.EndMinutes, lengthMinutes);
        return what switch
        {
            DrugInfused x => x with { StartMinutes = minutes, StopMinutes = end },
            OralIntake x => x with { StartMinutes = minutes, StopMinutes = end },
            RenalReplacement x => x with { StartMinutes = minutes, StopMinutes = end },
            _ => what with { StartMinutes = minutes },
        };
    }
}
