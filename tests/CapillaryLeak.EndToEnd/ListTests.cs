using System.Text.Json;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.EndToEnd;

public class ListTests
{
    private const string Disclaimer = "Education and research only, never patient care.";

    [Theory]
    [InlineData("fluids", "ringer lactate")]
    [InlineData("drugs", "norepinephrine")]
    [InlineData("variables", "hematocrit")]
    [InlineData("parameters", "exchange.filtration_coefficient")]
    [InlineData("triggers", "clarkson")]
    [InlineData("outcomes", "arrival_hemoglobin")]
    [InlineData("observables", "lactate")]
    public void Everything_can_be_listed_for_people_and_for_programs(string what, string item)
    {
        Finished text = Capleak.Run("list", what), json = Capleak.Run("list", what, "--json");

        Assert.Equal((0, 0), (text.Code, json.Code));
        Assert.Contains(text.Out.Split('\n'), line => line.StartsWith(item + " ", StringComparison.Ordinal));
        Assert.Contains(Disclaimer, text.Out, StringComparison.Ordinal);
        Assert.Equal(Disclaimer, json.Json.GetProperty("disclaimer").GetString());
        Assert.Contains(item, json.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Assumed_parameters_come_first_and_are_marked()
    {
        string[] rows = [.. Capleak.Run("list", "parameters").Out.Split('\n').Skip(1).Take(ParameterTable.Rows.Count)];
        int assumed = ParameterTable.Rows.Count(x => x.Evidence == Evidence.Assumed);

        Assert.All(rows.Take(assumed), row => Assert.Contains(" ASSUMED ", row, StringComparison.Ordinal));
        Assert.All(rows.Skip(assumed), row => Assert.DoesNotContain(" ASSUMED ", row, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_word_it_says_what_can_be_listed()
    {
        Finished list = Capleak.Run("list");

        Assert.Equal(0, list.Code);
        Assert.All(["scenarios", "protocols", "observables", "fluids", "drugs", "variables", "parameters", "triggers", "outcomes"], x => Assert.Contains(x, list.Out, StringComparison.Ordinal));
    }

    [Fact]
    public void The_schema_of_protocols_knows_the_keys_of_a_rule()
    {
        JsonElement schema = Capleak.Run("schema", "--protocol").Json;
        JsonElement rule = schema.GetProperty("properties").GetProperty("rules").GetProperty("items").GetProperty("anyOf")[0];

        Assert.Equal(["schema", "title", "source", "rules"], schema.GetProperty("required").EnumerateArray().Select(x => x.GetString()));
        Assert.True(rule.GetProperty("properties").TryGetProperty("again after", out _));
    }

    [Fact]
    public void The_schema_knows_the_keys_of_a_scenario()
    {
        JsonElement schema = Capleak.Run("schema").Json;

        Assert.True(schema.GetProperty("properties").TryGetProperty("interventions", out _));
        Assert.Contains(Disclaimer, schema.GetProperty("description").GetString(), StringComparison.Ordinal);
    }
}
