using System.Text.RegularExpressions;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Reads <c>measured</c>, and what a file says about the experiment it repeats.</summary>
internal sealed class PublishedReader(Vocabulary vocabulary, ProblemList problems, ExpectationReader windows)
{
    private const string PerKg = "/kg";

    private static readonly Dictionary<string, ReadingKind> Kinds = new(ExpectationReader.Kinds)
    {
        [ScenarioKeys.HalfLife.Name] = ReadingKind.HalfLife,
        [ScenarioKeys.RateOfFall.Name] = ReadingKind.RateOfFall,
    };

    private static readonly Dictionary<string, PublishedAs> Terms = new()
    {
        ["value"] = PublishedAs.Value,
        ["percent"] = PublishedAs.Percent,
        ["per kg"] = PublishedAs.PerKg,
        ["percent of dose"] = PublishedAs.PercentOfDose,
        ["whole body"] = PublishedAs.WholeBody,
    };

    /// <summary>The words that say in what terms a value is given.</summary>
    internal static IEnumerable<string> Words => Terms.Keys;

    /// <summary>The experiment of a file.</summary>
    internal Experiment Experiment(MapReader root)
    {
        Node? measured = root.NodeOf(ScenarioKeys.Measured);
        if (measured is not null && !root.Has(ScenarioKeys.Source))
        {
            problems.Add(measured.Where, "'measured' does not say where the values were published.",
                $"Add '{ScenarioKeys.Source.Name}: {ScenarioKeys.Source.Example}' to the file.");
        }

        return new(
            root.Text(ScenarioKeys.Source) ?? "",
            root.NodeOf(CohortKeys.PopulationKey) is ScalarNode
                ? root.Single(CohortKeys.PopulationKey)?.Text.Trim() ?? ""
                : "",
            root.Text(ScenarioKeys.Assumed) ?? "",
            measured is null ? [] : Values(measured));
    }

    private List<PublishedValue> Values(Node node)
    {
        List<PublishedValue> values = [];
        foreach ((KeyTable form, MapReader map) in Forms.Of(node, ScenarioKeys.Measured, problems))
        {
            if (Value((WordKey)form.Verb!, map) is { } value)
            {
                values.Add(value);
            }
        }

        return values;
    }

    private PublishedValue? Value(WordKey verb, MapReader map)
    {
        ReadingKind reading = Kinds[verb.Name];
        string? name = map.Word(verb, vocabulary);
        Variable? variable = vocabulary.Variables.FirstOrDefault(variable => variable.Name == name);
        (double From, double To)? window = reading == ReadingKind.At ? windows.Moment(map) : windows.Window(map);
        Measured? since = map.Quantity(ScenarioKeys.Since);
        bool hasSince = since is not null && !windows.IsAfterEnd(since);
        string? term = map.Has(ScenarioKeys.As) ? map.Word(ScenarioKeys.As, vocabulary) : Terms.Keys.First();
        string what = map.Text(ScenarioKeys.What) ?? "";
        string source = map.Text(ScenarioKeys.Source) ?? "", note = map.Text(ScenarioKeys.Note) ?? "";
        string misfit = map.Text(ScenarioKeys.Misfit) ?? "", like = Label(map);
        if (variable is null || term is null || window is null || hasSince != map.Has(ScenarioKeys.Since)
            || KindOf(variable, reading, Terms[term], map) is not { } kind)
        {
            return null;
        }

        double? published = map.Value(ScenarioKeys.Published, kind);
        double? spread = map.Value(ScenarioKeys.Spread, kind);
        if (spread < 0)
        {
            problems.Add(map.PlaceOf(ScenarioKeys.Spread), "'spread' is negative.", "Give half the width, above 0.");
        }

        return published is null ? null
            : new(what, variable.Name, reading, window.Value.From, window.Value.To, since?.Value, Terms[term],
                published.Value, spread, kind.Unit.Symbol, source, note, misfit, like, map.Where);
    }

    private string Label(MapReader map)
    {
        string? label = map.Text(ScenarioKeys.Like);
        if (label is not null && !Regex.IsMatch(label, ScenarioKeys.Like.Pattern!))
        {
            problems.Add(map.PlaceOf(ScenarioKeys.Like), $"'{MapReader.Short(label)}' is no label of lower-case words.",
                $"Write lower-case words with single spaces or hyphens, as in 'like: {ScenarioKeys.Like.Example}'.");
        }

        return label ?? "";
    }

    // The unit in which a value is published; null where the terms do not fit the variable.
    private QuantityKind? KindOf(Variable variable, ReadingKind reading, PublishedAs term, MapReader map)
    {
        QuantityKind InUnit(string unit) => QuantityKind.In($"such a value of {variable.Name}", Unit.Parse(unit));
        QuantityKind? Refuse(string what, string fix)
        {
            problems.Add(map.PlaceOf(ScenarioKeys.As), what, fix);
            return null;
        }

        bool isRelative = term is PublishedAs.Percent or PublishedAs.PercentOfDose;
        if (isRelative && !map.Has(ScenarioKeys.Since))
        {
            return Refuse("A percentage needs a moment from which it counts.", "Add 'since: 30 min'.");
        }

        return reading switch
        {
            ReadingKind.RateOfFall => InUnit("%/h"),
            ReadingKind.HalfLife or ReadingKind.TimeOfMinimum or ReadingKind.TimeOfMaximum =>
                ExpectationReader.KindOf(variable, ReadingKind.TimeOfMaximum),
            _ when isRelative => InUnit("%"),
            _ when term == PublishedAs.PerKg => variable.Unit.Length > 0 && !variable.Unit.Contains(PerKg, StringComparison.Ordinal)
                ? InUnit(variable.Unit + PerKg)
                : Refuse($"{variable.Name} cannot be given per kg.", "Leave 'as' out."),
            _ when term == PublishedAs.WholeBody => variable.Unit.Contains(PerKg, StringComparison.Ordinal)
                ? InUnit(variable.Unit.Replace(PerKg, "", StringComparison.Ordinal))
                : Refuse($"{variable.Name} is not per kg.", "Leave 'as' out."),
            _ => ExpectationReader.KindOf(variable, reading),
        };
    }
}
