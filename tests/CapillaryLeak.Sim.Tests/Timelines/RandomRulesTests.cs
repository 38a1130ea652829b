using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;
using Xunit.Abstractions;

namespace CapillaryLeak.Sim.Tests.Timelines;

/// <summary>
/// Whatever the rules and whatever befalls the patient: hold times, cool-downs, hysteresis, ceilings, totals and the order of rules
/// are kept.
/// </summary>
public class RandomRulesTests(ITestOutputHelper output)
{
    private const uint Seed = 20_261_124;
    private const int Sets = 1000;
    private const double Hours = 6;

    // Times and amounts are sums; they agree up to rounding.
    private const double Rounding = 1e-9;

    private static readonly string[] Conditions =
    [
        "map < {0:0} mmHg|80|95", "map > {0:0} mmHg|85|95", "sbp < {0:0} mmHg|95|125", "hr > {0:0} /min|65|90", "cvp < {0:0.0} mmHg|0|5",
        "sao2 > {0:0} %|90|99", "hematocrit < {0:0} %|35|48", "lactate > {0:0.0} mmol/L|0.5|2", "urine over 1 h < {0:0.0} mL/kg/h|0.3|1.2",
        "fluid_balance > {0:0} mL|-500|500", "norepinephrine < {0:0.00} µg/kg/min|0.02|0.2", "map falling for 1 h|0|1",
    ];

    private static readonly string[] Actions =
    [
        "fluid: saline, volume: {0:0} mL, over: 20 min|50|400", "fluid: albumin 5 %, rate: {0:0} mL/h, for: 40 min|50|400",
        "raise: norepinephrine, by: {0:0.00} µg/kg/min, up to: 0.3 µg/kg/min|0.01|0.1", "lower: norepinephrine, by: {0:0.00} µg/kg/min|0.01|0.1",
        "infuse: dobutamine, rate: {0:0.0} µg/kg/min|1|5", "stop: dobutamine|0|1", "dose: furosemide, amount: {0:0} mg|2|20",
    ];

    [Fact]
    public void A_thousand_sets_of_rules_keep_their_word()
    {
        output.WriteLine($"Seed {Seed}, {Sets} sets");
        Tally[] tallies = new Tally[Sets];
        Parallel.For(0, Sets, i => tallies[i] = Check((uint)i));
        Tally all = tallies.Aggregate((a, b) => a + b);
        output.WriteLine($"{all}; {tallies.Count(x => x.Firings > 0)} sets with any");
        Assert.True(all.Firings > 2 * Sets);
        Assert.True(all.Holds > 200 && all.Gaps > 20 && all.Rearms > 50 && all.Stops > 50 && all.AtCeiling > 100 && all.AtTotal > 100 && all.Orders > 5);
    }

    // Sets that the reader refuses, because a condition can never hold beside another, are drawn anew.
    private static Tally Check(uint stream)
    {
        Philox random = new(Seed, stream);
        string[] texts;
        IReadOnlyList<Rule>? rules;
        do
        {
            texts = [.. Enumerable.Range(0, 1 + (int)(4 * random.NextDouble())).Select(i => RuleText(i, random))];
            rules = RuleStories.ReadOrNull(texts);
        }
        while (rules is null);

        Scenario story = Stories.Quiet(Hours, Stories.Bleeding(random.NextDouble(), 1600 * random.NextDouble(), 0.3)) with
        {
            Rules = rules,
            SampleMinutes = 0.25,
        };
        Trajectory run = story.Run();
        string about = $"Seed {Seed}, set {stream}: {string.Join("; ", texts)}";
        Assert.True(run.Solve.End is "Reached" or "Died", about);
        Witness witness = new(run);
        Tally tally = new() { Firings = run.Firings.Count };
        foreach (Rule rule in story.Rules)
        {
            tally += CheckCounts(rule, run.Times(rule.Name), about) + CheckConditions(rule, run.Times(rule.Name), witness, about);
        }

        return tally + CheckOrder(story, run, about);
    }

    // What can be counted: force, cool-down, ceilings.
    private static Tally CheckCounts(Rule rule, double[] times, string about)
    {
        Assert.True(times.All(t => t >= rule.FromMinutes + rule.HoldMinutes - Rounding && t < rule.UntilMinutes), about);
        Assert.True(times.Zip(times.Skip(1)).All(x => x.Second > x.First && x.Second - x.First >= (rule.AgainAfterMinutes ?? 0) - Rounding), about);
        int[] windows = [.. times.Select(t => times.Count(x => x <= t && x > t - rule.WindowMinutes + Rounding))];
        Assert.True(windows.All(x => x <= (rule.AtMost ?? int.MaxValue)), about);
        double portion = Rule.AmountOf(rule.Steps[Math.Min(times.Length, rule.Steps.Count - 1)]);
        double given = Enumerable.Range(0, times.Length).Sum(i => Rule.AmountOf(rule.Steps[Math.Min(i, rule.Steps.Count - 1)]));
        Assert.True(given <= (rule.Total ?? double.PositiveInfinity) * (1 + Rounding), about);
        return new() { AtCeiling = windows.Any(x => x == rule.AtMost) ? 1 : 0, AtTotal = given + portion > rule.Total ? 1 : 0 };
    }

