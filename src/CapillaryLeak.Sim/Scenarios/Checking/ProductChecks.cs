using CapillaryLeak.Sim.Scenarios.Reading;

namespace CapillaryLeak.Sim.Scenarios.Checking;

/// <summary>Follows what rules start, change and end: what nobody starts, what nobody ends, what never runs so fast.</summary>
internal sealed class ProductChecks(ProblemList problems)
{
    private const double Slack = 1e-9;

    internal void Check(IReadOnlyList<Rule> rules, IReadOnlyList<Intervention>? beside)
    {
        RuleAction[] all = [.. rules.SelectMany(x => x.Actions)];
        foreach (Rule rule in rules)
        {
            CheckTwice(rule);
            CheckEnded(rule, all, beside ?? []);
            foreach (RateCondition rate in rule.Conditions.OfType<RateCondition>())
            {
                CheckReached(rate, all, beside);
            }
        }

        if (beside is not null)
        {
            CheckStarted(all, beside);
        }
    }

    // Two orders about one product at one moment: only one of them can be meant.
    private void CheckTwice(Rule rule)
    {
        foreach (IReadOnlyList<RuleAction> step in rule.Steps)
        {
            foreach (RuleAction second in step.Where((x, i) => Runs(x) is { } product && step.Take(i).Any(y => Runs(y) == product)))
            {
                problems.Add(second.Where, $"{Runs(second)} is started, changed or ended twice at one moment.", "Keep one of the two.");
            }
        }
    }

    private static string? Runs(RuleAction action) =>
        action is GiveAction { Runs: false } ? null : Products.Started(action) ?? Products.Needed(action);

    private void CheckStarted(RuleAction[] all, IReadOnlyList<Intervention> beside)
    {
        HashSet<string?> started = [.. all.Select(Products.Started), .. beside.Select(Products.Of)];
        foreach (RuleAction action in all.Where(x => Products.Needed(x) is { } product && !started.Contains(product)))
        {
            problems.Warn(action.Where, $"Nothing in this scenario starts {Products.Needed(action)}: this can never be done.",
                "Start it by a rule or an intervention, or leave this out.");
        }
    }

    private void CheckEnded(Rule rule, RuleAction[] all, IReadOnlyList<Intervention> beside)
    {
        foreach (RuleAction action in rule.Actions.Where(x => rule.StopWhen.Count == 0 && IsEndless(x)))
        {
            string product = Products.Started(action)!;
            bool isFirst = all.First(x => IsEndless(x) && Products.Started(x) == product) == action;
            if (isFirst && all.All(x => Products.Ended(x) != product) && beside.All(x => Products.Of(x) != product))
            {
                problems.Warn(action.Where, $"Nothing ever ends {product}: once started it runs to the end.",
                    action is StepAction ? $"Add a rule with 'lower: {product}' or 'stop: {product}', or 'stop when'."
                        : $"Add 'for: 12 h', 'stop when', or a rule with 'stop: {product}'.");
            }
        }
    }

    private static bool IsEndless(RuleAction action) =>
        action is StepAction { StepPerMinute: > 0 } or GiveAction { Intervention: (DrugInfused or RenalReplacement) and { EndMinutes: double.PositiveInfinity } };

    private void CheckReached(RateCondition rate, RuleAction[] all, IReadOnlyList<Intervention>? beside)
    {
        double[] reached = [.. all.Select(x => HighestOf(x, rate.Drug.Name)).Concat((beside ?? []).Select(x => RateOf(x, rate.Drug.Name))).Where(x => x > 0)];
        double most = reached.DefaultIfEmpty(0).Max();
        if (!rate.Threshold.IsAbove || (reached.Length == 0 && beside is null) || rate.Threshold.HoldsFor(most * (1 + (rate.Threshold.Includes ? Slack : -Slack))))
        {
            return;
        }

        problems.Warn(rate.Where,
            reached.Length == 0 ? $"This never holds: nothing in this scenario lets {rate.Drug.Name} run." : $"This never holds: {rate.Drug.Name} does not run so fast here.",
            reached.Length == 0 ? "Let a rule or an intervention start it, or look at something else." : "Give a lower rate here, or let it run faster.");
    }

    private static double HighestOf(RuleAction action, string drug) => action switch
    {
        GiveAction x => RateOf(x.Intervention, drug),
        StepAction { StepPerMinute: > 0 } x when x.Drug.Name == drug => x.LimitPerMinute,
        ChangeAction x when x.Product == drug => x.RatePerMinute,
        _ => 0,
    };

    private static double RateOf(Intervention what, string drug) => what is DrugInfused x && x.Drug.Name == drug ? x.RatePerMinute : 0;
}
