using System.Globalization;
using System.Text.RegularExpressions;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Reads <c>rules</c>.</summary>
/// <param name="vocabulary">The names they may use.</param>
/// <param name="problems">Receives what is wrong.</param>
/// <param name="weightKg">The patient's weight, kg.</param>
/// <param name="fromMinutes">When the rules come into force, min; a rule's own times count from then.</param>
/// <param name="untilMinutes">When they are no longer in force, min.</param>
internal sealed partial class RuleReader(
    Vocabulary vocabulary, ProblemList problems, double weightKg, double fromMinutes, double untilMinutes)
{
    private const int MostRules = 200;

    private readonly ConditionReader conditions = new(vocabulary, problems, weightKg);

    /// <summary>The rules, in the order of the file; <see cref="Checking.RuleChecks"/> then holds them against each other.</summary>
    internal IReadOnlyList<Rule> Read(Node node)
    {
        List<Rule> rules = [];
        foreach ((_, MapReader map) in Forms.Of(node, RuleKeys.Rules, problems))
        {
            if (ReadRule(map) is { } rule)
            {
                rules.Add(rule);
            }

            if (rules.Count > MostRules)
            {
                problems.Add(map.Where, $"There are more than {MostRules} rules.", "Keep those that matter.");
                break;
            }
        }

        return rules;
    }

    private Rule? ReadRule(MapReader map)
    {
        string name = map.Text(RuleKeys.Name) ?? "";
        IReadOnlyList<Condition> when = conditions.Read(map, RuleKeys.When);
        IReadOnlyList<IReadOnlyList<RuleAction>> steps = StepsOf(map);
        (int? Times, double WindowMinutes) atMost = CeilingOf(map);
        Rule rule = new()
        {
            Name = name,
            When = when,
            Steps = steps,
            HoldMinutes = map.Quantity(RuleKeys.Hold)?.Value ?? 0,
            Rearm = conditions.Read(map, RuleKeys.Rearm),
            AgainAfterMinutes = map.Quantity(RuleKeys.AgainAfter)?.Value,
            AtMost = atMost.Times,
            WindowMinutes = atMost.WindowMinutes,
            Total = TotalOf(map, steps),
            StopWhen = conditions.Read(map, RuleKeys.StopWhen),
            Priority = map.Count(RuleKeys.Priority) ?? Rule.UsualPriority,
            FromMinutes = fromMinutes + (map.Quantity(RuleKeys.From)?.Value ?? 0),
            UntilMinutes = Math.Min(untilMinutes, fromMinutes + (map.Quantity(RuleKeys.Until)?.Value ?? double.PositiveInfinity)),
            DrawnEveryMinutes = map.Quantity(RuleKeys.DrawnEvery)?.Value ?? Rule.UsualDrawMinutes,
            Where = map.Where,
            Places = map.Places,
        };
        return name.Length == 0 || when.Count == 0 || steps.Count == 0 || !IsInForce(rule, map) ? null : rule;
    }

    private bool IsInForce(Rule rule, MapReader map)
    {
        bool isEver = rule.FromMinutes < rule.UntilMinutes;
        if (!isEver)
        {
            Key late = map.Has(RuleKeys.From) ? RuleKeys.From : RuleKeys.Until;
            problems.Add(map.PlaceOf(late),
                $"This rule is in force from {Words.Time(rule.FromMinutes)}, but only until {Words.Time(rule.UntilMinutes)}.",
                "Let it come into force before its end.");
        }

        return isEver;
    }

    private IReadOnlyList<IReadOnlyList<RuleAction>> StepsOf(MapReader map)
    {
        Node? all = map.NodeOf(RuleKeys.Do), inTurn = map.NodeOf(RuleKeys.Steps);
        if (all is not null && inTurn is not null)
        {
            problems.Add(inTurn.Where, "'do' and 'steps' both say what this rule does.",
                "Write 'do' for what is done each time, or 'steps' for one thing after the other.");
        }
        else if (all is null && inTurn is null)
        {
            problems.Add(map.Where, "This rule does not say what it does.",
                "Add 'do: [ { fluid: ringer lactate, volume: 10 mL/kg, over: 30 min } ]'.");
        }

        List<RuleAction> together = all is null ? [] : Actions(all, RuleKeys.Do);
        return all is not null ? together.Count == 0 ? [] : [together]
            : inTurn is null ? [] : [.. Actions(inTurn, RuleKeys.Steps).Select(action => new[] { action })];
    }

    private List<RuleAction> Actions(Node node, FormsKey key)
    {
        if (node is ListNode { Items.Count: 0 })
        {
            problems.Add(node.Where, $"'{key.Name}' is an empty list.", "Say what the rule does, or remove it.");
        }

        List<RuleAction> actions = [];
        foreach ((KeyTable form, MapReader map) in Forms.Of(node, key, problems))
        {
            InterventionReader reader = new(vocabulary, problems, weightKg, double.PositiveInfinity);
            if (reader.ReadAction(form, map) is { } action)
            {
                actions.Add(action);
            }
        }

        return actions;
    }

    private (int? Times, double WindowMinutes) CeilingOf(MapReader map)
    {
        ScalarNode? scalar = map.Single(RuleKeys.AtMost);
        if (scalar is null)
        {
            return (null, double.PositiveInfinity);
        }

        Match match = Ceiling().Match(scalar.Text.Trim());
        if (!match.Success || !int.TryParse(match.Groups["times"].Value, CultureInfo.InvariantCulture, out int times) || times == 0)
        {
            problems.Add(scalar.Where, $"'{MapReader.Short(scalar.Text)}' does not say how often.",
                "Write e.g. 'at most: 4 per 6 h', or 'at most: 3' for the whole run.");
            return (null, double.PositiveInfinity);
        }

        double? window = match.Groups["window"].Success ? conditions.Minutes(match.Groups["window"].Value, scalar.Where) : double.PositiveInfinity;
        return window is null ? (null, double.PositiveInfinity) : (times, window.Value);
    }

    private double? TotalOf(MapReader map, IReadOnlyList<IReadOnlyList<RuleAction>> steps)
    {
        ScalarNode? scalar = map.Single(RuleKeys.Total);
        if (scalar is null || steps.Count == 0)
        {
            return null;
        }

        Intervention[] given = [.. steps.SelectMany(step => step).OfType<GiveAction>().Select(action => action.Intervention)];
        DrugGiven? dose = given.OfType<DrugGiven>().FirstOrDefault();
        QuantityKind? kind = given.Any(x => x is FluidGiven) ? QuantityKind.Volume
            : dose is not null ? InterventionReader.AmountKey(dose.Drug).Kind
            : null;
        if (kind is null)
        {
            problems.Add(scalar.Where, "This rule gives no fluid and no dose: there is nothing to add up.",
                "Leave 'total' out, or say how often with 'at most'.");
            return null;
        }

        if (!kind.TryRead(scalar.Text, out Quantity quantity, out Fault? fault))
        {
            problems.Add(scalar.Where, fault);
            return null;
        }

        double total = quantity.In(kind.Unit, weightKg);
        double least = steps.Min(Rule.AmountOf);
        if (total < least)
        {
            problems.Add(scalar.Where, $"'total' {quantity} is less than what the rule gives at once: it can never fire.",
                least <= quantity.Value * weightKg && !quantity.Unit.IsPerKg && quantity.Unit.Dimension == kind.Unit.Dimension
                    ? $"Give a larger total or a smaller portion. Did you mean {quantity}/kg?" : "Give a larger total or a smaller portion.");
        }

        return total;
    }

    [GeneratedRegex(@"^(?<times>[0-9]{1,4})(\s+(per|in)\s+(?<window>.+))?$")]
    private static partial Regex Ceiling();
}
