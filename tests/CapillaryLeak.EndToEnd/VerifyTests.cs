using System.Globalization;

namespace CapillaryLeak.EndToEnd;

public sealed class VerifyTests : IDisposable
{
    private const string Cohort = """
        schema: 1
        title: Short attacks
        attack: { trigger: clarkson, severity: 1.0 }
        length: 12 h
        protocol: { file: rules.yaml }
        population:
          weight: { lognormal: 15 % }
          severity: { lognormal: 20 %, between: [0.5, 1.5] }
        """;

    private const string Rules = """
        schema: 1
        title: Rules
        source: Nobody 1999
        rules:
          - { rule: Fluid, when: sbp < 100 mmHg, at most: 2, do: [ { fluid: ringer lactate, volume: 5 mL/kg, over: 1 h } ] }
        """;

    private readonly Workspace workspace = new();

    public VerifyTests()
    {
        workspace.Write("attack.yaml", Workspace.Attack);
        workspace.Write("cohort.yaml", Cohort);
        workspace.Write("rules.yaml", Rules);
    }

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--until", "9 h", "--every", "7 min")]
    [InlineData("--tolerance", "1e-5", "--set", "patient.weight=80 kg")]
    [InlineData("--set", "protocol.file=rules.yaml", "--set", "attack.severity=1.2")]
    public void A_run_verifies_from_its_record_alone(params string[] options)
    {
        string[] there = [.. options.Select(x => x.Replace("rules.yaml", workspace.Path("rules.yaml"), StringComparison.Ordinal))];
        Made("run", "attack.yaml", there);
        File.Delete(workspace.Path("attack.yaml"));
        File.Delete(workspace.Path("rules.yaml"));
        Finished verified = Verify("run");

        Assert.Equal((0, ""), (verified.Code, verified.Error));
        Assert.Contains("the same, bit for bit", verified.Out, StringComparison.Ordinal);
        Assert.Equal(0, Verify("run/summary.json").Code);
    }

