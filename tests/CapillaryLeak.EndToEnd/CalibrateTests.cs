using System.Text.Json;

namespace CapillaryLeak.EndToEnd;

public sealed class CalibrateTests : IDisposable
{
    private const string Bleeding = """
        schema: 1
        title: Bleeding
        length: 1 h
        interventions:
          - { at: 10 min, bleed: 500 mL, over: 10 min }
        source: Somebody 1999
        measured:
          - { what: Pressure falls, of: cvp, at: 20 min, since: 10 min, published: -2 mmHg, spread: 0.5 mmHg }
        """;

    private const string Load = """
        schema: 1
        title: Fluid
        length: 2 h
        interventions:
          - { at: 10 min, fluid: ringer lactate, volume: 1 L, over: 30 min }
        source: Somebody 2001
        measured:
          - { what: Plasma grows, of: plasma_volume, at: 40 min, since: 10 min, published: 600 mL }
          - { what: Most of it goes, of: plasma_volume, at: 2 h, since: 10 min, published: 150 mL }
        """;

    private const string List = """
        path,prior,sd,scale
        exchange.filtration_coefficient,,,
        circulation.heart_half,,,
        """;

    private readonly Workspace workspace = new();

    public CalibrateTests()
    {
        workspace.Write("bleeding.yaml", Bleeding);
        workspace.Write("load.yaml", Load);
        workspace.Write("calibration.csv", List);
    }

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Estimates_and_predictions_are_shown_and_written()
    {
        Finished calibrate = Calibrate();

        Assert.Equal((0, ""), (calibrate.Code, calibrate.Error));
        Assert.Contains("exchange.filtration_coefficient", calibrate.Out, StringComparison.Ordinal);
        Assert.Contains("2 parameters, 3 values of 2 experiments", calibrate.Out, StringComparison.Ordinal);
        Assert.Contains("each experiment predicted by a fit to the others", calibrate.Out, StringComparison.Ordinal);
        Assert.Contains("| circulation.heart_half |", File.ReadAllText(workspace.Path("out/calibration.md")), StringComparison.Ordinal);
        Assert.All(["estimates.csv", "directions.csv", "values.csv", "left-out.csv"], name => Assert.True(File.Exists(workspace.Path("out/" + name))));
    }

    [Fact]
    public void Programs_get_estimates_and_only_the_experiments_asked_for()
    {
        JsonElement json = Calibrate("--only", "lo*", "--no-leave-one-out", "--json").Json;

        Assert.Equal(2, json.GetProperty("values").GetInt32());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("passedLeftOut").ValueKind);
        JsonElement first = json.GetProperty("estimates")[0];
        Assert.InRange(first.GetProperty("estimate").GetDouble(), first.GetProperty("low").GetDouble(), first.GetProperty("high").GetDouble());
        Assert.InRange(first.GetProperty("spreadLeft").GetDouble(), 0, 0.99);
    }

    [Fact]
    public void An_interrupted_calibration_goes_on_to_the_same_end()
    {
        string whole = Calibrate().Out;
        string[] lines = File.ReadAllLines(workspace.Path("out/left-out.csv"));
        File.WriteAllText(workspace.Path("out/left-out.csv"), string.Join('\n', lines[..2]) + "\n" + lines[2][..9]);

        Finished resumed = Calibrate("--resume");

        Assert.Equal((0, whole), (resumed.Code, resumed.Out));
        Assert.Equal(lines, File.ReadAllLines(workspace.Path("out/left-out.csv")));
    }

    [Fact]
    public void Another_calibration_is_not_gone_on_with()
    {
        Calibrate("--no-leave-one-out");
        workspace.Write("calibration.csv", List.Replace("heart_half,,,", "heart_half,13,,", StringComparison.Ordinal));

        Finished resumed = Calibrate("--resume");

        Assert.Equal(2, resumed.Code);
        Assert.Contains("leave --resume out", resumed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_parameter_is_told_with_its_line_and_a_remedy()
    {
        workspace.Write("calibration.csv", List.Replace("heart_half", "heart_halv", StringComparison.Ordinal));

        Finished calibrate = Calibrate();

        Assert.Equal(2, calibrate.Code);
        Assert.Contains("calibration.csv(3,1): ", calibrate.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'circulation.heart_half'?", calibrate.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_nothing_matches_is_told()
    {
        Finished calibrate = Calibrate("--only", "starch");

        Assert.Equal(2, calibrate.Code);
        Assert.Contains("with the name starch", calibrate.Error, StringComparison.Ordinal);
    }

    private Finished Calibrate(params string[] more) => Capleak.Run(
        ["calibrate", workspace.Folder, "--parameters", workspace.Path("calibration.csv"), "--out", workspace.Path("out"), .. more]);
}
