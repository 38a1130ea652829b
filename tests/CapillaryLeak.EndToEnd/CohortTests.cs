using System.Diagnostics;
using System.Globalization;

namespace CapillaryLeak.EndToEnd;

public sealed class CohortTests : IDisposable
{
    private const string Cohort = """
        schema: 1
        title: Short attacks
        attack: { trigger: clarkson, severity: 1.0 }
        length: 12 h
        population:
          sex: 50 % male
          weight: { lognormal: 15 % }
          severity: { lognormal: 20 %, between: [0.5, 1.5] }
        source: Nobody 1999
        published:
          - { what: Highest heart rate, median: highest_hr, published: 100 /min, between: [60 /min, 200 /min], basis: invented }
          - { what: Lowest albumin, median: lowest_albumin, between: [1 g/L, 2 g/L], basis: invented }
        """;

    private static readonly string[] Files = ["patients.csv", "bands.json", "summary.json", "bands.svg"];

    private readonly Workspace workspace = new();
    private readonly string file;

    public CohortTests() => file = workspace.Write("short.yaml", Cohort);

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void It_prints_what_was_published_beside_its_own_values()
    {
        Finished run = Run("first", "--patients", "9");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("9 patients of seed 1, counted from 9 drawn.", run.Out, StringComparison.Ordinal);
        Assert.Contains(run.Out.Split('\n'), x => x.StartsWith("Highest heart rate", StringComparison.Ordinal) && x.Contains("inside", StringComparison.Ordinal));
        Assert.Contains(run.Out.Split('\n'), x => x.StartsWith("Lowest albumin", StringComparison.Ordinal) && x.Contains("OUTSIDE", StringComparison.Ordinal));
        Assert.Contains("Education and research only", run.Out, StringComparison.Ordinal);
        Assert.All(Files, x => Assert.True(File.Exists(workspace.Path($"first/{x}")), x));
        Assert.Equal(10, Lines("first").Length);
    }

    [Fact]
    public void The_result_does_not_depend_on_threads()
    {
        Run("one", "--patients", "11", "--threads", "1");
        Run("three", "--patients", "11", "--threads", "3");

        AssertSame("one", "three");
    }

    [Fact]
    public void Another_seed_gives_other_patients()
    {
        Run("first", "--patients", "5");
        Run("second", "--patients", "5", "--seed", "2");

        Assert.Empty(Lines("first").Skip(1).Intersect(Lines("second").Skip(1)));
    }

    [Fact]
    public void A_cohort_that_was_broken_off_goes_on_as_if_it_had_not_been()
    {
        Run("whole", "--patients", "11");
        Run("parts", "--patients", "6");
        File.AppendAllText(workspace.Path("parts/patients.csv"), "6,half a li");
        Finished resumed = Run("parts", "--patients", "11", "--resume");

        Assert.Equal(0, resumed.Code);
        AssertSame("whole", "parts");
    }

    [Fact]
    public void An_interrupted_cohort_says_how_to_go_on()
    {
        Finished run = Capleak.Run(hasColor: false, new CancellationToken(canceled: true),
            "cohort", file, "--patients", "8", "--out", workspace.Path("parts"));

        Assert.Equal(130, run.Code);
        Assert.Contains("--resume", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(workspace.Path("parts/summary.json")));
    }

    [Fact]
    public async Task Ctrl_C_keeps_the_patients_that_are_done()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using Process process = Capleak.Start(workspace.Folder, "cohort", file, "--patients", "1000000", "--out", "parts");
        while (!process.HasExited && !HasSomeLines())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        Finished interrupted = await Capleak.Finish(process);
        string more = (Lines("parts").Length + 2).ToString(CultureInfo.InvariantCulture);

