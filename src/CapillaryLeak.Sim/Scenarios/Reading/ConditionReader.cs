using System.Text.RegularExpressions;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Reads conditions: <c>map &lt; 65 mmHg</c>, <c>urine over 6 h &lt; 0.5 mL/kg/h</c>, <c>hematocrit rising for 12 h</c>.</summary>
internal sealed partial class ConditionReader(Vocabulary vocabulary, ProblemList problems, double weightKg)
{
    private const string Examples = "'map < 65 mmHg', 'urine over 6 h < 0.5 mL/kg/h' or 'hematocrit falling for 12 h'";

    /// <summary>The conditions of a key; those that are wrong are left out, with a complaint.</summary>
    internal IReadOnlyList<Condition> Read(MapReader map, ConditionsKey key)
    {
        IReadOnlyList<Node> nodes = map.NodeOf(key) switch
        {
            null => [],
            ListNode list => list.Items,
            Node single => [single],
        };
        if (map.NodeOf(key) is ListNode { Items.Count: 0 } empty)
        {
            problems.Add(empty.Where, $"'{key.Name}' is an empty list.", $"Write '{key.Name}: {key.Example}'.");
        }

        return [.. nodes.TakeWhile(_ => !problems.IsFull).Select(node => Read(node, key)).OfType<Condition>()];
    }

    private Condition? Read(Node node, ConditionsKey key)
    {
        if (node is not ScalarNode { IsEmpty: false } scalar)
        {
            if (node is not BrokenNode)
            {
                problems.Add(node.Where, $"'{key.Name}' must be a condition or a list of them, but is {node.Words}.",
                    $"Write '{key.Name}: {key.Example}'.");
            }

            return null;
        }

        string text = scalar.Text.Trim();
        if (Trend().Match(text) is { Success: true } trend)
        {
            return OfTrend(trend, text, scalar.Where);
        }

        if (Comparison().Match(text) is { Success: true } comparison)
        {
            return OfComparison(comparison, text, scalar.Where);
        }

        problems.Add(scalar.Where, $"'{MapReader.Short(text)}' is not a condition.", $"Write e.g. {Examples}.");
        return null;
    }

    private TrendCondition? OfTrend(Match match, string text, SourceSpan where)
    {
        Observable? seen = Seen(match.Groups["name"].Value, where);
        double? span = Minutes(match.Groups["span"].Value, where);
        return seen is null || span is null ? null
            : new(text, where, seen, match.Groups["way"].Value == "rising", span.Value);
    }

    private Condition? OfComparison(Match match, string text, SourceSpan where)
    {
        string name = match.Groups["name"].Value, value = match.Groups["value"].Value;
        bool hasWindow = match.Groups["window"].Success;
        if (!hasWindow && Observables.Find(name) is null && Drugs.Find(name) is { Drug: { IsInfusible: true } drug })
        {
            QuantityKind kind = InterventionReader.RateKey(drug).Kind;
            if (Bound(match, value, kind, where) is not { } rate)
            {
                return null;
            }

            CheckRate(drug, rate, value, kind, where);
            return new RateCondition(text, where, rate, drug);
        }

        Observable? seen = Seen(name, where);
        double? window = hasWindow ? Minutes(match.Groups["window"].Value, where) : 0;
        if (seen is null || window is null || !IsGoodWindow(seen, hasWindow, window.Value, where)
            || Bound(match, value, Kinds[seen], where) is not { } bound)
        {
            return null;
        }

        CheckReach(seen, bound, value, where, isChange: hasWindow && seen.Low < 0);
        return seen.Sight == Sight.Chart
            ? new ChartCondition(text, where, bound, seen, window.Value)
            : new ValueCondition(text, where, bound, seen);
    }

    private Observable? Seen(string name, SourceSpan where)
    {
        Observable? seen = Observables.Find(name);
        if (seen is null)
        {
            string known = string.Join(", ", Observables.All.Select(x => x.Variable));
            problems.Add(where, vocabulary.Variables.Any(variable => variable.Name == name)
                ? new($"'{name}' cannot be seen at the bedside.", $"A rule can look at {known}, and at the rate of a drug.")
                : MapReader.UnknownWord(name, "a quantity", Observables.All.Select(x => x.Variable)));
        }

        return seen;
    }

    private static readonly Dictionary<Observable, QuantityKind> Kinds = Observables.All.ToDictionary(x => x, KindOf);

    private static QuantityKind KindOf(Observable seen)
    {
        Variable variable = Variables.All.First(x => x.Name == seen.Variable);
        return variable.Unit == "mL" ? QuantityKind.Volume : ExpectationReader.KindOf(variable, ReadingKind.At);
    }

