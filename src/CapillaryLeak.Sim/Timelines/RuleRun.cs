using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>One rule in a run: what it has seen, what it has done, and when it may act next.</summary>
internal sealed class RuleRun
{
    private readonly Watch[] when;
    private readonly Watch[] rearm;
    private readonly Watch[] stop;
    private readonly List<double> fired = [];
    private double holdsSince = double.NaN;
    private double given;
    private bool isArmed = true;

    public RuleRun(Rule rule, double weightKg)
    {
        Watch[] Of(IReadOnlyList<Condition> conditions) => [.. conditions.Select(x => Watches.Of(x, rule, weightKg))];
        Rule = rule;
        (when, rearm, stop) = (Of(rule.When), Of(rule.Rearm), Of(rule.StopWhen));
        Monitored = [.. when.Concat(rearm).Concat(stop).OfType<MonitorWatch>()];
    }

    public Rule Rule { get; }

    /// <summary>The watches whose crossings the solver must locate.</summary>
    public IReadOnlyList<MonitorWatch> Monitored { get; }

    /// <summary>True where what it has running must be ended.</summary>
    public bool IsStopped => Array.Exists(stop, x => x.Holds);

    public bool IsInForce(double minutes) => Rule.FromMinutes <= minutes && minutes < Rule.UntilMinutes;

    /// <summary>Looks at the patient, and takes to heart what that says.</summary>
    public void Look(double minutes, Examination seen, Timeline timeline)
    {
        foreach (Watch watch in when.Concat(rearm).Concat(stop))
        {
            watch.Look(minutes, seen, timeline);
        }

        bool holds = Array.TrueForAll(when, x => x.Holds);
        holdsSince = !holds ? double.NaN : double.IsNaN(holdsSince) ? minutes : holdsSince;
        isArmed |= rearm.Length > 0 ? Array.TrueForAll(rearm, x => x.Holds) : Rule.AgainAfterMinutes is not null || !holds;
    }

    /// <summary>True where it may fire now. It never fires twice at one moment.</summary>
    public bool MayFire(double minutes) =>
        IsInForce(minutes) && isArmed && !IsStopped && minutes >= DueMinutes && (fired.Count == 0 || minutes > fired[^1])
        && !(given + Rule.AmountOf(NextStep) > Rule.Total * (1 + Slack));

    /// <summary>What it does when it fires next.</summary>
    public IReadOnlyList<RuleAction> NextStep => Rule.Steps[Math.Min(fired.Count, Rule.Steps.Count - 1)];

    /// <summary>Remembers that it has fired.</summary>
    public void Fired(double minutes)
    {
        given += Rule.AmountOf(NextStep);
        fired.Add(minutes);
        isArmed = Rule.AgainAfterMinutes is not null && rearm.Length == 0;
    }

    /// <summary>The next moment after this one at which it may act, or learns something; infinite for none.</summary>
    public double NextMinutes(double minutes)
    {
        double next = double.PositiveInfinity;
        foreach (double time in when.Concat(rearm).Concat(stop).Select(x => x.NextMinutes)
            .Append(DueMinutes).Append(Rule.FromMinutes).Append(Rule.UntilMinutes).Where(x => x > minutes))
        {
            next = Math.Min(next, time);
        }

        return next;
    }

    // Amounts per kg add up only up to rounding.
    private const double Slack = 1e-9;

    // When hold time, cool-down and ceiling are all over; not a number where the conditions do not hold.
    private double DueMinutes => Math.Max(holdsSince + Rule.HoldMinutes, Math.Max(CoolMinutes, BelowCeilingMinutes));

    private double CoolMinutes => fired.Count > 0 ? fired[^1] + (Rule.AgainAfterMinutes ?? 0) : 0;

    private double BelowCeilingMinutes =>
        Rule.AtMost is { } times && fired.Count >= times ? fired[^times] + Rule.WindowMinutes : 0;
}
