using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>One rule in a run: what it has seen, what it has done, and when it may act next.</summary>
internal sealed class RuleRun
{
    private readonly Watch[] when;
    private readonly Watch[] rearm;
    private readonly Watch[] stop;
    private readonly Watch[] all;
    private readonly List<double> fired = [];
    private double holdsSince = double.NaN;
    private double given;
    private bool isArmed = true;

    public RuleRun(Rule rule, double weightKg)
    {
        Watch[] Of(IReadOnlyList<Condition> conditions) => [.. conditions.Select(x => Watches.Of(x, rule, weightKg))];
        Rule = rule;
        (when, rearm, stop) = (Of(rule.When), Of(rule.Rearm), Of(rule.StopWhen));
        all = [.. when, .. rearm, .. stop];
        Monitored = [.. all.OfType<MonitorWatch>()];
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
        foreach (Watch watch in all)
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
        double next = Math.Min(After(minutes, DueMinutes), Math.Min(After(minutes, Rule.FromMinutes), After(minutes, Rule.UntilMinutes)));
        foreach (Watch watch in all)
        {
            next = Math.Min(next, After(minutes, watch.NextMinutes));
        }

        return next;
    }

    // What is past, or not a number, does not come any more.
    private static double After(double minutes, double time) => time > minutes ? time : double.PositiveInfinity;

    // Amounts per kg add up only up to rounding.
    private const double Slack = 1e-9;

    // When hold time, cool-down and ceiling are all over; not a number where the conditions do not hold.
    private double DueMinutes => Math.Max(holdsSince + Rule.HoldMinutes, Math.Max(CoolMinutes, BelowCeilingMinutes));

    private double CoolMinutes => fired.Count > 0 ? fired[^1] + (Rule.AgainAfterMinutes ?? 0) : 0;

    private double BelowCeilingMinutes =>
        Rule.AtMost is { } times && fired.Count >= times ? fired[^times] + Rule.WindowMinutes : 0;
}
