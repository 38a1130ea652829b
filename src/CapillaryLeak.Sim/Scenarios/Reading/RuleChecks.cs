using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Finds rules that can never fire, never end, or work against each other.</summary>
internal sealed class RuleChecks(ProblemList problems)
{
    /// <summary>Looks at all rules that are in force together.</summary>
    internal void Check(IReadOnlyList<Rule> rules)
    {
        foreach (Rule rule in rules)
        {
            CheckConditions(rule);
            CheckTimes(rule);
            CheckCeiling(rule);
        }

        foreach (Rule second in rules.Where((rule, i) => rules.Take(i).Any(before => before.Name == rule.Name)))
        {
            problems.Add(second.Where, $"There is another rule '{second.Name}'.", "Give each a name of its own.");
        }

        (Rule Rule, string[] Starts, string[] Ends)[] products = [.. rules.Select(x => (x, Starts(x).ToArray(), Ends(x).ToArray()))];
        foreach ((Rule more, string[] starts, _) in products.Where(x => x.Starts.Length > 0))
        {
            foreach ((Rule less, _, string[] ends) in products.Where(x => x.Ends.Length > 0))
            {
                CheckChase(more, less, starts.Intersect(ends).FirstOrDefault());
            }
        }
    }

    private void CheckConditions(Rule rule)
    {
        Comparison[] when = [.. rule.When.OfType<Comparison>()];
        foreach ((Comparison first, Comparison second) in when.SelectMany((_, i) => when.Skip(i + 1), (a, b) => (a, b)))
        {
            if (Gap(first, second) is >= 0)
            {
                problems.Add(second.Where, $"'{first.Text}' and '{second.Text}' can never hold together.",
                    "Make two rules of them, or correct one.");
            }
        }

        foreach (Comparison stop in rule.StopWhen.OfType<Comparison>().Where(stop => when.Any(x => Implies(x, stop))))
        {
            problems.Add(stop.Where, $"'{stop.Text}' holds whenever the rule could fire: it never does.",
                "Choose another condition to stop it.");
        }

        foreach (Comparison rearm in rule.Rearm.OfType<Comparison>().Where(rearm => when.Any(x => Gap(x, rearm) is < 0)))
        {
            problems.Warn(rearm.Where, $"'{rearm.Text}' can hold while the rule's own condition does.",
                "Rearm it well on the other side.");
        }
    }

    private void CheckTimes(Rule rule)
    {
        double force = rule.UntilMinutes - rule.FromMinutes;
        if (rule.HoldMinutes >= force)
        {
            problems.Warn(rule.Where, $"This rule is in force for {Words.Time(force)}, but must hold for {Words.Time(rule.HoldMinutes)}: it never fires.",
                "Shorten 'for', or keep it in force for longer.");
        }

        foreach (Condition condition in rule.When.Where(x => LongestOf(x) >= force))
        {
            problems.Warn(condition.Where, $"This looks back further than the {Words.Time(force)} for which the rule is in force: it never fires.",
                "Look back less far, or keep it in force for longer.");
        }
    }

    private static double LongestOf(Condition condition) => condition switch
    {
        ChartCondition x => x.WindowMinutes,
        TrendCondition x => x.SpanMinutes,
        _ => 0,
    };

    private void CheckCeiling(Rule rule)
    {
        bool givesFluid = rule.Steps.Any(step => step.Any(x => x is GiveAction { Intervention: FluidGiven }));
        if (givesFluid && rule.AtMost is null && rule.Total is null)
        {
            problems.Add(rule.Where, "This rule gives fluid without a ceiling.",
                "Add 'total: 60 mL/kg' or 'at most: 4 per 6 h'.");
        }
    }

    // One rule gives what the other takes away: their conditions must lie apart.
    private void CheckChase(Rule more, Rule less, string? product)
    {
        if (product is null || more == less)
        {
            return;
        }

        double?[] gaps = [.. more.When.OfType<Comparison>().SelectMany(_ => less.When.OfType<Comparison>(), Gap)];
        if (gaps.Any(gap => gap is > 0) || gaps.All(gap => gap is null))
        {
            return;
        }

        problems.Warn(less.Where,
            $"'{more.Name}' (line {more.Where.Line}) gives {product} and this takes it away, "
            + (gaps.Any(gap => gap is 0) ? "without a gap between them." : "and both conditions can hold at once."),
            "Leave room between the two.");
    }

    private static IEnumerable<string> Starts(Rule rule) => rule.Steps.SelectMany(step => step).Select(action => action switch
    {
        GiveAction { Intervention: FluidGiven x } => x.Fluid.Name,
        GiveAction { Intervention: DrugInfused x } => x.Drug.Name,
        StepAction { StepPerMinute: > 0 } x => x.Drug.Name,
        _ => null,
    }).OfType<string>();

    private static IEnumerable<string> Ends(Rule rule) => rule.Steps.SelectMany(step => step).Select(action => action switch
    {
        StopAction x => x.Product,
        StepAction { StepPerMinute: < 0 } x => x.Drug.Name,
        _ => null,
    }).OfType<string>();

    // How far apart two comparisons of one quantity lie: negative where both can hold; null for different quantities.
    private static double? Gap(Comparison first, Comparison second) =>
        Subject(first) != Subject(second) ? null
        : first.Threshold.IsAbove == second.Threshold.IsAbove ? double.NegativeInfinity
        : first.Threshold.IsAbove ? first.Threshold.Value - second.Threshold.Value
        : second.Threshold.Value - first.Threshold.Value;

    private static bool Implies(Comparison first, Comparison second) =>
        Subject(first) == Subject(second) && first.Threshold.IsAbove == second.Threshold.IsAbove
        && second.Threshold.MarginOf(first.Threshold.Value) >= 0;

    private static string Subject(Comparison comparison) => comparison switch
    {
        ValueCondition x => x.Observable.Variable,
        ChartCondition x => $"{x.Observable.Variable} over {x.WindowMinutes}",
        RateCondition x => $"rate of {x.Drug.Name}",
        _ => comparison.Text,
    };
}
