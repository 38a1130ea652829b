using System.Text.Json;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Tests.Scenarios;

public class ScenarioSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(ScenarioSchema.Of(TestVocabulary.All)).RootElement;

    [Fact]
    public void It_says_which_draft_it_follows() =>
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", Schema.GetProperty("$schema").GetString());

    [Fact]
    public void What_the_reader_requires_it_requires() =>
        Assert.Equal(["schema", "title", "length"],
            Schema.GetProperty("required").EnumerateArray().Select(word => word.GetString()));

    [Fact]
    public void A_key_it_does_not_know_is_refused() =>
        Assert.False(Schema.GetProperty("additionalProperties").GetBoolean());

    [Fact]
    public void Every_top_key_of_the_good_file_is_in_it()
    {
        string[] keys =
            [.. GoodFile.Text.Split('\n').Where(line => line.Length > 0 && char.IsLetter(line[0]))
                .Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)])];

        Assert.Equal(keys.Order(),
            Schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
    }

    [Fact]
    public void There_is_a_form_for_every_intervention()
    {
        string[] verbs =
            ["fluid", "infuse", "change", "stop", "dose", "bleed", "drink", "fasciotomy", "renal replacement",
            "oral intake", "lower body suction", "filtration loss", "tracer"];
        JsonElement forms = Schema.GetProperty("properties").GetProperty("interventions").GetProperty("items")
            .GetProperty("anyOf");

        Assert.Equal(verbs.Length, forms.GetArrayLength());
        Assert.All(verbs.Zip(forms.EnumerateArray()), pair =>
            Assert.Contains(pair.First,
                pair.Second.GetProperty("required").EnumerateArray().Select(word => word.GetString())));
    }

    [Fact]
    public void Every_property_says_what_it_means() => Assert.All(Properties(Schema), property =>
        Assert.EndsWith(".", property.GetProperty("description").GetString(), StringComparison.Ordinal));

    [Fact]
    public void Parameters_and_triggers_come_from_the_vocabulary()
    {
        string text = Schema.ToString();

        Assert.All(TestVocabulary.All.Parameters, parameter =>
            Assert.Contains($"\"{parameter.Path}\"", text, StringComparison.Ordinal));
        Assert.All(TestVocabulary.All.Triggers, trigger =>
            Assert.Contains($"\"{trigger.Name}\"", text, StringComparison.Ordinal));
    }

    private static IEnumerable<JsonElement> Properties(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Properties),
        JsonValueKind.Object when schema.TryGetProperty("properties", out JsonElement own) =>
            own.EnumerateObject().Select(property => property.Value)
                .SelectMany(property => Properties(property).Prepend(property)),
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(property => Properties(property.Value)),
        _ => [],
    };
}
