using CapillaryLeak.Sim.Scenarios.Reading;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Checking;

/// <summary>Holds the times of a rule against the time for which it is in force, and against when anything is known.</summary>
internal sealed class TimeChecks(ProblemList problems)
{
    internal void Check(Rule rule)
    {
        CheckSamples(rule);
        double force = rule.ForceMinutes;
        if (rule.HoldMinutes >= force)
        {
            problems.Warn(rule.PlaceOf(RuleKeys.Hold.Name),
                $"This rule is in force for {Words.Time(force)}, but must hold for {Words.Time(rule.HoldMinutes)}: it never fires.",
                "Shorten 'for', or keep it in force for longer.");
            return;
        }

        if (rule.AgainAfterMinutes >= force)
        {
            problems.Warn(rule.PlaceOf(RuleKeys.AgainAfter.Name),
                $"This rule is in force for {Words.Time(force)}, but waits {Words.Time(rule.AgainAfterMinutes.Value)} after it has fired: it never fires again.",
                "Shorten 'again after', or say 'at most: 1' in its place.");
        }

        Condition[] late = [.. rule.Conditions.Where(x => KnownAfter(x, rule) >= force)];
        foreach (Condition condition in late)
        {
            problems.Warn(condition.Where,
                $"This is known after {Words.Time(KnownAfter(condition, rule))}, but the rule is in force for {Words.Time(force)} only: it never {(rule.When.Contains(condition) ? "fires" : "holds")}.",
                "Look back less far, or keep it in force for longer.");
        }

        double known = rule.When.Max(x => KnownAfter(x, rule));
        if (late.Length == 0 && known + rule.HoldMinutes >= force)
        {
            problems.Warn(rule.PlaceOf(RuleKeys.Hold.Name),
                $"What this rule looks at is known after {Words.Time(known)} and must hold for {Words.Time(rule.HoldMinutes)}, but it is in force for {Words.Time(force)} only: it never fires.",
                "Shorten 'for', or keep it in force for longer.");
        }
    }

    private void CheckSamples(Rule rule)
    {
        Observable[] drawn = [.. rule.Conditions.Select(SeenBy).OfType<Observable>().Where(x => x.Sight == Sight.Laboratory)];
        if (rule.Places.ContainsKey(RuleKeys.DrawnEvery.Name) && drawn.Length == 0)
        {
            problems.Warn(rule.PlaceOf(RuleKeys.DrawnEvery.Name), "'drawn every' says nothing: this rule looks at nothing that is drawn.",
                "Leave it out.");
        }

        foreach (TrendCondition trend in rule.Conditions.OfType<TrendCondition>().Where(x => x.SpanMinutes < Distance(x.Observable, rule)))
        {
            double apart = Distance(trend.Observable, rule);
            problems.Warn(trend.Where, $"Readings of {trend.Observable.Variable} lie {Words.Time(apart)} apart: {Words.Time(trend.SpanMinutes)} are taken for {Words.Time(apart)}.",
                trend.Observable.Sight == Sight.Laboratory ? $"Add 'drawn every: {Words.Time(trend.SpanMinutes)}', or look back further." : "Look back further.");
        }
    }

    private static Observable? SeenBy(Condition condition) => condition switch
    {
        ValueCondition x => x.Observable,
        TrendCondition x => x.Observable,
        _ => null,
    };

    // When a condition can first be judged, min after the rule has come into force.
    private static double KnownAfter(Condition condition, Rule rule) => condition switch
    {
        ChartCondition x => x.WindowMinutes,
        ValueCondition x => x.Observable.TurnAroundMinutes,
        TrendCondition x => (Math.Ceiling(x.SpanMinutes / Distance(x.Observable, rule)) * Distance(x.Observable, rule)) + x.Observable.TurnAroundMinutes,
        _ => 0,
    };

    private static double Distance(Observable seen, Rule rule) =>
        seen.Sight == Sight.Laboratory ? rule.DrawnEveryMinutes : Observables.ChartMinutes;
}
