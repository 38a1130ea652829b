using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CapillaryLeak.Sim.Scenarios.Reading;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios;

/// <summary>The JSON Schemas of scenario and protocol files, made from the tables that the readers follow.</summary>
public static class ScenarioSchema
{
    private const string QuantityPattern = @"^[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)? ?[^0-9.,eE ].*$";

    private static readonly JsonSerializerOptions Readable = new()
    { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema (draft 2020-12) of scenarios, for editors that complete and check YAML as it is typed.</summary>
    /// <param name="vocabulary">The names a scenario may use.</param>
    public static string Of(Vocabulary vocabulary) =>
        Of(FileKeys.Scenario, "scenario", "A scenario of capillary leak syndrome.", vocabulary);

    /// <summary>The same for protocols.</summary>
    /// <param name="vocabulary">The names a protocol may use.</param>
    public static string OfProtocol(Vocabulary vocabulary) =>
        Of(FileKeys.Protocol, "protocol", "Rules of treatment for scenarios to name.", vocabulary);

    /// <summary>The same for plans.</summary>
    /// <param name="vocabulary">The names a plan may use.</param>
    public static string OfPlan(Vocabulary vocabulary) =>
        Of(FileKeys.Plan, "plan", "What somebody does with a teaching case.", vocabulary);

    private static string Of(KeyTable table, string noun, string meaning, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = $"CapillaryLeak.Sim {noun}",
            ["description"] = $"{meaning} Education and research only, never patient care.",
        };
        foreach ((string name, JsonNode? value) in OfTable(table, vocabulary).ToArray())
        {
            schema[name] = value?.DeepClone();
        }

        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject OfTable(KeyTable table, Vocabulary vocabulary)
    {
        JsonObject properties = [];
        foreach (Key key in table.Keys)
        {
            JsonObject value = OfKey(key, vocabulary);
            value["description"] = key.Meaning;
            properties[key.Name] = value;
        }

        string[] required = [.. table.Keys.Where(key => key.IsRequired || key == table.Verb).Select(key => key.Name)];
        JsonObject schema =
            new() { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Length > 0)
        {
            schema["required"] = ArrayOf(required);
        }

        return schema;
    }

    private static JsonObject OfKey(Key key, Vocabulary vocabulary) => key switch
    {
        QuantityKey quantity => Quantity(quantity),
        TextKey { Pattern: string pattern } => new() { ["type"] = "string", ["pattern"] = pattern },
        TextKey => new() { ["type"] = "string" },
        WordKey word => Word(word, vocabulary),
        CountKey { Low: var low, High: var high } =>
            new() { ["type"] = "integer", ["minimum"] = low, ["maximum"] = high },
        SeverityKey =>
            AnyOf(Enum(SeverityWords.All.Select(severity => severity.Word)), Number(0, SeverityWords.LargestFraction),
                QuantityText("50 %")),
        ValueKey => AnyOf(QuantityText("15.8 %"), new() { ["type"] = "number" }),
        RangeKey => new()
        {
            ["type"] = "array",
            ["items"] = AnyOf(QuantityText("50 mmHg"), new() { ["type"] = "number" }),
            ["minItems"] = 2,
            ["maxItems"] = 2,
        },
        ConditionsKey conditions => AnyOf(Text(conditions.Example), new() { ["type"] = "array", ["items"] = Text(conditions.Example) }),
        CeilingKey ceiling => AnyOf(Text(ceiling.Example), Number(1, 9999)),
        MapKey { TextSample: not null } map =>
            AnyOf(new() { ["type"] = "string" }, WithParameters(OfTable(map.Keys, vocabulary), vocabulary)),
        MapKey map => OfTable(map.Keys, vocabulary),
        FormsKey { IsSingle: true } form => AnyOf([.. form.Forms.Select(one => OfTable(one, vocabulary))]),
        FormsKey forms =>
            new() { ["type"] = "array", ["items"] = AnyOf([.. forms.Forms.Select(form => OfTable(form, vocabulary))]) },
        CorrelationsKey => new()
        {
            ["type"] = "array",
            ["items"] = new JsonObject
            {
                ["type"] = "array",
                ["prefixItems"] = new JsonArray(
                    new JsonObject { ["type"] = "string" }, new JsonObject { ["type"] = "string" }, Number(-1, 1)),
                ["minItems"] = 3,
                ["maxItems"] = 3,
            },
        },
        VariablesKey =>
            new()
            {
                ["type"] = "array",
                ["uniqueItems"] = true,
                ["items"] = Enum(vocabulary.Variables.Select(variable => variable.Name))
            },
        SettingsKey { TakesAnyPath: true } => Open(AnyOf(new() { ["type"] = "string" }, new() { ["type"] = "number" })),
        SettingsKey => Settings(vocabulary),
        TimesKey => Open(QuantityText("20 h")),
        _ => throw new InvalidOperationException($"No rule says what {key.GetType().Name} looks like in a schema."),
    };

    // A population varies parameters as well, by their paths.
    private static JsonObject WithParameters(JsonObject table, Vocabulary vocabulary)
    {
        table["patternProperties"] = new JsonObject
        {
            [@"^[a-z_]+\.[a-z_0-9.]+$"] = OfKey(CohortKeys.Varied("parameter", "A parameter of the model."), vocabulary),
        };
        return table;
    }

    private static JsonObject Quantity(QuantityKey key)
    {
        JsonObject text = QuantityText(key.Example);
        JsonObject[] bare = key.Kind.MayBeBare ? [Number(key.Possible.Low, key.Possible.High)] : [];
        JsonObject[] words = key.WordsForZero.Count > 0 ? [Enum(key.WordsForZero)] : [];
        return bare.Length + words.Length == 0 ? text : AnyOf([text, .. bare, .. words]);
    }

    private static JsonObject Word(WordKey key, Vocabulary vocabulary) => key.HasAliases
        ? AnyOf(Enum(key.Known(vocabulary)), new() { ["type"] = "string" })
        : Enum(key.Known(vocabulary));

    private static JsonObject Settings(Vocabulary vocabulary)
    {
        JsonObject properties = [];
        foreach (Parameters.ParameterRow parameter in vocabulary.Parameters)
        {
            bool isPure = parameter.Unit.Length == 0;
            JsonObject value =
                AnyOf(new() { ["type"] = "number" },
                    QuantityText(isPure ? "50 %" : $"{Words.Number(parameter.High)} {parameter.Unit}"));
            string range =
                $"{Words.Number(parameter.Low)} to {Words.Number(parameter.High)} {parameter.Unit}".TrimEnd();
            value["description"] = $"{parameter.Meaning.TrimEnd('.')}; plausibly {range}.";
            properties[parameter.Path] = value;
        }

        return new() { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
    }

    private static JsonObject Open(JsonObject value) => new() { ["type"] = "object", ["additionalProperties"] = value };

    private static JsonObject Text(string example) => new() { ["type"] = "string", ["examples"] = ArrayOf([example]) };

    private static JsonObject QuantityText(string example) =>
        new() { ["type"] = "string", ["pattern"] = QuantityPattern, ["examples"] = ArrayOf([example]) };

    private static JsonObject Number(double low, double high) =>
        new() { ["type"] = "number", ["minimum"] = low, ["maximum"] = high };

    private static JsonObject Enum(IEnumerable<string> words) => new() { ["enum"] = ArrayOf(words) };

    private static JsonObject AnyOf(params JsonObject[] choices) => new() { ["anyOf"] = new JsonArray([.. choices]) };

    private static JsonArray ArrayOf(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);
}
