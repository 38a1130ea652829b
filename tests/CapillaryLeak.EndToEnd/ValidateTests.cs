using System.Text.Json;

namespace CapillaryLeak.EndToEnd;

public sealed class ValidateTests : IDisposable
{
    private const string Experiment = """
        schema: 1
        title: Bleeding
        length: 1 h
        interventions:
          - { at: 10 min, bleed: 500 mL, over: 10 min }
        source: Somebody 1999
        measured:
          - { what: Blood is lost, of: blood_volume, at: 20 min, since: 10 min, published: -480 mL, spread: 40 mL }
          - { what: Nothing like it, of: blood_volume, at: 20 min, since: 10 min, published: -5 L }
        """;

    private readonly Workspace workspace = new();

    public ValidateTests() => workspace.Write("bleeding.yaml", Experiment);

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Misses_are_shown_beside_hits()
    {
        Finished validate = Capleak.Run("validate", workspace.Folder);

        Assert.Equal((0, ""), (validate.Code, validate.Error));
        Assert.Contains("within spread", validate.Out, StringComparison.Ordinal);
        Assert.Contains("2 values of 1 experiment: 1 within spread, 0 within 15 %, 0 within 30 %, 1 outside. Within spread or 15 %: 50 %.",
            validate.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_rows_and_counts()
    {
        JsonElement json = Capleak.Run("validate", workspace.Path("bleeding.yaml"), "--json").Json;

        Assert.Equal((1, 1), (json.GetProperty("passed").GetInt32(), json.GetProperty("failed").GetInt32()));
        Assert.Equal("Outside", json.GetProperty("rows")[1].GetProperty("verdict").GetString());
    }

    [Fact]
    public void A_value_met_worse_than_recorded_fails()
    {
        Assert.Equal(0, Capleak.Run("validate", workspace.Folder, "--out", workspace.Folder).Code);
        Assert.Equal(0, Capleak.Run("validate", workspace.Folder).Code);
        string recorded = File.ReadAllText(workspace.Path("baseline.csv"));
        workspace.Write("baseline.csv", recorded.Replace("Outside", "Within30", StringComparison.Ordinal));

        Finished validate = Capleak.Run("validate", workspace.Folder);

        Assert.Equal(1, validate.Code);
        Assert.Contains("Worse than recorded: bleeding, 2, Nothing like it", validate.Out, StringComparison.Ordinal);
        Assert.Contains("published", File.ReadAllText(workspace.Path("validation.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_measured_values_there_is_nothing_to_compare()
    {
        Finished validate = Capleak.Run("validate", workspace.Write("attack/attack.yaml", Workspace.Attack));

        Assert.Equal(2, validate.Code);
        Assert.Contains("no measured values", validate.Error, StringComparison.Ordinal);
    }
}
