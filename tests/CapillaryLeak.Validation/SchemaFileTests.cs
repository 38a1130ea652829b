using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CapillaryLeak.Sim.Scenarios;
using JsonSchema = Json.Schema.JsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CapillaryLeak.Validation;

/// <summary>The stored JSON Schemas are those of the program, and editors that check by them are silent on every shipped file.</summary>
public partial class SchemaFileTests
{
    private static readonly Dictionary<string, (string Text, Lazy<JsonSchema> Schema)> Schemas = new()
    {
        ["scenario"] = Of(ScenarioSchema.Of(Vocabulary.Standard)),
        ["plan"] = Of(ScenarioSchema.OfPlan(Vocabulary.Standard)),
        ["protocol"] = Of(ScenarioSchema.OfProtocol(Vocabulary.Standard)),
    };

    public static TheoryData<string> Kinds => [.. Schemas.Keys];

    public static TheoryData<string> Files =>
        [.. ScenarioFiles.In(Path.Combine(Repository.Root, "scenarios")).Select(x => Path.GetRelativePath(Repository.Root, x)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Kinds))]
    public void A_stored_schema_is_what_the_program_prints(string kind) =>
        Assert.Equal(Schemas[kind].Text, File.ReadAllText(Path.Combine(Repository.Root, "scenarios", "schema", kind + ".json")));

    [Theory, MemberData(nameof(Files))]
    public void A_shipped_file_fits_its_schema(string file)
    {
        string path = Path.Combine(Repository.Root, file);
        JsonObject tree = Read(File.ReadAllText(path));
        string kind = ProtocolReader.IsProtocol(path) ? "protocol" : tree.ContainsKey("case") ? "plan" : "scenario";
        Assert.True(Fits(kind, tree), $"{file} does not fit the schema of a {kind}.");
    }

    [Theory]
    [InlineData("scenario", "schema: 1\ntitle: x\nlength: 3")]
    [InlineData("scenario", "schema: 1\ntitle: x\nlenght: 3 h")]
    [InlineData("scenario", "schema: 1\ntitle: x\nlength: 3 h\nteaching: { level: easy, handover: x, objectives: [] }")]
    [InlineData("plan", "schema: 1\ntitle: x\ncase: x.yaml\npatient: { weight: 70 kg }")]
    [InlineData("plan", "schema: 1\ntitle: x\ncase: x.yaml\nanswers: [ { question: x, direction: up } ]")]
    [InlineData("protocol", "schema: 1\ntitle: x\nsource: x\nrules: [ { rule: x, wehn: map < 65 mmHg, do: [ { stop: norepinephrine } ] } ]")]
    public void A_wrong_one_does_not(string kind, string text) => Assert.False(Fits(kind, Read(text)));

    private static bool Fits(string kind, JsonObject tree) => Schemas[kind].Schema.Value.Evaluate(tree).IsValid;

    private static (string, Lazy<JsonSchema>) Of(string text) => (text, new(() => JsonSchema.FromText(text)));

    private static JsonObject Read(string text)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(text));
        return (JsonObject)Node(stream.Documents[0].RootNode)!;
    }

    // As editors take YAML: what stands without quotes and is a number is one.
    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(x => KeyValuePair.Create(((YamlScalarNode)x.Key).Value!, Node(x.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Node)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } value } when Number().IsMatch(value) =>
            JsonValue.Create(double.Parse(value, CultureInfo.InvariantCulture)),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidOperationException($"No rule says what {node.GetType().Name} is in JSON."),
    };

    [GeneratedRegex(@"^[-+]?[0-9]+(\.[0-9]*)?([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
