using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>How each kind of condition is followed.</summary>
internal static class Watches
{
    private const double MinutesPerHour = 60;

    // Urine is charted as what has been passed, and asked for as a flow.
    private const string Urine = "urine";
    private const string UrinePassed = "urine_total";

    /// <summary>The watch of a condition of a rule.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="rule">The rule it belongs to: in force from when, with samples how far apart.</param>
    /// <param name="weightKg">The patient's weight, kg.</param>
    public static Watch Of(Condition condition, Rule rule, double weightKg) => condition switch
    {
        ValueCondition { Observable.Sight: Sight.Monitor } x => new MonitorWatch(x),
        ValueCondition x => Readings(x.Observable, rule, known => x.Threshold.HoldsFor(known[^1])),
        ChartCondition x => OfChart(x, rule, weightKg),
        TrendCondition x => OfTrend(x, rule),
        RateCondition x => new RateWatch(x),
        _ => throw new InvalidOperationException($"No rule says how {condition.GetType().Name} is followed."),
    };

    private static ReadingWatch Readings(Observable seen, Rule rule, Func<IReadOnlyList<double>, bool> judge) => new(
        seen.Variable == Urine ? UrinePassed : seen.Variable, rule.FromMinutes, Distance(seen, rule), seen.TurnAroundMinutes, judge);

    private static double Distance(Observable seen, Rule rule) =>
        seen.Sight == Sight.Laboratory ? rule.DrawnEveryMinutes : Observables.ChartMinutes;

    private static ReadingWatch OfChart(ChartCondition x, Rule rule, double weightKg)
    {
        if (x.WindowMinutes == 0)
        {
            return Readings(x.Observable, rule, known => x.Threshold.HoldsFor(known[^1]));
        }

        int back = (int)(x.WindowMinutes / Observables.ChartMinutes);
        double scale = x.Observable.Variable == Urine ? MinutesPerHour / x.WindowMinutes / weightKg : 1;
        return Readings(x.Observable, rule, known =>
            known.Count > back && x.Threshold.HoldsFor((known[^1] - known[^(back + 1)]) * scale));
    }

    // Readings are compared as they are charted, with the decimals that a table shows: what is steady does not rise.
    private static ReadingWatch OfTrend(TrendCondition x, Rule rule)
    {
        int back = (int)Math.Ceiling(x.SpanMinutes / Distance(x.Observable, rule));
        int decimals = Variables.All.First(v => v.Name == x.Observable.Variable).Decimals;
        return Readings(x.Observable, rule, known =>
        {
            double[] last = [.. known.TakeLast(back + 1)
                .Select(v => Math.Round(v, decimals, MidpointRounding.AwayFromZero) * (x.IsRising ? 1 : -1))];
            return last.Length > back && last[^1] > last[0] && last.Zip(last.Skip(1)).All(pair => pair.Second >= pair.First);
        });
    }
}