    // What the samples of the run tell: hold time, what must happen between two firings, what forbids one.
    private static Tally CheckConditions(Rule rule, double[] times, Witness witness, string about)
    {
        Tally tally = new();
        foreach ((double time, double before) in times.Zip(times.Prepend(double.NaN)))
        {
            if (rule.HoldMinutes > 0 && Witness.Knows(rule.When))
            {
                Assert.True(witness.AlwaysHold(rule.When, time - rule.HoldMinutes, time), about);
                tally += new Tally { Holds = 1 };
            }

            if (Witness.Knows(rule.StopWhen))
            {
                Assert.False(witness.SurelyHolds(rule.StopWhen, time), about);
                tally += new Tally { Stops = 1 };
            }

            if (!double.IsNaN(before) && rule.Rearm.Count > 0 && Witness.Knows(rule.Rearm))
            {
                Assert.True(witness.MayHold(rule.Rearm, before, time), about);
                tally += new Tally { Rearms = 1 };
            }

            if (!double.IsNaN(before) && rule.Rearm.Count == 0 && rule.AgainAfterMinutes is null && Witness.Knows(rule.When))
            {
                Assert.True(witness.MayBreakOff(rule.When, before, time), about);
                tally += new Tally { Gaps = 1 };
            }
        }

        return tally;
    }

    // At one moment: by priority, then by the file, except where a rule could act only after another had.
    private static Tally CheckOrder(Scenario story, Trajectory run, string about)
    {
        Tally tally = new();
        foreach (IGrouping<double, RuleFiring> moment in run.Firings.GroupBy(x => x.TimeMinutes))
        {
            Assert.True(moment.Select(x => x.Rule).Distinct().Count() == moment.Count(), about);
            Rule[] order = [.. moment.Select(x => story.Rules.First(rule => rule.Name == x.Rule)).Where(x => !DependsOnOthers(x))];
            Assert.True(order.SequenceEqual(order.OrderBy(x => x.Priority).ThenBy(x => x.Name, StringComparer.Ordinal)), about);
            tally += new Tally { Orders = order.Length > 1 ? 1 : 0 };
        }

        return tally;
    }

    private static bool DependsOnOthers(Rule rule) =>
        rule.When.Any(x => x is RateCondition) || rule.Steps.Any(step => step.Any(x => x is not GiveAction { Runs: false }));

    private static string RuleText(int number, Philox random)
    {
        bool Chance(double share) => random.NextDouble() < share;
        string Condition() => Filled(Conditions[(int)(random.NextDouble() * Conditions.Length)], random);
        string Step() => $"{{ {Filled(Actions[(int)(random.NextDouble() * Actions.Length)], random)} }}";
        string text = $"rule: R{number}, when: [ {Condition()}{(Chance(0.3) ? $", {Condition()}" : "")} ], drawn every: 30 min, at most: {1 + (int)(8 * random.NextDouble())}";
        text += Chance(0.5) ? FormattableString.Invariant($" per {30 + (int)(200 * random.NextDouble())} min") : "";
        text += Chance(0.4) ? FormattableString.Invariant($", for: {1 + (int)(30 * random.NextDouble())} min") : "";
        text += Chance(0.7) ? FormattableString.Invariant($", again after: {1 + (int)(60 * random.NextDouble())} min") : "";
        text += Chance(0.2) ? $", rearm: {Condition()}" : "";
        text += Chance(0.2) ? $", stop when: {Condition()}" : "";
        text += Chance(0.5) ? $", priority: {1 + (int)(3 * random.NextDouble())}" : "";
        text += Chance(0.3) ? FormattableString.Invariant($", from: {(int)(180 * random.NextDouble())} min, until: {200 + (int)(200 * random.NextDouble())} min") : "";
        return Chance(0.3)
            ? text + $", steps: [ {Step()}, {Step()} ]"
            : text + $", total: {400 + (int)(1000 * random.NextDouble())} mL, do: [ {{ fluid: ringer lactate, volume: {50 + (int)(300 * random.NextDouble())} mL, over: 10 min }} ]";
    }

    // A text with a number that lies between the two at its end.
    private static string Filled(string pattern, Philox random)
    {
        string[] parts = pattern.Split('|');
        double low = double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        double high = double.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture);
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, parts[0], low + ((high - low) * random.NextDouble()));
    }

    /// <summary>How often each law was looked at where it could have been broken.</summary>
    private sealed record Tally
    {
        public int Firings { get; init; }

        public int Holds { get; init; }

        public int Gaps { get; init; }

        public int Rearms { get; init; }

        public int Stops { get; init; }

        public int AtCeiling { get; init; }

        public int AtTotal { get; init; }

        public int Orders { get; init; }

        public static Tally operator +(Tally a, Tally b) => new()
        {
            Firings = a.Firings + b.Firings,
            Holds = a.Holds + b.Holds,
            Gaps = a.Gaps + b.Gaps,
            Rearms = a.Rearms + b.Rearms,
            Stops = a.Stops + b.Stops,
            AtCeiling = a.AtCeiling + b.AtCeiling,
            AtTotal = a.AtTotal + b.AtTotal,
            Orders = a.Orders + b.Orders,
        };
    }
}
