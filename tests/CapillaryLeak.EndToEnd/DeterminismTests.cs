using System.Diagnostics;

namespace CapillaryLeak.EndToEnd;

/// <summary>The same bits whatever the processor offers and however the code is compiled.</summary>
public sealed class DeterminismTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("DOTNET_EnableHWIntrinsic", "0")]
    [InlineData("DOTNET_EnableAVX2", "0")]
    [InlineData("DOTNET_TieredCompilation", "0")]
    public async Task Another_machine_finds_the_same_bits(string variable, string value)
    {
        workspace.Write("attack.yaml", Workspace.Attack);
        string here = await Hash(("", ""));
        string there = await Hash((variable, value));

        Assert.Equal(64, here.Length);
        Assert.Equal(here, there);
    }

    private async Task<string> Hash((string Name, string Value) variable)
    {
        using Process process = Capleak.Start(workspace.Folder, variable, "run", "attack.yaml", "--json");
        Finished run = await Capleak.Finish(process);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run.Json.GetProperty("resultHash").GetString()!;
    }
}
