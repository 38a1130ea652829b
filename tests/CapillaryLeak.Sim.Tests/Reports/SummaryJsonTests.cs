using System.Text.Json;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Reports;

public class SummaryJsonTests
{
    [Fact]
    public void It_carries_what_ran_and_how_it_ended()
    {
        Trajectory run = SyntheticAttack.BrokeOff();
        JsonElement json = Parsed(run);
        Assert.Equal(ProductVersion.Full, json.GetProperty("version").GetString());
        Assert.Equal(run.Scenario.InputHash, json.GetProperty("inputHash").GetString());
        Assert.Equal(run.ResultHash, json.GetProperty("resultHash").GetString());
        Assert.Equal("StepTooSmall", json.GetProperty("solve").GetProperty("end").GetString());
        Assert.False(json.GetProperty("outcome").GetProperty("reachedEnd").GetBoolean());
    }

    [Fact]
    public void Phases_extremes_and_books_are_numbers()
    {
        JsonElement json = Parsed(SyntheticAttack.Survived());
        Assert.Equal(5, json.GetProperty("phases").GetArrayLength());
        JsonElement hematocrit = json.GetProperty("extremes").EnumerateArray().First(e =>
            e.GetProperty("variable").GetString() == "hematocrit");
        Assert.InRange(hematocrit.GetProperty("value").GetDouble(), 60, 65);
        JsonElement water = json.GetProperty("ledger")[0];
        double sum = water.GetProperty("gained").EnumerateObject().Sum(p => p.Value.GetDouble())
            + water.GetProperty("wentOut").EnumerateObject().Sum(p => p.Value.GetDouble());
        Assert.Equal(water.GetProperty("cameIn").EnumerateObject().Sum(p => p.Value.GetDouble()), sum, 1e-6);
    }

    [Fact]
    public void What_is_not_a_number_is_null()
    {
        JsonElement lactate = Parsed(SyntheticAttack.WithHoles()).GetProperty("extremes").EnumerateArray()
            .First(e => e.GetProperty("variable").GetString() == "lactate");
        Assert.Equal(JsonValueKind.Null, lactate.GetProperty("value").ValueKind);
    }

    [Fact]
    public void It_carries_what_a_repetition_needs()
    {
        ScenarioSource source = new("attack.yaml", "schema: 1\n", ["patient.weight=80 kg"]);
        JsonElement json = Parsed(SyntheticAttack.Survived() with { Scenario = SyntheticAttack.SyntheticScenario() with { Source = source } });
        Assert.Equal(source.Text, json.GetProperty("scenarioText").GetString());
        Assert.Equal(source.Settings, json.GetProperty("settings").EnumerateArray().Select(x => x.GetString()!));
        Assert.Equal(JsonValueKind.Null, Parsed(SyntheticAttack.Survived()).GetProperty("scenarioText").ValueKind);
    }

    [Fact]
    public void It_carries_what_was_expected_with_the_verdict()
    {
        Expectation expected = new("He thickens", "hematocrit", ReadingKind.Maximum, 0, double.PositiveInfinity, 60, 80, null, new("attack.yaml", 1, 1));
        JsonElement json = Parsed(SyntheticAttack.Survived(), new ExpectationResult(expected, 63, true, "Holds.")).GetProperty("expectations")[0];
        Assert.Equal("He thickens", json.GetProperty("say").GetString());
        Assert.Equal(63, json.GetProperty("value").GetDouble());
        Assert.True(json.GetProperty("holds").GetBoolean());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("toMinutes").ValueKind);
    }

    [Fact]
    public void A_death_is_told_with_its_time_and_cause()
    {
        JsonElement outcome = Parsed(SyntheticAttack.Died()).GetProperty("outcome");
        Assert.True(outcome.GetProperty("died").GetBoolean());
        Assert.Equal(61.5 * 60, outcome.GetProperty("deathMinutes").GetDouble());
        Assert.Equal("cardiac arrest in shock", outcome.GetProperty("cause").GetString());
    }

    [Fact]
    public void Another_culture_changes_nothing()
    {
        string here = Parsed(SyntheticAttack.Survived()).GetRawText();
        using CommaCulture german = new();
        Assert.Equal(here, Parsed(SyntheticAttack.Survived()).GetRawText());
    }

    private static JsonElement Parsed(Trajectory run, params IReadOnlyList<ExpectationResult> expectations)
    {
        using MemoryStream stream = new();
        SummaryJson.Write(run, expectations, ["report.html"], stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
