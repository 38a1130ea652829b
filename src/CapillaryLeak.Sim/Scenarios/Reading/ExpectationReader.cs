using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Reads <c>expect</c> and <c>record</c>.</summary>
internal sealed class ExpectationReader(Vocabulary vocabulary, ProblemList problems, double lengthMinutes)
{
    private static readonly Unit Hours = Unit.Parse("h");

    /// <summary>What is read, by the key that asks for it.</summary>
    internal static readonly Dictionary<string, ReadingKind> Kinds = new()
    {
        [ScenarioKeys.Of.Name] = ReadingKind.At,
        [ScenarioKeys.Minimum.Name] = ReadingKind.Minimum,
        [ScenarioKeys.Maximum.Name] = ReadingKind.Maximum,
        [ScenarioKeys.Mean.Name] = ReadingKind.Mean,
        [ScenarioKeys.TimeOfMinimum.Name] = ReadingKind.TimeOfMinimum,
        [ScenarioKeys.TimeOfMaximum.Name] = ReadingKind.TimeOfMaximum,
    };

    /// <summary>What the file says should happen.</summary>
    internal IReadOnlyList<Expectation> Expectations(Node node)
    {
        List<Expectation> expectations = [];
        foreach ((KeyTable form, MapReader map) in Forms.Of(node, ScenarioKeys.Expect, problems))
        {
            if (Read((WordKey)form.Verb!, map) is { } expectation)
            {
                expectations.Add(expectation);
            }
        }

        return expectations;
    }

    /// <summary>The variables to write.</summary>
    internal IReadOnlyList<string> Record(Node node)
    {
        if (node is not ListNode list)
        {
            if (node is not BrokenNode)
            {
                problems.Add(node.Where, $"'record' must be a list, but is {node.Words}.",
                    $"Write 'record: {ScenarioKeys.Record.Example}'.");
            }

            return [];
        }

        List<string> names = [];
        foreach (Node item in list.Items.TakeWhile(_ => !problems.IsFull))
        {
            AddName(item, names);
        }

        return names;
    }

    private void AddName(Node item, List<string> names)
    {
        string? name = item is ScalarNode scalar
            ? vocabulary.Variables.FirstOrDefault(variable => variable.Name == scalar.Text)?.Name : null;
        if (name is null && item is not BrokenNode)
        {
            string text = item is ScalarNode word ? word.Text : item.Words;
            problems.Add(item.Where,
                MapReader.UnknownWord(text, "a variable", vocabulary.Variables.Select(variable => variable.Name)));
        }
        else if (name is not null && names.Contains(name))
        {
            problems.Add(item.Where, $"'{name}' is listed twice.", "Keep one of them.");
        }
        else if (name is not null)
        {
            names.Add(name);
        }
    }

    private Expectation? Read(WordKey verb, MapReader map)
    {
        ReadingKind reading = Kinds[verb.Name];
        string? name = map.Word(verb, vocabulary);
        string text = map.Text(ScenarioKeys.Say) ?? "";
        string? versus = map.Text(ScenarioKeys.Versus);
        (double From, double To)? window = reading == ReadingKind.At ? Moment(map) : Window(map);
        Variable? variable = vocabulary.Variables.FirstOrDefault(variable => variable.Name == name);
        (double Low, double High)? between = variable is null ? null
            : Range(map, ScenarioKeys.Between, KindOf(variable, reading));
        return window is null || between is null
            ? null
            : new(text, name!, reading, window.Value.From, window.Value.To, between.Value.Low, between.Value.High,
                versus, map.Where);
    }

    /// <summary>The sort of quantity that a reading gives.</summary>
    internal static QuantityKind KindOf(Variable variable, ReadingKind reading) =>
        reading is ReadingKind.TimeOfMinimum or ReadingKind.TimeOfMaximum
            ? QuantityKind.Time with { Unit = Hours, UnitWords = "h, min or days", Example = "12 h" }
            : variable.Name == "creatinine" ? QuantityKind.Creatinine
            : QuantityKind.In($"a value of {variable.Name}", Unit.Parse(variable.Unit));

    /// <summary>The moment of an entry, as a window without length.</summary>
    internal (double From, double To)? Moment(MapReader map)
    {
        Measured? at = map.Quantity(ScenarioKeys.Moment);
        return at is null || IsAfterEnd(at) ? null : (at.Value, at.Value);
    }

    /// <summary>The window of an entry.</summary>
    internal (double From, double To)? Window(MapReader map)
    {
        Measured? from = map.Quantity(ScenarioKeys.From);
        Measured? to = map.Quantity(ScenarioKeys.To);
        if ((map.Has(ScenarioKeys.From) && from is null)
            || (map.Has(ScenarioKeys.To) && (to is null || IsAfterEnd(to))))
        {
            return null;
        }

        double start = from?.Value ?? 0, end = to?.Value ?? lengthMinutes;
        if (start >= end)
        {
            problems.Add((from ?? to)!.Where,
                $"The window ends at {Words.Time(end)}, which is not after its start at {Words.Time(start)}.",
                "Swap 'from' and 'to', or check their units.");
            return null;
        }

        return (start, end);
    }

    /// <summary>True, with a complaint, for what lies after the end of the run.</summary>
    internal bool IsAfterEnd(Measured time)
    {
        bool isAfter = time.Value > lengthMinutes;
        if (isAfter)
        {
            problems.Add(time.Where, $"{time.Written} is after the scenario's end at {Words.Time(lengthMinutes)}.",
                "Look earlier, or make 'length' longer.");
        }

        return isAfter;
    }

    /// <summary>A lowest and a highest value; null where there are none, or none that will do.</summary>
    internal (double Low, double High)? Range(MapReader map, RangeKey key, QuantityKind kind)
    {
        Node? node = map.NodeOf(key);
        if (node is not ListNode { Items: [ScalarNode low, ScalarNode high] })
        {
            if (node is not null and not BrokenNode)
            {
                problems.Add(node.Where, $"'{key.Name}' needs a lowest and a highest value.",
                    $"Write '{key.Name}: [{kind.Example}, {kind.Example}]' with your numbers.");
            }

            return null;
        }

        double? lowest = Bound(low, kind), highest = Bound(high, kind);
        if (lowest > highest)
        {
            problems.Add(low.Where, $"The lowest value {low.Text} is above the highest, {high.Text}.", "Swap them.");
            return null;
        }

        return lowest is null || highest is null ? null : (lowest.Value, highest.Value);
    }

    private double? Bound(ScalarNode scalar, QuantityKind kind)
    {
        if (kind.TryRead(scalar.Text, out Quantity quantity, out Fault? fault))
        {
            return quantity.In(kind.Unit);
        }

        problems.Add(scalar.Where, fault);
        return null;
    }
}