        Assert.Equal(130, interrupted.Code);
        Assert.Equal(0, Run("parts", "--patients", more, "--resume").Code);
        Run("whole", "--patients", more);
        AssertSame("whole", "parts");
    }

    [Fact]
    public void One_patient_alone_is_the_same_as_in_the_cohort()
    {
        Run("cohort", "--patients", "4");
        Finished one = Run("one", "--patient", "3");
        string[] heads = Lines("cohort")[0].Split(','), cells = Lines("cohort")[4].Split(',');
        string lowest = double.Parse(cells[Array.IndexOf(heads, "lowest_albumin(g/L)")], CultureInfo.InvariantCulture).ToString("0.0", CultureInfo.InvariantCulture);

        Assert.Equal((0, ""), (one.Code, one.Error));
        Assert.Contains(one.Out.Split('\n'), x => x.StartsWith("lowest albumin", StringComparison.Ordinal) && x.Contains($" {lowest} ", StringComparison.Ordinal));
        Assert.True(File.Exists(workspace.Path("one/trajectory.csv")));
    }

    [Fact]
    public async Task One_patient_alone_goes_to_a_folder_of_its_own()
    {
        Finished cohort = await Capleak.Finish(Capleak.Start(workspace.Folder, "cohort", file, "--patients", "2"));
        string before = File.ReadAllText(workspace.Path("out/short/summary.json"));
        Finished one = await Capleak.Finish(Capleak.Start(workspace.Folder, "cohort", file, "--patient", "1"));

        Assert.Equal((0, 0), (cohort.Code, one.Code));
        Assert.True(File.Exists(workspace.Path("out/short-patient-1/trajectory.csv")));
        Assert.Equal(before, File.ReadAllText(workspace.Path("out/short/summary.json")));
        Assert.False(File.Exists(workspace.Path("out/short/trajectory.csv")));
    }

    [Fact]
    public void One_patient_alone_does_not_go_where_a_cohort_is()
    {
        Run("cohort", "--patients", "2");
        string before = File.ReadAllText(workspace.Path("cohort/summary.json"));
        Finished one = Run("cohort", "--patient", "1");

        Assert.Equal(2, one.Code);
        Assert.Contains("holds a cohort or a sweep, which one patient would overwrite. Name another folder with --out.", one.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(workspace.Path("cohort/summary.json")));
        Assert.False(File.Exists(workspace.Path("cohort/trajectory.csv")));
    }

    [Fact]
    public void Another_cohort_is_not_gone_on_with()
    {
        Run("first", "--patients", "3");
        Finished other = Run("first", "--patients", "5", "--seed", "2", "--resume"), fewer = Run("first", "--patients", "2", "--resume");

        Assert.Equal((2, 2), (other.Code, fewer.Code));
        Assert.Contains("nothing of this cohort", other.Error, StringComparison.Ordinal);
        Assert.Contains("--patients 3 or more", fewer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_population_is_refused()
    {
        Finished run = Capleak.Run("cohort", workspace.Write("plain.yaml", Workspace.Attack), "--out", workspace.Path("none"));

        Assert.Equal(2, run.Code);
        Assert.Contains("has no population", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Path("none")));
    }

    [Theory]
    [InlineData("--patients", "0")]
    [InlineData("--patients", "many")]
    [InlineData("--seed", "-1")]
    [InlineData("--threads", "1.5")]
    [InlineData("--patient", "x")]
    public void A_wrong_number_is_refused(string option, string value)
    {
        Finished run = Run("none", option, value);

        Assert.Equal(2, run.Code);
        Assert.Contains($"{option} {value} will not do.", run.Error, StringComparison.Ordinal);
    }

    private Finished Run(string folder, params string[] options) =>
        Capleak.Run(["cohort", file, "--out", workspace.Path(folder), .. options]);

    private string[] Lines(string folder) => File.ReadAllLines(workspace.Path($"{folder}/patients.csv"));

    private bool HasSomeLines() => File.Exists(workspace.Path("parts/counts.csv")) && new FileInfo(workspace.Path("parts/patients.csv")).Length > 2000;

    private void AssertSame(string first, string second) => Assert.All(Files, x =>
        Assert.Equal(File.ReadAllText(workspace.Path($"{first}/{x}")), File.ReadAllText(workspace.Path($"{second}/{x}"))));
}