    [Fact]
    public void A_changed_digit_of_a_curve_is_named_with_time_variable_and_bits()
    {
        Made("run", "attack.yaml");
        string path = workspace.Path("run/trajectory.csv");
        string[] lines = File.ReadAllLines(path), heads = lines[0].Split(','), cells = lines[20].Split(',');
        int column = Array.IndexOf(heads, "albumin(g/L)");
        double value = double.Parse(cells[column], CultureInfo.InvariantCulture), changed = Math.BitIncrement(value);
        cells[column] = changed.ToString("R", CultureInfo.InvariantCulture);
        lines[20] = string.Join(',', cells);
        File.WriteAllLines(path, lines);
        Finished verified = Verify("run");

        Assert.Equal(1, verified.Code);
        Assert.Contains($"trajectory.csv, Time(min) {cells[0]}: albumin(g/L) is {Text(changed)}, but run again {Text(value)}.", verified.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_digit_of_the_summary_is_named_by_its_path()
    {
        Made("run", "attack.yaml");
        Replace("run/summary.json", "\"steps\": ", "\"steps\": 1");
        Finished verified = Verify("run");

        Assert.Equal(1, verified.Code);
        Assert.Contains("summary.json: solve.steps is 1", verified.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Made("run", "attack.yaml");
        File.Delete(workspace.Path("run/ledger.csv"));

        Assert.Contains("ledger.csv: the table is missing", Verify("run").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_of_another_version_says_so()
    {
        Made("run", "attack.yaml");
        Replace("run/summary.json", "\"version\": \"", "\"version\": \"9.");
        Finished verified = Verify("run");

        Assert.Equal(0, verified.Code);
        Assert.Contains("was made by version 9.", verified.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cohort_verifies_and_a_changed_digit_is_named()
    {
        Made("cohort", "cohort.yaml", "--patients", "7", "--seed", "3");
        File.Delete(workspace.Path("rules.yaml"));
        Assert.Equal((0, ""), (Verify("cohort").Code, Verify("cohort").Error));

        string[] lines = File.ReadAllLines(workspace.Path("cohort/patients.csv"));
        string cell = lines[5].Split(',')[Array.IndexOf(lines[0].Split(','), "lowest_albumin(g/L)")];
        Replace("cohort/patients.csv", cell, "77.5");
        Finished verified = Verify("cohort");

        Assert.Equal(1, verified.Code);
        Assert.Contains($"patients.csv, patient 4: lowest_albumin(g/L) is 77.5 (0x4053600000000000), but run again {cell} (", verified.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("counts.csv", ":7", ":6", "place:count is ")]
    [InlineData("summary.json", "\"patients\": 7", "\"patients\": 8", "summary.json: patients is 8 (0x4020000000000000), but run again 7 (")]
    [InlineData("bands.json", "\"living\": [", "\"living\": [ 5,", "bands.json: living[0] is 5 (")]
    [InlineData("study.json", "\"seed\": 3", "\"seed\": 4", "patients.csv, patient 0: ")]
    public void What_was_changed_in_a_cohort_is_found(string file, string from, string to, string found)
    {
        Made("cohort", "cohort.yaml", "--patients", "7", "--seed", "3");
        Replace($"cohort/{file}", from, to);
        Finished verified = Verify("cohort");

        Assert.Equal(1, verified.Code);
        Assert.Contains(found, verified.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_cohort_verifies()
    {
        Made("cohort", "cohort.yaml", "--patients", "7", "--shard", "2/3");

        Assert.Equal((0, ""), (Verify("cohort").Code, Verify("cohort").Error));
    }

    [Fact]
    public void A_sweep_verifies_and_a_changed_digit_is_named()
    {
        Made("sweep", "attack.yaml", "--vary", "attack.severity=0.5:1.1:4", "--variables", "map,urine");
        Assert.Equal((0, ""), (Verify("sweep").Code, Verify("sweep").Error));

        Replace("sweep/curves.csv", "\n2,300,", "\n2,300,1");
        Finished verified = Verify("sweep", "--json");

        Assert.Equal(1, verified.Code);
        Assert.False(verified.Json.GetProperty("isSame").GetBoolean());
        Assert.Equal("map(mmHg)", verified.Json.GetProperty("difference").GetProperty("field").GetString());
        Assert.Equal("curves.csv", verified.Json.GetProperty("difference").GetProperty("file").GetString());
    }

    [Fact]
    public void An_unfinished_study_is_not_verified()
    {
        Capleak.Run(hasColor: false, new CancellationToken(canceled: true), "cohort", workspace.Path("cohort.yaml"), "--patients", "8", "--out", workspace.Path("cohort"));
        Finished verified = Verify("cohort");

        Assert.Equal(2, verified.Code);
        Assert.Contains("This is not finished: 0 of 8 are done. Run it again with --resume.", verified.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"map\"", "\"mop\"", "study.json names the variable 'mop', which is not known here: it is damaged or was changed.")]
    [InlineData("\"count\": 2", "\"count\": 0", "This is not finished: 2 of 0 are done.")]
    public void A_damaged_record_is_not_verified(string from, string to, string problem)
    {
        Made("sweep", "attack.yaml", "--vary", "attack.severity=0.5:1.1:2", "--variables", "map,urine");
        Replace("sweep/study.json", from, to);
        Finished verified = Verify("sweep");

        Assert.Equal(2, verified.Code);
        Assert.Contains(problem, verified.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sweep", "attack.yaml", "sweep/progress.csv", "--vary", "attack.severity=0.5:1.1:2")]
    [InlineData("cohort", "cohort.yaml", "cohort/counts.csv", "--patients", "2")]
    public void A_study_of_nothing_is_damaged(string verb, string file, string progress, params string[] options)
    {
        Made(verb, file, options);
        Replace($"{verb}/study.json", "\"count\": 2", "\"count\": 0");
        Replace(progress, "2;", "0;");
        Finished verified = Verify(verb);

        Assert.Equal(2, verified.Code);
        Assert.Contains("it is damaged or was changed.", verified.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cohort", "cohort.yaml", "--patients", "2")]
    [InlineData("sweep", "attack.yaml", "--vary", "attack.severity=0.5:1.1:2")]
    public void A_run_in_the_place_of_a_study_is_a_run(string verb, string file, params string[] options)
    {
        Made(verb, file, options);
        Assert.Equal(0, Capleak.Run("run", workspace.Path("attack.yaml"), "--quiet", "--out", workspace.Path(verb)).Code);
        Finished verified = Verify(verb);

        Assert.Equal((0, ""), (verified.Code, verified.Error));
        Assert.All(["study.json", "progress.csv", "counts.csv"], x => Assert.False(File.Exists(workspace.Path($"{verb}/{x}")), x));
    }

    [Fact]
    public void A_study_in_the_place_of_one_of_the_other_kind_leaves_nothing_of_it()
    {
        string[] cohort = ["cohort", workspace.Path("cohort.yaml"), "--patients", "2", "--quiet", "--out"];
        string[] sweep = ["sweep", workspace.Path("attack.yaml"), "--vary", "attack.severity=0.5:1.1:2", "--quiet", "--out"];
        foreach ((string folder, string[][] made) in new[] { ("a", new[] { sweep, cohort }), ("b", [cohort]), ("c", [cohort, sweep]), ("d", [sweep]) })
        {
            Assert.All(made, x => Assert.Equal(0, Capleak.Run([.. x, workspace.Path(folder)]).Code));
        }

        workspace.AssertSame("a", "b");
        workspace.AssertSame("c", "d");
    }

    [Theory]
    [InlineData("cohort", "cohort.yaml", "--patients", "2")]
    [InlineData("sweep", "attack.yaml", "--vary", "attack.severity=0.5:1.1:2")]
    public void A_study_that_is_not_summed_up_is_not_finished(string verb, string file, params string[] options)
    {
        Made(verb, file, options);
        File.Delete(workspace.Path($"{verb}/summary.json"));
        Finished verified = Verify(verb);
        Made(verb, file, [.. options, "--resume"]);

        Assert.Equal(2, verified.Code);
        Assert.Contains("This is not finished: all are done, but summary.json is not written yet. Run it again with --resume.", verified.Error, StringComparison.Ordinal);
        Assert.Equal(0, Verify(verb).Code);
    }

    [Fact]
    public void A_cohort_that_grows_is_not_summed_up_until_all_are_done()
    {
        Made("cohort", "cohort.yaml", "--patients", "2");
        Finished stopped = Capleak.Run(hasColor: false, new CancellationToken(canceled: true),
            "cohort", workspace.Path("cohort.yaml"), "--patients", "4", "--resume", "--out", workspace.Path("cohort"));

        Assert.Equal(130, stopped.Code);
        Assert.False(File.Exists(workspace.Path("cohort/summary.json")));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("attack.yaml")]
    public void What_is_no_result_is_refused(string named)
    {
        Finished verified = Verify(named);

        Assert.Equal(2, verified.Code);
        Assert.Contains("There is no result here that can be run again", verified.Error, StringComparison.Ordinal);
    }

    private static string Text(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:R} (0x{BitConverter.DoubleToUInt64Bits(value):X16})");

    private void Made(string verb, string file, params string[] options) =>
        Assert.Equal(0, Capleak.Run([verb, workspace.Path(file), "--quiet", "--out", workspace.Path(verb), .. options]).Code);

    private Finished Verify(string named, params string[] options) => Capleak.Run(["verify", workspace.Path(named), .. options]);

    private void Replace(string file, string from, string to)
    {
        string text = File.ReadAllText(workspace.Path(file));
        int at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, from);
        File.WriteAllText(workspace.Path(file), string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length)));
    }
}
