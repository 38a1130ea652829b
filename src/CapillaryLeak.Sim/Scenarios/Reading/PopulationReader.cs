using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Reads <c>population</c>: who differs from the scenario's patient, and how.</summary>
internal sealed class PopulationReader(
    Vocabulary vocabulary, ProblemList problems, ExpectationReader ranges, Scenario scenario)
{
    // Limits nearer to each other than this share of the width would be missed by nearly every draw.
    private const double NarrowestShare = 0.1;

    /// <summary>The population; null for words about who took part in an experiment.</summary>
    internal Population? Read(Node node)
    {
        if (node is not MapNode map)
        {
            if (node is ListNode)
            {
                problems.Add(node.Where, "'population' must be a mapping of what varies, or a text, but is a list.",
                    "Write 'population: { weight: { normal: 8 kg } }'.");
            }

            return null;
        }

        MapEntry[] known = [.. map.Entries.Where(entry => !IsPath(entry))];
        MapReader reader = new(new MapNode(map.Where, known, map.IsFlow), CohortKeys.Population, problems);
        double? men = reader.Text(CohortKeys.SexOf) is { } share ? MaleShare(share, reader.PlaceOf(CohortKeys.SexOf)) : null;
        List<Variation> varied = [.. map.Entries.TakeWhile(_ => !problems.IsFull).Select(Varied).OfType<Variation>()];
        CorrelationReader correlations = new(problems, varied);
        return new(men, correlations.Groups(reader.NodeOf(CohortKeys.Correlate)));
    }

    private static bool IsPath(MapEntry entry) => entry.Key.Text.Contains('.', StringComparison.Ordinal);

    private double? MaleShare(string text, SourceSpan where)
    {
        int space = text.LastIndexOf(' ');
        string word = text[(space + 1)..].ToLowerInvariant();
        if (space > 0 && word is "male" or "female" && QuantityKind.Percentage.TryRead(text[..space], out Quantity share, out _)
            && share.Value is >= 0 and <= 100)
        {
            return (word == "male" ? share.Value : 100 - share.Value) / 100;
        }

        problems.Add(where, $"'{MapReader.Short(text)}' is not a share of men or women.", "Write e.g. 'sex: 50 % male'.");
        return null;
    }

    private Variation? Varied(MapEntry entry)
    {
        string path = entry.Key.Text;
        if (IsPath(entry))
        {
            ParameterRow? row = vocabulary.Parameters.FirstOrDefault(known => known.Path == path);
            if (row is null)
            {
                problems.Add(entry.Key.Where,
                    MapReader.UnknownWord(path, "a parameter", vocabulary.Parameters.Select(known => known.Path)));
                return null;
            }

            QuantityKind kind = QuantityKind.In($"a value of {path}", Unit.Parse(row.Unit)) with { MayBeBare = true };
            double middle = Middles.Of(row, scenario, vocabulary);
            return Varied(path, kind, (row.Low >= 0 ? 0 : double.NegativeInfinity, double.PositiveInfinity), (middle, middle), entry);
        }

        if (CohortKeys.Variable.FirstOrDefault(key => key.Name == path) is not { } known)
        {
            return null;
        }

        if (Middles.Of(path, scenario, vocabulary) is { } middles)
        {
            return Varied(path, known.Kind, known.Possible, middles, entry);
        }

        (string missing, string example) = path == CohortKeys.Arrival.Name ? ("arrival", "arrival: { when: sbp < 90 mmHg, after: 2 h }")
            : path == CohortKeys.Volumes.Name ? ("protocol", $"protocol: {{ file: {FileKeys.ProtocolFile.Example} }}")
            : ("attack", $"attack: {{ trigger: {ScenarioKeys.Trigger.Example}, severity: {ScenarioKeys.Severity.Example} }}");
        problems.Add(entry.Key.Where, $"'{path}' varies, but the file has no {missing}.", $"Add '{example}'.");
        return null;
    }

    private Variation? Varied(
        string path, QuantityKind kind, (double Low, double High) possible, (double Men, double Women) middles, MapEntry entry)
    {
        if (Forms.One(entry.Value, CohortKeys.Varied(path, ""), problems) is not var (form, map))
        {
            return null;
        }

        if (form.Verb == CohortKeys.Uniform)
        {
            return ranges.Range(map, CohortKeys.Uniform, kind) is { } ends && IsPossible(ends, possible, map.PlaceOf(CohortKeys.Uniform), path)
                ? new(path, Spread.Uniform, double.NaN, double.NaN, 0, ends.Low, ends.High, map.Where)
                : null;
        }

        double? around = map.Value(CohortKeys.Around, kind);
        double? women = map.Value(CohortKeys.Women, kind);
        double? width = form.Verb == CohortKeys.Normal
            ? map.Value(CohortKeys.Normal, kind)
            : map.Quantity(CohortKeys.LogNormal)?.Value / 100;
        (double Low, double High)? limits = map.Has(CohortKeys.Within) ? ranges.Range(map, CohortKeys.Within, kind) : possible;
        if (width is null || limits is null || (map.Has(CohortKeys.Around) && around is null)
            || (map.Has(CohortKeys.Women) && women is null))
        {
            return null;
        }

        double men = around ?? middles.Men;
        Variation variation = new(path, form.Verb == CohortKeys.Normal ? Spread.Normal : Spread.LogNormal, men,
            women ?? around ?? middles.Women, width.Value, limits.Value.Low, limits.Value.High, map.Where);
        return IsPossible(limits.Value, possible, map.PlaceOf(CohortKeys.Within), path) && CanBeDrawn(variation, form.Verb!, map)
            ? variation
            : null;
    }

    private bool IsPossible((double Low, double High) limits, (double Low, double High) possible, SourceSpan where, string path)
    {
        bool isGood = limits.Low >= possible.Low && limits.High <= possible.High;
        if (!isGood)
        {
            problems.Add(where, $"These limits of '{path}' hold values that are impossible.",
                $"Stay between {Words.Number(possible.Low)} and {Words.Number(possible.High)}.");
        }

        return isGood;
    }

    private bool CanBeDrawn(Variation x, Key verb, MapReader map)
    {
        (SourceSpan Where, string What, string Fix)? fault =
            x.Width <= 0 ? (map.PlaceOf(verb), $"'{verb.Name}' is not above 0.", "Give a standard deviation, or leave the value out.")
            : x.Spread == Spread.LogNormal && (x.Middle <= 0 || x.MiddleOfWomen <= 0)
                ? (map.PlaceOf(verb), $"A lognormal '{x.Path}' needs a median above 0.", "Say 'around', or take 'normal'.")
            : Math.Min(x.Middle, x.MiddleOfWomen) <= x.Low || Math.Max(x.Middle, x.MiddleOfWomen) >= x.High
                ? (map.PlaceOf(CohortKeys.Within), $"The limits of '{x.Path}' do not hold its median.", "Make them wider, or say 'around'.")
            : x.High - x.Low < NarrowestShare * x.Width * (x.Spread == Spread.LogNormal ? x.Middle : 1)
                ? (map.PlaceOf(CohortKeys.Within), $"The limits of '{x.Path}' are too narrow for its distribution.", "Make them wider.")
            : null;
        if (fault is var (where, what, fix))
        {
            problems.Add(where, what, fix);
        }

        return fault is null;
    }
}
