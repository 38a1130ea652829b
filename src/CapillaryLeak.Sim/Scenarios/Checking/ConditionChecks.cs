using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Checking;

/// <summary>Holds the conditions of one rule against each other: those that exclude, repeat or undo one another.</summary>
internal sealed class ConditionChecks(Reading.ProblemList problems)
{
    internal void Check(Rule rule)
    {
        foreach (TrendCondition never in rule.Conditions.OfType<TrendCondition>().Where(Bedside.NeverHolds))
        {
            problems.Add(never.Where, $"This can never hold: {never.Observable.Variable} only adds up, it never falls.",
                $"Look at 'urine', or compare a window: '{never.Observable.Variable} over 6 h < 500 mL'.");
        }

        CheckTogether(rule.Rearm);
        if (CheckTogether(rule.When))
        {
            CheckAdds(rule.When);
            CheckStops(rule);
            CheckRearm(rule);
        }
    }

    // True where they can; a condition that can never hold by itself was complained about when it was read.
    private bool CheckTogether(IReadOnlyList<Condition> all)
    {
        IReadOnlyList<Condition> conflict = Bedside.Conflict(all);
        if (conflict.Count > 1)
        {
            problems.Add(conflict[^1].Where, $"{Quoted(conflict, "and")} can never hold together{Why(conflict)}.",
                "Make two rules of them, or correct one.");
        }

        return conflict.Count == 0;
    }

    private void CheckAdds(IReadOnlyList<Condition> all)
    {
        List<Condition> left = [.. all];
        foreach (Condition condition in all.Reverse())
        {
            Condition[] others = [.. left.Where(x => x != condition)];
            if (others.Length == left.Count - 1 && others.Length > 0 && Bedside.Implies(others, condition))
            {
                Condition[] by = [.. others.Where(x => Bedside.Implies([x], condition)).Take(1)];
                problems.Warn(condition.Where,
                    $"'{condition.Text}' says nothing, as it holds whenever {(by.Length > 0 ? $"'{by[0].Text}' does" : "the others do")}{Why([.. by, condition])}.",
                    "Leave it out, or correct it.");
                left.Remove(condition);
            }
        }
    }

    private void CheckStops(Rule rule)
    {
        Condition[] always = [.. rule.StopWhen.Where(x => Bedside.Implies(rule.When, x))];
        foreach (Condition stop in always)
        {
            problems.Add(stop.Where, $"'{stop.Text}' holds whenever the rule could fire: it never does.",
                "Choose another condition to stop it.");
        }

        if (always.Length > 0)
        {
            return;
        }

        Comparison[] stops = [.. rule.StopWhen.OfType<Comparison>()];
        IReadOnlyList<Condition> conflict = Bedside.Conflict([.. rule.When, .. stops.Select(Bedside.Not)]);
        Comparison[] between = [.. stops.Where(x => conflict.Any(c => c.Where == x.Where))];
        if (between.Length > 0)
        {
            problems.Add(between[^1].Where, $"One of {Quoted(between, "and")} holds whenever the rule could fire: it never does.",
                "Leave room between the conditions that stop it.");
            return;
        }

        foreach (Condition stop in rule.StopWhen)
        {
            if (rule.StopWhen.FirstOrDefault(x => x.Where != stop.Where && Bedside.Implies([stop], x) && !(Bedside.Implies([x], stop) && After(x, stop))) is { } first)
            {
                problems.Warn(stop.Where, $"'{stop.Text}' says nothing: '{first.Text}' stops the rule before.", "Leave it out, or correct it.");
            }
        }
    }

    private static bool After(Condition a, Condition b) => (a.Where.Line, a.Where.Column).CompareTo((b.Where.Line, b.Where.Column)) > 0;

    private void CheckRearm(Rule rule)
    {
        if (rule.Rearm.Count > 0 && rule.Rearm.All(x => Bedside.Implies(rule.When, x)))
        {
            problems.Add(rule.Rearm[0].Where, $"{Quoted(rule.Rearm, "and")} {(rule.Rearm.Count == 1 ? "holds" : "hold")} whenever the rule's own condition does: it holds nothing back.",
                "Rearm it well on the other side.");
            return;
        }

        Comparison[] when = [.. rule.When.OfType<Comparison>()];
        if (!Bedside.CanHold([.. rule.When, .. rule.Rearm]))
        {
            return;
        }

        foreach (Comparison rearm in rule.Rearm.OfType<Comparison>().Where(x => when.Any(y => Bedside.Subject.Of(x) == Bedside.Subject.Of(y))))
        {
            problems.Warn(rearm.Where, $"'{rearm.Text}' can hold while the rule's own condition does.",
                "Rearm it well on the other side.");
        }
    }

    private static string Quoted(IEnumerable<Condition> conditions, string last) =>
        Words.List(conditions.Select(x => $"'{x.Text}'"), last);

    // Why conditions on different quantities have to do with each other.
    private static string Why(IReadOnlyList<Condition> conditions)
    {
        string[] names = [.. conditions.OfType<Comparison>().Select(x => Bedside.Subject.Of(x).Name).Distinct()];
        bool Has(params string[] some) => names.Any(some.Contains);
        return names.Length < 2 ? ""
            : Has("shock_index") && Has("hr", "sbp", "map", "dbp") ? ": the shock index is heart rate over systolic pressure"
            : Has("map") && Has("sbp", "dbp", "pulse_pressure") ? ": the mean pressure lies a good third of the pulse pressure above the diastolic"
            : Has("pulse_pressure") && Has("sbp", "dbp") ? ": pulse pressure is the systolic less the diastolic"
            : Has("hematocrit", "hemoglobin") ? ": hemoglobin is 3.33 g/L for each % of hematocrit"
            : Has("albumin") ? ": albumin is part of the total protein"
            : Has("fluid_balance", "fluid_in", "fluid_out", "iv_fluid") ? ": the balance is what came in less what went out"
            : "";
    }
}
