using System.Diagnostics;

namespace CapillaryLeak.EndToEnd;

/// <summary>The same bits whatever the processor offers, and whenever and however the code is compiled.</summary>
public sealed class DeterminismTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_TieredCompilation")]
    public async Task A_machine_without_it_finds_the_same_bits(string switchedOff)
    {
        string file = workspace.Write("attack.yaml", Workspace.Attack);
        string here = Hash(Capleak.Run("run", file, "--json", "--out", workspace.Path("here")));
        Dictionary<string, string?> environment = switchedOff.Length == 0 ? [] : new() { [switchedOff] = "0" };
        using Process process = Capleak.StartBuilt(workspace.Folder, environment, "run", file, "--json");
        string there = Hash(await Capleak.Finish(process));

        Assert.Equal(64, here.Length);
        Assert.Equal(here, there);
    }

    private static string Hash(Finished run)
    {
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run.Json.GetProperty("resultHash").GetString()!;
    }
}
