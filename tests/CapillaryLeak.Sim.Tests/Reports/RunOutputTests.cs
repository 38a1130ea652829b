using System.Text.Json;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Reports;

public sealed class RunOutputTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("capleak").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Everything_named_is_there_and_nothing_else()
    {
        IReadOnlyList<string> names = RunOutput.Write(SyntheticAttack.Survived(), [], folder);
        Assert.Equal(names.Order(), Files());
        Assert.Contains("report.html", names);
        Assert.Contains("figures/drugs.svg", names);
    }

    [Fact]
    public void A_second_run_leaves_no_figure_of_the_first()
    {
        RunOutput.Write(SyntheticAttack.Survived(), [], folder);
        Trajectory bare = SyntheticAttack.Untreated(600);
        foreach (var v in bare.Variables.Where(v => v.Group == "drugs"))
            Array.Clear(bare[v.Name]);
        IReadOnlyList<string> names = RunOutput.Write(bare, [], folder);
        Assert.DoesNotContain("figures/drugs.svg", names);
        Assert.Equal(names.Order(), Files());
    }

    [Fact]
    public void A_failure_leaves_no_half_written_file()
    {
        Trajectory broken = SyntheticAttack.Survived() with { Columns = new Dictionary<string, double[]>() };
        Assert.Throws<KeyNotFoundException>(() => RunOutput.Write(broken, [], folder));
        Assert.Empty(Files());
    }

    [Fact]
    public void The_summary_names_the_files_that_were_written()
    {
        IReadOnlyList<string> names = RunOutput.Write(SyntheticAttack.Survived(), [], folder);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "summary.json")));
        Assert.Equal(names, json.RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetString()!));
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order();
}