    private bool IsGoodWindow(Observable seen, bool hasWindow, double minutes, SourceSpan where)
    {
        Fault? fault = seen.Sight != Sight.Chart && hasWindow
            ? new($"'{seen.Variable}' is not charted: 'over' belongs to what is.",
                $"Leave 'over' out, or look at {Words.List(Observables.All.Where(x => x.Sight == Sight.Chart).Select(x => x.Variable), "or")}.")
            : seen.Variable == "urine" && !hasWindow
                ? new("Urine is measured over hours, and this does not say over how many.",
                    "Write 'urine over 6 h < 0.5 mL/kg/h'.")
            : minutes % Observables.ChartMinutes != 0
                ? new("The chart is kept every hour.", "Give a window of whole hours.")
            : null;
        if (fault is not null)
        {
            problems.Add(where, fault);
        }

        return fault is null;
    }

    /// <summary>A time above 0, min; <c>day</c> is one day.</summary>
    internal double? Minutes(string text, SourceSpan where)
    {
        QuantityKind kind = QuantityKind.Duration;
        if (!kind.TryRead(char.IsAsciiLetter(text[0]) ? $"1 {text}" : text, out Quantity quantity, out Fault? fault))
        {
            problems.Add(where, fault);
            return null;
        }

        double minutes = quantity.In(kind.Unit);
        if (minutes > 0)
        {
            return minutes;
        }

        problems.Add(where, $"{quantity} is no time.", "Give a duration above 0.");
        return null;
    }

    private Threshold? Bound(Match match, string text, QuantityKind kind, SourceSpan where)
    {
        if (!kind.TryRead(text, out Quantity quantity, out Fault? fault))
        {
            problems.Add(where, fault);
            return null;
        }

        return Threshold.Of(match.Groups["sign"].Value, quantity.In(kind.Unit, weightKg));
    }

    // What lies beyond what can be never holds, or always. The change of a quantity may have either sign.
    private void CheckReach(Observable seen, Threshold bound, string value, SourceSpan where, bool isChange)
    {
        double low = isChange ? double.NegativeInfinity : seen.Low;
        bool isBelow = bound.Value < low || (bound.Value == low && !bound.Includes), isAbove = bound.Value >= seen.High;
        _ = Quantity.TryParse(value, out Quantity written, out _);
        string Fix() => UnitHint.Of(written, Kinds[seen], weightKg, x => UsualThresholds.Has(seen, x, weightKg));
        if ((bound.IsAbove && isAbove) || (!bound.IsAbove && isBelow))
        {
            problems.Add(where, $"This can never hold: {seen.Variable} is never {(bound.IsAbove ? "above" : "below")} {value}.", Fix());
        }
        else if ((bound.IsAbove && (bound.Value < low || (bound.Value == low && bound.Includes))) || (!bound.IsAbove && bound.Value > seen.High))
        {
            problems.Add(where, $"This always holds: {seen.Variable} is always {(bound.IsAbove ? "above" : "below")} {value}.", Fix());
        }
        else if (!UsualThresholds.Has(seen, bound.Value, weightKg))
        {
            problems.WarnOfUnusual(where, $"{value} is unusual for {seen.Variable}.", Fix());
        }
    }

    private void CheckRate(Drug drug, Threshold bound, string value, QuantityKind kind, SourceSpan where)
    {
        double usual = drug.LargestUsualRatePerMinute!.Value * weightKg / Patient.Reference.WeightKg;
        if (bound.Value < 0 || (bound.Value == 0 && bound.IsAbove == bound.Includes))
        {
            problems.Add(where, bound.IsAbove ? $"This always holds: {drug.Name} never runs slower than nothing." : $"This can never hold: {drug.Name} never runs slower than nothing.",
                $"Write '{drug.Name} > 0 {kind.Example.Split(' ')[1]}' for while it runs, or '<= 0' for while it does not.");
        }
        else if (bound.Value > 0 && !UsualThresholds.HasRate(bound.Value, usual))
        {
            _ = Quantity.TryParse(value, out Quantity written, out _);
            problems.Warn(where, $"{drug.Name} hardly ever runs at {value}.",
                UnitHint.Of(written, kind, weightKg, x => UsualThresholds.HasRate(x, usual)));
        }
    }

    [GeneratedRegex(@"^(?<name>\S.*?)(\s+over\s+(?<window>[^<>≤≥]+?))?\s*(?<sign><=|>=|≤|≥|<|>)\s*(?<value>[^<>≤≥=]+)$")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^(?<name>\S+)\s+(?<way>rising|falling)\s+for\s+(?<span>.+)$")]
    private static partial Regex Trend();
}
