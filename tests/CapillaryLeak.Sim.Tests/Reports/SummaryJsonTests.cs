using System.Text.Json;
using CapillaryLeak.Sim.Reports;
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
    public void Another_culture_changes_nothing()
    {
        string here = Parsed(SyntheticAttack.Survived()).GetRawText();
        using CommaCulture german = new();
        Assert.Equal(here, Parsed(SyntheticAttack.Survived()).GetRawText());
    }

    private static JsonElement Parsed(Trajectory run)
    {
        using MemoryStream stream = new();
        SummaryJson.Write(run, ["report.html"], stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
