using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Reads <c>published</c>: the values of a published series of patients.</summary>
internal sealed class SeriesReader(
    Vocabulary vocabulary, ProblemList problems, ExpectationReader ranges, MapReader root)
{
    private static readonly Dictionary<string, SeriesReading> Readings = new()
    {
        [CohortKeys.Median.Name] = SeriesReading.Median,
        [CohortKeys.Share.Name] = SeriesReading.Share,
        [CohortKeys.OddsRatio.Name] = SeriesReading.OddsRatio,
    };

    /// <summary>The published values.</summary>
    internal IReadOnlyList<SeriesValue> Read(Node node)
    {
        string? source = root.NodeOf(ScenarioKeys.Source) is ScalarNode scalar ? scalar.Text.Trim() : null;
        return
        [
            .. Forms.Of(node, CohortKeys.Published, problems)
                .Select(entry => Value((WordKey)entry.Form.Verb!, entry.Map, source)).OfType<SeriesValue>(),
        ];
    }

    private SeriesValue? Value(WordKey verb, MapReader map, string? fileSource)
    {
        SeriesReading reading = Readings[verb.Name];
        string what = map.Text(ScenarioKeys.What) ?? "", note = map.Text(ScenarioKeys.Note) ?? "";
        string basis = map.Text(CohortKeys.Basis) ?? "", source = map.Text(ScenarioKeys.Source) ?? fileSource ?? "";
        PatientOutcome? outcome = Outcome(map, verb);
        PatientOutcome? by = map.Has(CohortKeys.By) ? Outcome(map, CohortKeys.By) : null;
        double? above = by is null ? null : map.Value(CohortKeys.Above, KindOf(by));
        if (source.Length == 0)
        {
            problems.Add(map.Where, "This entry of 'published' does not say where it was published.",
                $"Add '{ScenarioKeys.Source.Name}: {ScenarioKeys.Source.Example}' to it or to the file.");
        }

        if (outcome is null || !IsParted(map, reading))
        {
            return null;
        }

        QuantityKind kind = reading switch
        {
            SeriesReading.Median => KindOf(outcome),
            SeriesReading.Share => QuantityKind.Percentage,
            _ => QuantityKind.In("an odds ratio", Unit.One),
        };
        (double Low, double High)? between = ranges.Range(map, ScenarioKeys.Between, kind);
        double? published = map.Value(ScenarioKeys.Published, kind);
        return between is null || (map.Has(CohortKeys.By) && above is null)
            ? null
            : new(what, reading, outcome.Name, published, between.Value.Low, between.Value.High, kind.Unit.Symbol,
                by?.Name ?? "", above ?? double.NaN, basis, source, note, map.Where);
    }

    private bool IsParted(MapReader map, SeriesReading reading)
    {
        bool has = map.Has(CohortKeys.By);
        if (has == map.Has(CohortKeys.Above) && (has || reading != SeriesReading.OddsRatio))
        {
            return true;
        }

        problems.Add(map.Where, "'by' and 'above' go together: what parts the patients, and where.", "Write e.g. 'by: fluid, above: 10 L'.");
        return false;
    }

    private PatientOutcome? Outcome(MapReader map, WordKey key) =>
        map.Word(key, vocabulary) is { } name ? PatientOutcomes.All[PatientOutcomes.IndexOf(name)] : null;

    private static QuantityKind KindOf(PatientOutcome outcome) =>
        outcome.Unit == QuantityKind.Creatinine.Unit.Symbol
            ? QuantityKind.Creatinine
            : QuantityKind.In($"a value of {outcome.Name}", Unit.Parse(outcome.Unit));
}
