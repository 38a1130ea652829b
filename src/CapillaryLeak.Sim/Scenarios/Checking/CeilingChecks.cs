using CapillaryLeak.Sim.Scenarios.Reading;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Checking;

/// <summary>Finds ceilings that are missing, never bind, or keep what a rule would do from ever being done.</summary>
internal sealed class CeilingChecks(ProblemList problems)
{
    // Amounts per kg add up only up to rounding.
    private const double Slack = 1e-9;

    internal void Check(Rule rule)
    {
        CheckMissing(rule);
        CheckWindow(rule);
        CheckOnce(rule);
        CheckSteps(rule);
    }

    private void CheckMissing(Rule rule)
    {
        if (rule.AtMost is not null || rule.Total is not null)
        {
            return;
        }

        if (rule.Actions.Any(x => x is GiveAction { Intervention: FluidGiven }))
        {
            problems.Add(rule.Where, "This rule gives fluid without a ceiling.",
                "Add 'total: 60 mL/kg' or 'at most: 4 per 6 h'.");
        }
        else if (rule.AgainAfterMinutes is { } cool && rule.Actions.FirstOrDefault(x => x is GiveAction { Intervention: DrugGiven or Drunk }) is GiveAction again)
        {
            string what = again.Intervention is DrugGiven x ? x.Drug.Name : "a drink";
            problems.Warn(rule.PlaceOf(RuleKeys.AgainAfter.Name),
                $"This gives {what} every {Words.Time(cool)} for as long as its condition holds, without a ceiling.",
                again.Intervention is DrugGiven ? "Add 'total' with an amount, or 'at most: 4 per 24 h'." : "Add 'at most: 4 per 24 h'.");
        }
    }

    // With a cool-down it cannot fire more often than every so many minutes: then a ceiling above that says nothing.
    private void CheckWindow(Rule rule)
    {
        if (rule is not { AgainAfterMinutes: { } cool, AtMost: { } times } || double.IsInfinity(rule.WindowMinutes))
        {
            return;
        }

        double possible = Math.Ceiling(rule.WindowMinutes / cool);
        if (rule.WindowMinutes < cool)
        {
            problems.Warn(rule.PlaceOf(RuleKeys.AtMost.Name),
                $"This ceiling never binds: its window of {Words.Time(rule.WindowMinutes)} is shorter than the cool-down of {Words.Time(cool)}.",
                "Count in a longer window, or shorten 'again after'.");
        }
        else if (times > possible)
        {
            problems.Warn(rule.PlaceOf(RuleKeys.AtMost.Name),
                $"This ceiling never binds: with {Words.Time(cool)} between them it fires at most {Words.Number(possible)} times in {Words.Time(rule.WindowMinutes)}.",
                $"Write 'at most: {Words.Number(possible)} per {Words.Time(rule.WindowMinutes)}' or less, or shorten 'again after'.");
        }
    }

    private void CheckOnce(Rule rule)
    {
        bool isOnce = rule.AtMost == 1 && double.IsInfinity(rule.WindowMinutes);
        bool isForGood = rule.Actions.All(x => x is GiveAction { Intervention: Fasciotomy });
        if (!isOnce && !isForGood)
        {
            return;
        }

        string why = isOnce ? "the rule fires once at most" : "fascia is opened for good";
        foreach (Key key in new Key[] { RuleKeys.AgainAfter, RuleKeys.Rearm }.Where(x => rule.Places.ContainsKey(x.Name)))
        {
            problems.Warn(rule.PlaceOf(key.Name), $"'{key.Name}' says nothing: {why}.",
                isOnce ? "Leave it out, or let the rule fire more often with 'at most'." : "Leave it out.");
        }
    }

    private void CheckSteps(Rule rule)
    {
        int last = rule.Steps.Count;
        if (last < 2)
        {
            return;
        }

        if (rule.AtMost is { } times && double.IsInfinity(rule.WindowMinutes) && times < last)
        {
            problems.Add(rule.Steps[times][0].Where, $"This step never comes: the rule fires {Words.Number(times)} time{(times == 1 ? "" : "s")} at most.",
                $"Write 'at most: {Words.Number(last)}' or more, or fewer steps.");
            return;
        }

        double given = 0;
        for (int i = 0; i < last; i++)
        {
            given += Rule.AmountOf(rule.Steps[i]);
            if (given > rule.Total * (1 + Slack))
            {
                problems.Warn(rule.Steps[i][0].Where, "This step never comes: with it the rule would give more than its 'total'.",
                    "Give a larger 'total' or smaller portions.");
                return;
            }
        }

        if (rule.AgainAfterMinutes is { } cool && cool < rule.ForceMinutes && (last - 1) * cool >= rule.ForceMinutes)
        {
            int reached = (int)Math.Ceiling(rule.ForceMinutes / cool);
            problems.Warn(rule.Steps[reached][0].Where,
                $"This step never comes: with {Words.Time(cool)} between them only {Words.Number(reached)} lie within the {Words.Time(rule.ForceMinutes)} for which the rule is in force.",
                "Shorten 'again after', or keep the rule in force for longer.");
        }
    }
}
