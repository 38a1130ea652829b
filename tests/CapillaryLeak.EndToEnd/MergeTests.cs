using System.Diagnostics;

namespace CapillaryLeak.EndToEnd;

/// <summary>Parts of a study, and the whole that is made of them.</summary>
public sealed class MergeTests : IDisposable
{
    private const uint Seed = 5;
    private const int Kills = 4;

    private const string Cohort = """
        schema: 1
        title: Short attacks
        attack: { trigger: clarkson, severity: 1.0 }
        length: 12 h
        population:
          sex: 50 % male
          weight: { lognormal: 15 % }
          severity: { lognormal: 20 %, between: [0.5, 1.5] }
        """;

    private readonly Workspace workspace = new();
    private readonly string file;

    public MergeTests() => file = workspace.Write("short.yaml", Cohort);

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(11)]
    public void The_whole_of_all_parts_is_the_run_in_one_piece_bit_for_bit(int parts)
    {
        Finished whole = Run("whole", "--patients", "11");
        string[] folders = [.. Enumerable.Range(1, parts).Reverse().Select(i => $"part{i}")];
        Assert.All(folders, x => Assert.Equal(0, Run(x, "--patients", "11", "--shard", $"{x[4..]}/{parts}").Code));
        Finished merged = Merge("merged", folders);

        Assert.Equal((0, ""), (merged.Code, merged.Error));
        Assert.Equal(whole.Out.Replace("whole", "merged", StringComparison.Ordinal), merged.Out);
        workspace.AssertSame("whole", "merged");
    }

    [Fact]
    public void A_part_that_was_broken_off_goes_on()
    {
        Assert.Equal(130, Capleak.Run(hasColor: false, new CancellationToken(canceled: true),
            ["cohort", file, "--out", workspace.Path("part1"), "--patients", "9", "--shard", "1/2", "--seed", $"{Seed}"]).Code);
        Assert.Equal(0, Run("part1", "--patients", "9", "--shard", "1/2", "--resume").Code);
        Run("part2", "--patients", "9", "--shard", "2/2");
        Run("whole", "--patients", "9");

        Assert.Equal(0, Merge("merged", "part1", "part2").Code);
        workspace.AssertSame("whole", "merged");
    }

    [Fact]
    public void Everything_that_is_wrong_with_the_parts_is_said_at_once()
    {
        Run("part1", "--patients", "8", "--shard", "1/4");
        Run("again", "--patients", "8", "--shard", "1/4");
        Run("seed", "--patients", "8", "--shard", "2/4", "--seed", "77");
        Run("halves", "--patients", "8", "--shard", "2/2");
        Capleak.Run(hasColor: false, new CancellationToken(canceled: true),
            ["cohort", file, "--out", workspace.Path("begun"), "--patients", "8", "--shard", "3/4", "--seed", $"{Seed}"]);
        workspace.Write("empty/nothing.txt", "");
        Finished merged = Merge("merged", "part1", "again", "seed", "halves", "begun", "empty");

        Assert.Equal(2, merged.Code);
        Assert.Contains("empty(1,1): There is no study here", merged.Error, StringComparison.Ordinal);
        Assert.Contains($"seed(1,1): This is a part of another study: --seed is 77 and not {Seed}", merged.Error, StringComparison.Ordinal);
        Assert.Contains("again(1,1): Part 1/4 is given twice", merged.Error, StringComparison.Ordinal);
        Assert.Contains("halves(1,1): This is part 2/2", merged.Error, StringComparison.Ordinal);
        Assert.Contains("begun(1,1): Part 3/4 is not finished: 0 of 2 are done.", merged.Error, StringComparison.Ordinal);
        Assert.Contains("part1(1,1): Of 4 parts 4 is missing.", merged.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Path("merged")));
    }

    [Fact]
    public void The_whole_does_not_go_where_a_part_is()
    {
        Run("part1", "--patients", "2", "--shard", "1/2");
        Run("part2", "--patients", "2", "--shard", "2/2");
        Finished merged = Merge("part1/", "part1", "part2");

        Assert.Equal(2, merged.Code);
        Assert.Contains("part1(1,1): This part stands where the whole is to go. Name another folder with --out.", merged.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(workspace.Path("part1/patients.csv")));
    }

    [Fact]
    public void A_part_of_another_scenario_or_size_is_refused()
    {
        Run("part1", "--patients", "8", "--shard", "1/2");
        Run("part2", "--patients", "9", "--shard", "2/2", "--set", "length=13 h");
        Finished merged = Merge("merged", "part1", "part2");

        Assert.Equal(2, merged.Code);
        Assert.Contains("the scenario (hash) is ", merged.Error, StringComparison.Ordinal);
        Assert.Contains("--patients is 9 and not 8", merged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_another_version_is_refused()
    {
        Run("part1", "--patients", "4", "--shard", "1/2");
        Run("part2", "--patients", "4", "--shard", "2/2");
        string study = workspace.Path("part2/study.json");
        File.WriteAllText(study, File.ReadAllText(study).Replace("\"version\": \"", "\"version\": \"9", StringComparison.Ordinal));
        Finished merged = Merge("merged", "part1", "part2");

        Assert.Equal(2, merged.Code);
        Assert.Contains("part2(1,1): This is a part of another study: the version of capleak is 9", merged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_often_it_is_killed_a_cohort_that_goes_on_ends_as_if_it_had_not_been()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const string Patients = "400";
        Random random = new((int)Seed);
        for (int i = 0; i < Kills; i++)
        {
            string[] go = i == 0 ? [] : ["--resume"];
            using Process process = Capleak.Start(workspace.Folder, ["cohort", file, "--patients", Patients, "--seed", $"{Seed}", "--out", "killed", .. go]);
            TimeSpan life = TimeSpan.FromSeconds(0.8 + (2.5 * random.NextDouble()));
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(life));
            process.Kill();
            await process.WaitForExitAsync();
        }

        string[] last = File.Exists(workspace.Path("killed/study.json")) ? ["--resume"] : [];
        Assert.Equal(0, Run("killed", ["--patients", Patients, .. last]).Code);
        Run("whole", "--patients", Patients);
        workspace.AssertSame("whole", "killed");
    }

    [Fact]
    public void Folders_without_a_name_are_refused()
    {
        Run("part1", "--patients", "2", "--shard", "1/2");
        Finished part = Capleak.Run("merge", workspace.Path("part1"), "", "--out", workspace.Path("merged"));
        Finished target = Capleak.Run("merge", workspace.Path("part1"), "--out", "");

        Assert.Equal((2, 2), (part.Code, target.Code));
        Assert.Contains("A part's folder has no name. Write e.g. capleak merge part1 part2 --out whole.", part.Error, StringComparison.Ordinal);
        Assert.Contains("--out names no folder. Write e.g. --out results.", target.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Path("merged")));
    }

    [Theory]
    [InlineData("Kohort")]
    [InlineData("7")]
    public void A_part_of_an_unknown_sort_of_study_is_damaged(string kind)
    {
        Run("part1", "--patients", "2", "--shard", "1/2");
        Run("part2", "--patients", "2", "--shard", "2/2");
        string study = workspace.Path("part2/study.json");
        File.WriteAllText(study, File.ReadAllText(study).Replace("\"study\": \"Cohort\"", $"\"study\": \"{kind}\"", StringComparison.Ordinal));
        Finished merged = Merge("merged", "part1", "part2");

        Assert.Equal(2, merged.Code);
        Assert.Contains("part2(1,1): There is no study here that can be read (study.json).", merged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_cannot_be_read_is_refused()
    {
        Run("part1", "--patients", "2", "--shard", "1/2");
        using FileStream held = new(workspace.Path("part1/study.json"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Finished merged = Merge("merged", "part1");

        Assert.Equal(2, merged.Code);
        Assert.Contains("The parts cannot be merged into", merged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_with_a_damaged_variable_are_refused()
    {
        string[] parts = ["part1", "part2"];
        string attack = workspace.Write("attack.yaml", Workspace.Attack);
        foreach ((int i, string part) in parts.Index())
        {
            Capleak.Run("sweep", attack, "--vary", "attack.severity=0.5:1:2", "--variables", "map", "--shard", $"{i + 1}/2", "--out", workspace.Path(part));
            string study = workspace.Path($"{part}/study.json");
            File.WriteAllText(study, File.ReadAllText(study).Replace("\"map\"", "\"mop\"", StringComparison.Ordinal));
        }

        Finished merged = Merge("merged", parts);

        Assert.Equal(2, merged.Code);
        Assert.Contains("study.json names the variable 'mop', which is not known here: it is damaged or was changed.", merged.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Path("merged")));
    }

    [Theory]
    [InlineData("--shard", "2", "--shard 2 will not do.")]
    [InlineData("--shard", "0/4", "--shard 0/4 will not do.")]
    [InlineData("--shard", "5/4", "--shard 5/4 will not do.")]
    [InlineData("--shard", "1/200", "100 patients cannot be cut into 200 parts.")]
    public void A_wrong_part_is_refused(string option, string value, string problem)
    {
        Finished run = Run("none", option, value);

        Assert.Equal(2, run.Code);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_patient_is_no_part() =>
        Assert.Contains("do not go together", Run("none", "--patient", "3", "--shard", "1/2").Error, StringComparison.Ordinal);

    private Finished Run(string folder, params string[] options)
    {
        string[] seed = options.Contains("--seed") ? [] : ["--seed", $"{Seed}"];
        return Capleak.Run(["cohort", file, "--out", workspace.Path(folder), .. seed, .. options]);
    }

    private Finished Merge(string target, params string[] parts) =>
        Capleak.Run(["merge", .. parts.Select(workspace.Path), "--out", workspace.Path(target)]);
}
