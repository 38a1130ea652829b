using System.Diagnostics;

namespace CapillaryLeak.EndToEnd;

/// <summary>The built command as users start it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task A_scenario_runs_into_a_folder_named_after_it()
    {
        workspace.Write("scenarios/attacks/typical.yaml", Workspace.Attack);
        Finished run = await Run("run", "scenarios/attacks/typical.yaml");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("out/typical/report.html", run.Out.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Out);
        Assert.True(File.Exists(workspace.Path("out/typical/summary.json")));
    }

    [Fact]
    public async Task A_wrong_file_leaves_the_folder_as_it_was()
    {
        workspace.Write("wrong.yaml", Workspace.Wrong);
        Finished run = await Run("run", "wrong.yaml");

        Assert.Equal(2, run.Code);
        Assert.Contains("wrong.yaml(3,9): ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["wrong.yaml"], Directory.EnumerateFileSystemEntries(workspace.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task The_scenarios_of_the_current_folder_are_listed_with_their_titles()
    {
        workspace.Write("scenarios/attacks/typical.yaml", Workspace.Attack);
        workspace.Write("scenarios/broken.yaml", Workspace.Wrong);
        Finished list = await Run("list", "scenarios");

        Assert.Equal(0, list.Code);
        Assert.Contains("typical.yaml  A short attack", list.Out, StringComparison.Ordinal);
        Assert.Contains("(has problems", list.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_stops_a_run_before_it_writes()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // A glass an hour for ten months cuts the run into thousands of stretches: it takes many seconds to solve.
        IEnumerable<string> glasses = Enumerable.Range(0, 16)
            .Select(i => $"  - {{ at: {500 * i} h, every: 1 h, times: 500, drink: 50 mL, over: 10 min }}");
        workspace.Write("long.yaml", $"schema: 1\ntitle: Long\nlength: 360 days\ninterventions:\n{string.Join('\n', glasses)}\n");
        using Process process = Capleak.Start(workspace.Folder, "run", "long.yaml", "--tolerance", "1e-12");
        while (!process.HasExited && process.TotalProcessorTime < TimeSpan.FromSeconds(0.6))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Finished run = await Capleak.Finish(process);

        Assert.Equal(130, run.Code);
        Assert.Contains("Interrupted", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Path("out")));
    }

    private async Task<Finished> Run(params string[] arguments)
    {
        using Process process = Capleak.Start(workspace.Folder, arguments);
        return await Capleak.Finish(process);
    }
}
