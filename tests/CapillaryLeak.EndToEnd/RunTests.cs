using System.Globalization;
using System.Runtime.Versioning;
using System.Text.Json;

namespace CapillaryLeak.EndToEnd;

public sealed class RunTests(Workspace workspace) : IClassFixture<Workspace>
{
    private const string Disclaimer = "Education and research only, never patient care.";

    [Fact]
    public void A_run_writes_every_file_where_it_is_told_and_shows_the_result()
    {
        Finished run = Run("files", Workspace.Attack);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("A short attack", run.Out, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(workspace.Path("files"), "report.html"), run.Out, StringComparison.Ordinal);
        Assert.Contains("1 of 1 hold", run.Out, StringComparison.Ordinal);
        Assert.Contains(Disclaimer, run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Out);
        Assert.Equal(["events.csv", "ledger.csv", "report.html", "summary.json", "trajectory.csv"], Names(Directory.GetFiles(workspace.Path("files"))));
        Assert.Contains("circulation.svg", Names(Directory.GetFiles(workspace.Path("files/figures"))));
    }

    [Fact]
    public void A_second_run_gives_the_same_result_to_the_last_bit()
    {
        Finished first = Run("first", Workspace.Attack, "--json"), second = Run("second", Workspace.Attack, "--json");

        Assert.Equal(first.Json.GetProperty("resultHash").GetString(), second.Json.GetProperty("resultHash").GetString());
        Assert.Equal(File.ReadAllBytes(workspace.Path("first/trajectory.csv")), File.ReadAllBytes(workspace.Path("second/trajectory.csv")));
        Assert.Equal(File.ReadAllText(workspace.Path("second/summary.json")).Trim(), second.Out.Trim());
    }

    [Fact]
    public void Settings_with_units_change_the_patient_and_what_is_given_per_kg()
    {
        Finished run = Run("heavy", Workspace.Attack, "--json", "--set", "patient.weight=80000 g", "--set", "attack.severity=mild");

        Assert.Equal(800, run.Json.GetProperty("given")[0].GetProperty("amount").GetDouble(), 0.1);
    }

    [Fact]
    public void The_end_and_the_distance_of_samples_can_be_changed()
    {
        Finished run = Run("short", Workspace.Attack, "--json", "--until", "2 h", "--every", "30 min");

        Assert.Equal((120, 30), (Number(run, "lengthMinutes"), Number(run, "sampleMinutes")));
        Assert.Equal(1 + 5, File.ReadAllLines(workspace.Path("short/trajectory.csv")).Length);
        Assert.Empty(run.Json.GetProperty("given").EnumerateArray());
    }

    [Fact]
    public void A_looser_tolerance_takes_fewer_steps()
    {
        double Steps(string tolerance) => Run("steps", Workspace.Attack, "--json", "--tolerance", tolerance)
            .Json.GetProperty("solve").GetProperty("steps").GetDouble();

        Assert.True(Steps("1e-4") < Steps("1e-7"));
    }

    [Fact]
    public void A_wrong_file_is_told_all_its_mistakes_and_nothing_is_written()
    {
        Finished run = Run("wrong", Workspace.Wrong);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("wrong.yaml(3,9): ", run.Error, StringComparison.Ordinal);
        Assert.Contains("wrong.yaml(4,20): ", run.Error, StringComparison.Ordinal);
        Assert.Contains("wrong.yaml(5,1): ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Path("wrong")));
    }

    [Fact]
    public void Warnings_are_printed_and_the_scenario_runs()
    {
        Finished run = Run("odd", Workspace.Attack, "--quiet", "--set", "patient.weight=170 kg");

        Assert.Equal((0, ""), (run.Code, run.Out));
        Assert.Contains("warning: weight 170 kg", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(workspace.Path("odd/report.html")));
    }

    [Fact]
    public void A_bleed_that_cannot_go_on_is_cut_short_and_the_death_it_leads_to_is_a_result()
    {
        Finished run = Run("bleed", Workspace.Bleeding);
        string[] events = File.ReadAllLines(workspace.Path("bleed/events.csv"));

        Assert.Equal(0, run.Code);
        Assert.StartsWith("The patient died at ", run.Out, StringComparison.Ordinal);
        Assert.Contains(events, line => line.Contains(",CutShort,bleeding 4 L over 20 min", StringComparison.Ordinal));
        Assert.Contains(events, line => line.Contains(",Death,", StringComparison.Ordinal));
        double last = double.Parse(File.ReadAllLines(workspace.Path("bleed/trajectory.csv"))[^1].Split(',')[0], CultureInfo.InvariantCulture);
        Assert.InRange(last, 40, 119);
        JsonElement outcome = JsonDocument.Parse(File.ReadAllText(workspace.Path("bleed/summary.json"))).RootElement.GetProperty("outcome");
        Assert.Equal(100, outcome.GetProperty("deathProbabilityPercent").GetDouble());
        Assert.DoesNotContain("risk", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_numerics_cannot_go_on_what_was_reached_is_kept()
    {
        Finished run = Run("stuck", Workspace.Attack, "--set", "barrier.mediator_time=0 min");

        Assert.Equal(3, run.Code);
        Assert.StartsWith("The calculation stopped at ", run.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(workspace.Path("stuck/trajectory.csv")));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told_with_a_remedy()
    {
        string file = workspace.Write("in-the-way", "mine");
        Finished run = Capleak.Run("run", workspace.Write("blocked.yaml", Workspace.Attack), "--out", file);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("cannot be written to", run.Error, StringComparison.Ordinal);
        Assert.Contains("--out", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [UnprivilegedFact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_without_permission_is_told_with_a_remedy()
    {
        string folder = workspace.Path("locked");
        Directory.CreateDirectory(folder);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Finished run = Capleak.Run("run", workspace.Write("locked.yaml", Workspace.Attack), "--out", folder);

        Assert.Equal(2, run.Code);
        Assert.Contains("--out", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void An_interrupted_run_writes_nothing()
    {
        Finished run = Capleak.Run(
            false, new CancellationToken(canceled: true), "run", workspace.Write("interrupted.yaml", Workspace.Attack), "--out", workspace.Path("interrupted"));

        Assert.Equal((130, ""), (run.Code, run.Out));
        Assert.False(Directory.Exists(workspace.Path("interrupted")));
    }

    [Fact]
    public void Colors_show_where_the_terminal_has_them()
    {
        Finished run = Capleak.Run(
            true, CancellationToken.None, "run", workspace.Write("colors.yaml", Workspace.Attack), "--until", "1 h", "--out", workspace.Path("colors"));

        Assert.Contains("\e[1mA short attack\e[0m", run.Out, StringComparison.Ordinal);
        Assert.Contains("\e[36mPhases\e[0m", run.Out, StringComparison.Ordinal);
    }

    private Finished Run(string name, string text, params string[] options) =>
        Capleak.Run(["run", workspace.Write(name + ".yaml", text), "--out", workspace.Path(name), .. options]);

    private static double Number(Finished run, string name) => run.Json.GetProperty(name).GetDouble();

    private static IEnumerable<string?> Names(IEnumerable<string> paths) => paths.Select(Path.GetFileName).Order();
}
