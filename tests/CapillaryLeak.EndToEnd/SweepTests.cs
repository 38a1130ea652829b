using System.Diagnostics;
using System.Globalization;

namespace CapillaryLeak.EndToEnd;

public sealed class SweepTests : IDisposable
{
    private const int Seed = 11;
    private const int Kills = 3;

    private static readonly string[] Grid = ["--vary", "attack.severity=0.4:1.2:5", "--vary", "interventions.0.volume=5 mL/kg:20 mL/kg:3"];

    private readonly Workspace workspace = new();
    private readonly string file;

    public SweepTests() => file = workspace.Write("short.yaml", Workspace.Attack);

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_grid_is_written_as_tables_curves_maps_and_a_page()
    {
        Finished run = Run("grid", Grid);
        string[] points = File.ReadAllLines(workspace.Path("grid/sweep.csv"));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("15 runs: attack.severity 0.4 to 1.2 (5) × interventions.0.volume 5 mL/kg to 20 mL/kg (3).", run.Out, StringComparison.Ordinal);
        Assert.Contains("Education and research only", run.Out, StringComparison.Ordinal);
        Assert.Equal(16, points.Length);
        Assert.StartsWith("point,attack.severity,interventions.0.volume(mL/kg),lowest_map(mmHg),", points[0], StringComparison.Ordinal);
        Assert.StartsWith("4,0.6,12.5,", points[5], StringComparison.Ordinal);
        Assert.All(["report.html", "curves.csv", "summary.json", "figures/curves.svg", "figures/lowest_map.svg"],
            x => Assert.True(File.Exists(workspace.Path($"grid/{x}")), x));
        Assert.Contains("Education and research only", File.ReadAllText(workspace.Path("grid/report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_point_is_the_run_with_the_same_settings()
    {
        Run("sweep", "--vary", "attack.severity=0.4:1.2:3", "--variables", "map,albumin");
        Capleak.Run("run", file, "--set", "attack.severity=0.8", "--out", workspace.Path("run"));
        string[] trajectory = File.ReadAllLines(workspace.Path("run/trajectory.csv")), heads = trajectory[0].Split(',');
        int map = Array.IndexOf(heads, "map(mmHg)"), albumin = Array.IndexOf(heads, "albumin(g/L)");

        Assert.Equal(trajectory.Skip(1).Select(x => x.Split(',')).Select(x => $"1,{x[0]},{x[map]},{x[albumin]}"),
            File.ReadLines(workspace.Path("sweep/curves.csv")).Where(x => x.StartsWith("1,", StringComparison.Ordinal)));
    }

    [Fact]
    public void Threads_and_parts_change_nothing()
    {
        Run("one", [.. Grid, "--threads", "1"]);
        Run("three", [.. Grid, "--threads", "3"]);
        Assert.All([1, 2, 3, 4], x => Assert.Equal(0, Run($"part{x}", [.. Grid, "--shard", $"{x}/4"]).Code));
        Finished merged = Capleak.Run(["merge", .. new[] { 3, 1, 4, 2 }.Select(x => workspace.Path($"part{x}")), "--out", workspace.Path("merged")]);

        Assert.Equal((0, ""), (merged.Code, merged.Error));
        workspace.AssertSame("one", "three");
        workspace.AssertSame("one", "merged");
    }

    [Fact]
    public async Task However_often_it_is_killed_a_sweep_that_goes_on_ends_as_if_it_had_not_been()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string[] many = ["--vary", "attack.severity=0.4:1.2:150"];
        Random random = new(Seed);
        for (int i = 0; i < Kills; i++)
        {
            string[] go = File.Exists(workspace.Path("killed/study.json")) ? ["--resume"] : [];
            using Process process = Capleak.Start(workspace.Folder, ["sweep", file, .. many, "--out", "killed", .. go]);
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(TimeSpan.FromSeconds(0.8 + (2.5 * random.NextDouble()))));
            process.Kill();
            await process.WaitForExitAsync();
        }

        Assert.Equal(0, Run("killed", [.. many, "--resume"]).Code);
        Run("whole", many);
        workspace.AssertSame("whole", "killed");
    }

    [Fact]
    public void An_interrupted_sweep_says_how_to_go_on_and_does()
    {
        Finished stopped = Capleak.Run(hasColor: false, new CancellationToken(canceled: true), ["sweep", file, .. Grid, "--out", workspace.Path("parts")]);
        Finished other = Run("parts", "--vary", "attack.severity=0.4:1.2:6", "--resume");
        Finished resumed = Run("parts", [.. Grid, "--resume"]);
        Run("whole", Grid);

        Assert.Equal((130, 2, 0), (stopped.Code, other.Code, resumed.Code));
        Assert.Contains("--resume", stopped.Error, StringComparison.Ordinal);
        Assert.Contains("nothing of this sweep", other.Error, StringComparison.Ordinal);
        workspace.AssertSame("whole", "parts");
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_and_nothing_is_written()
    {
        Finished run = Run("none", "--vary", "attack.severity", "--vary", "patient.weight=60 kg:80 kg:3", "--vary", "patient.weight=60 kg:70 kg:2", "--variables", "hematokrit");

        Assert.Equal(2, run.Code);
        Assert.Contains("--vary(1,1): 'attack.severity' does not say what varies", run.Error, StringComparison.Ordinal);
        Assert.Contains("--vary(3,1): 'patient.weight' varies twice.", run.Error, StringComparison.Ordinal);
        Assert.Contains("--variables(1,1): 'hematokrit' is not a variable. Did you mean 'hematocrit'?", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Path("none")));
    }

    [Fact]
    public void A_value_that_cannot_be_is_refused_before_anything_runs()
    {
        Finished run = Run("none", "--vary", "attack.severity=0.4:9:3");

        Assert.Equal(2, run.Code);
        Assert.Contains("--vary(1,1): '9' is not a severity.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Path("none")));
    }

    [Theory]
    [InlineData(9, 2, "--vary(9,1): These are 9 values that vary. Vary 8 at most.")]
    [InlineData(3, 200, "--vary(1,1): These are too many points. Vary less, or in fewer values: 1,000,000 points are the most.")]
    [InlineData(8, 256, "--vary(1,1): These are too many points.")]
    public void Too_much_is_refused(int axes, int values, string problem)
    {
        string[] paths = ["weight", "height", "age", "hematocrit", "albumin", "total protein", "heart rate", "creatinine", "sodium"];
        Finished run = Run("none", [.. paths.Take(axes).SelectMany(x => new[] { "--vary", $"patient.{x}=1:2:{values}" })]);

        Assert.Equal(2, run.Code);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void For_programs_it_prints_its_summary()
    {
        Finished run = Run("json", "--vary", "attack.severity=0.5:1:2", "--json");

        Assert.Equal(2, run.Json.GetProperty("points").GetInt32());
        Assert.Equal([0.5, 1.0], run.Json.GetProperty("varied")[0].GetProperty("values").EnumerateArray().Select(x => x.GetDouble()));
        Assert.True(run.Json.GetProperty("outcomes").GetProperty("lowest_map").GetProperty("least").GetDouble() > 20);
    }

    private Finished Run(string folder, params string[] options) => Capleak.Run(["sweep", file, "--out", workspace.Path(folder), .. options]);
}
