using CapillaryLeak.Sim.Scenarios.Reading;

namespace CapillaryLeak.Sim.Scenarios.Checking;

/// <summary>Holds every two rules against each other: those that repeat, contradict or chase each other.</summary>
internal sealed class PairChecks(ProblemList problems)
{
    internal void Check(IReadOnlyList<Rule> rules)
    {
        for (int i = 0; i < rules.Count; i++)
        {
            for (int j = i + 1; j < rules.Count; j++)
            {
                Check(rules[i], rules[j]);
            }
        }
    }

    private void Check(Rule first, Rule second)
    {
        if (first.Name == second.Name)
        {
            problems.Add(second.Where, $"There is another rule '{second.Name}'.", "Give each a name of its own.");
        }

        if (first.FromMinutes >= second.UntilMinutes || second.FromMinutes >= first.UntilMinutes)
        {
            return;
        }

        if (DoesTheSame(first, second) && HoldAlike(first, second))
        {
            problems.Warn(second.Where, $"This does the same as {Named(first, second)} under the same conditions.",
                "Leave one of them out, or give it a condition of its own.");
        }

        CheckChase(first, second);
        CheckChase(second, first);
    }

    // One rule gives what the other takes away: their conditions must lie apart.
    private void CheckChase(Rule more, Rule less)
    {
        string? product = more.Actions.Select(Products.Started).Intersect(less.Actions.Select(Products.Ended)).OfType<string>().FirstOrDefault();
        bool isFluid = product is null && more.Actions.Any(Products.GivesFluid) && less.Actions.Any(Products.RemovesFluid);
        if (product is null && !isFluid)
        {
            return;
        }

        (Rule first, Rule second) = Comes(more, less) ? (more, less) : (less, more);
        string both = second == less ? $"{Named(more, less)} gives {product ?? "fluid"} and this takes it away"
            : $"{Named(less, more)} takes {product ?? "fluid"} away and this gives it";
        double[] gaps = [.. more.When.OfType<Comparison>().SelectMany(_ => less.When.OfType<Comparison>(), Gap).OfType<double>()];
        bool together = Bedside.CanHold([.. Fires(more), .. Fires(less)]);
        if (product is not null && HoldAlike(more, less))
        {
            problems.Add(second.Where, $"{both}, under the same conditions.", "Leave one of them out, or give each a condition of its own.");
        }
        else if (together && gaps.Length > 0)
        {
            problems.Warn(second.Where, $"{both}, and both conditions can hold at once.", "Leave room between the two.");
        }
        else if (together && product is not null && more.Priority == less.Priority)
        {
            problems.Warn(second.Where, $"{both}, both conditions can hold at once, and no priority says which goes first.",
                "Add a condition that keeps them apart, or give each a 'priority'.");
        }
        else if (!together && product is not null && gaps.Contains(0) && !gaps.Any(x => x > 0))
        {
            problems.Warn(second.Where, $"{both}, without a gap between them.", "Leave room between the two.");
        }
    }

    // The conditions under which a rule fires: its own, and not those that stop it.
    private static IEnumerable<Condition> Fires(Rule rule) => rule.When.Concat(rule.StopWhen.OfType<Comparison>().Select(Bedside.Not));

    private static bool DoesTheSame(Rule a, Rule b) =>
        a.Steps.Count == b.Steps.Count && a.Steps.Zip(b.Steps).All(x => x.First.Select(y => y.Text).SequenceEqual(x.Second.Select(y => y.Text)));

    private static bool HoldAlike(Rule a, Rule b) =>
        a.HoldMinutes == b.HoldMinutes && Bedside.CanHold(a.When)
        && a.When.All(x => Bedside.Implies(b.When, x)) && b.When.All(x => Bedside.Implies(a.When, x));

    private static bool Comes(Rule first, Rule second) =>
        first.Where.File != second.Where.File || (first.Where.Line, first.Where.Column).CompareTo((second.Where.Line, second.Where.Column)) < 0;

    // A rule as it is named in a complaint about another.
    private static string Named(Rule rule, Rule from) =>
        $"'{rule.Name}' ({(rule.Where.File == from.Where.File ? "" : $"{Path.GetFileName(rule.Where.File)}, ")}line {rule.Where.Line})";

    // How far apart two comparisons of one quantity lie: negative where both can hold; null for different quantities.
    private static double? Gap(Comparison first, Comparison second) =>
        Bedside.Subject.Of(first) != Bedside.Subject.Of(second) ? null
        : first.Threshold.IsAbove == second.Threshold.IsAbove ? double.NegativeInfinity
        : first.Threshold.IsAbove ? first.Threshold.Value - second.Threshold.Value
        : second.Threshold.Value - first.Threshold.Value;
}
