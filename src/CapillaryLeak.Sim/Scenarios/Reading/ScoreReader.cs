using System.Text.RegularExpressions;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Reads <c>scores</c>: what is measured, when, and what it is worth.</summary>
internal sealed partial class ScoreReader(Vocabulary vocabulary, ProblemList problems, double weightKg, double lengthMinutes)
{
    private readonly ExpectationReader windows = new(vocabulary, problems, lengthMinutes);

    /// <summary>One score; null where it is wrong.</summary>
    internal Score? Read(MapReader map)
    {
        (Measure Measure, QuantityKind Kind, string Words)? measured = MeasureOf(map);
        Window? window = WindowOf(map);
        if (measured is not { } x || window is null)
        {
            return null;
        }

        double? full = map.Value(TeachingKeys.Full, x.Kind, weightKg), none = map.Value(TeachingKeys.None, x.Kind, weightKg);
        if (full is null || none is null)
        {
            return null;
        }

        if (full == none)
        {
            problems.Add(map.PlaceOf(TeachingKeys.None), "'full' and 'none' are the same value.",
                "Give the value that gets all points, and the one that gets none.");
            return null;
        }

        string say = map.Text(TeachingKeys.ScoreSay) ?? x.Words + (window.Phase is { } phase ? $", in the {phase.ToString().ToLowerInvariant()} phase" : "");
        return new(say, x.Measure, window, full.Value, none.Value, x.Kind.Unit.Symbol, map.Count(TeachingKeys.Worth) ?? 1, map.Where);
    }

    private (Measure, QuantityKind, string)? MeasureOf(MapReader map)
    {
        if (map.Has(TeachingKeys.TimeOf))
        {
            return TimeOf(map);
        }

        if (map.Has(TeachingKeys.Given))
        {
            return Group(map, TeachingKeys.Given) is { } products && KindOf(products, map) is { } kind
                ? (new GivenMeasure(products), kind, $"How much {products.Name} is given") : null;
        }

        if (map.Has(TeachingKeys.TimeTo))
        {
            return Group(map, TeachingKeys.TimeTo) is { } products
                ? (new DelayMeasure(products), QuantityKind.Duration, $"Time to {products.Name}") : null;
        }

        WordKey verb = (WordKey)ReadingKeys.First(map.Has);
        ReadingKind reading = ExpectationReader.Kinds[verb.Name];
        return map.Word(verb, vocabulary) is { } name
            ? (new ReadingMeasure(name, reading), ExpectationReader.KindOf(VariableOf(name), reading), $"{WordOf[reading]} {VariableOf(name).Label.ToLowerInvariant()}")
            : null;
    }

    private static readonly Key[] ReadingKeys = [ScenarioKeys.Minimum, ScenarioKeys.Maximum, ScenarioKeys.Mean, ScenarioKeys.Of];

    private static readonly Dictionary<ReadingKind, string> WordOf = new()
    {
        [ReadingKind.Minimum] = "Lowest",
        [ReadingKind.Maximum] = "Highest",
        [ReadingKind.Mean] = "Average",
        [ReadingKind.At] = "Then",
    };

    private Variable VariableOf(string name) => vocabulary.Variables.First(x => x.Name == name);

    private (Measure, QuantityKind, string)? TimeOf(MapReader map)
    {
        if (map.Single(TeachingKeys.TimeOf) is not { } scalar)
        {
            return null;
        }

        string text = scalar.Text.Trim();
        if (Comparison().Match(text) is not { Success: true } match)
        {
            problems.Add(scalar.Where, $"'{MapReader.Short(text)}' is not a condition on a variable.", "Write e.g. 'time: map < 65 mmHg'.");
            return null;
        }

        string name = match.Groups["name"].Value;
        if (vocabulary.Variables.FirstOrDefault(x => x.Name == name) is not { } variable)
        {
            problems.Add(scalar.Where, MapReader.UnknownWord(name, "a variable", vocabulary.Variables.Select(x => x.Name)));
            return null;
        }

        QuantityKind kind = ExpectationReader.KindOf(variable, ReadingKind.At);
        if (!kind.TryRead(match.Groups["value"].Value, out Quantity quantity, out Fault? fault))
        {
            problems.Add(scalar.Where, fault);
            return null;
        }

        string sign = match.Groups["sign"].Value;
        Threshold threshold = Threshold.Of(sign, quantity.In(kind.Unit, weightKg));
        return (new TimeMeasure(name, threshold, text), QuantityKind.Duration, $"Time with {variable.Label.ToLowerInvariant()} {sign} {quantity}");
    }

    private ProductGroup? Group(MapReader map, WordKey key)
    {
        if (map.Single(key) is not { } scalar)
        {
            return null;
        }

        string text = scalar.Text.Trim();
        string name = Fluids.Find(text)?.Name ?? Drugs.Find(text)?.Drug.Name ?? text;
        ProductGroup? found = ProductGroup.All.FirstOrDefault(x => x.Name.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? ProductGroup.All.FirstOrDefault(x => x.Name == name);
        if (found is null)
        {
            problems.Add(scalar.Where, MapReader.UnknownWord(text, key.What, ProductGroup.All.Select(x => x.Name)));
        }

        return found;
    }

    private QuantityKind? KindOf(ProductGroup products, MapReader map)
    {
        if (products.Drug is { } drug)
        {
            return InterventionReader.AmountKey(drug).Kind;
        }

        if (products.Unit is not null)
        {
            return QuantityKind.Volume;
        }

        problems.Add(map.PlaceOf(TeachingKeys.Given), $"Amounts of '{products.Name}' do not add up.",
            "Name one product, or ask for 'time to'.");
        return null;
    }

    private Window? WindowOf(MapReader map)
    {
        (double From, double To)? window = map.Has(ScenarioKeys.Of) ? windows.Moment(map) : windows.Window(map);
        string? phase = map.Word(TeachingKeys.In, vocabulary);
        return window is null || (phase is null && map.Has(TeachingKeys.In)) ? null
            : new(window.Value.From, window.Value.To, phase is null ? null : TeachingKeys.Phases[phase]);
    }

    [GeneratedRegex(@"^(?<name>\S+?)\s*(?<sign><=|>=|≤|≥|<|>)\s*(?<value>[^<>≤≥=]+)$")]
    private static partial Regex Comparison();
}
