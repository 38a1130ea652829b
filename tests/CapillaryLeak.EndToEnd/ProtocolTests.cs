using System.Text.Json;

namespace CapillaryLeak.EndToEnd;

public sealed class ProtocolTests : IDisposable
{
    private const string Protocol = """
        schema: 1
        title: Water for everybody
        source: a test
        rules:
          - rule: Water
            when: map > 30 mmHg
            for: 90 min
            do: [ { drink: 3 mL/kg } ]
        """;

    private readonly Workspace workspace = new();

    public ProtocolTests()
    {
        workspace.Write("attack.yaml", Workspace.Attack);
        workspace.Write("protocols/water.yaml", Protocol);
        workspace.Write("protocols/wrong.yaml", Protocol.Replace("mmHg", "mL", StringComparison.Ordinal));
        workspace.Write("treated.yaml", Workspace.Attack + "\nprotocol: { file: protocols/water.yaml, from: 1 h }\n");
    }

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_protocol_is_checked_as_a_protocol()
    {
        Finished check = Capleak.Run("check", workspace.Path("protocols"));

        Assert.Equal(2, check.Code);
        Assert.Contains("water.yaml: good", check.Out, StringComparison.Ordinal);
        Assert.Contains("wrong.yaml(6,11): 30 mL is not a value of map. Give mmHg.", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_runs_under_the_protocol_that_it_names()
    {
        string target = workspace.Path("out");
        Finished run = Capleak.Run("run", workspace.Path("treated.yaml"), "--out", target);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Rules          Water at 2.5 h", run.Out, StringComparison.Ordinal);
        Assert.Contains("150,Rule,\"rule \"\"Water\"\" fired: drinking 3 mL/kg of water\"", File.ReadAllText(Path.Combine(target, "events.csv")), StringComparison.Ordinal);
        JsonElement summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(target, "summary.json"))).RootElement;
        Assert.Equal("Water", summary.GetProperty("firings")[0].GetProperty("rule").GetString());
        Assert.Equal(Protocol, summary.GetProperty("protocolText").GetString());
    }

    [Fact]
    public void Another_protocol_can_be_put_in_its_place_for_one_run()
    {
        Finished run = Capleak.Run(
            "run", workspace.Path("attack.yaml"), "--set", $"protocol.file={workspace.Path("protocols/water.yaml")}", "--out", workspace.Path("out"));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Rules          Water at 1.5 h", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_protocol_that_is_not_there_is_a_problem()
    {
        Finished run = Capleak.Run("run", workspace.Path("attack.yaml"), "--set", "protocol.file=nowhere.yaml", "--out", workspace.Path("out"));

        Assert.Equal(2, run.Code);
        Assert.Contains("--set(1,15): The protocol 'nowhere.yaml' cannot be had. There is no such file.", run.Error, StringComparison.Ordinal);
    }
}
