using System.Text.Json;
using CapillaryLeak.Cli;

namespace CapillaryLeak.EndToEnd;

public sealed class ValidateTests : IDisposable
{
    private const string Experiment = """
        schema: 1
        title: Bleeding
        length: 1 h
        interventions:
          - { at: 10 min, bleed: 500 mL, over: 10 min }
        source: Somebody 1999
        population: two volunteers
        measured:
          - { what: Blood is lost, of: blood_volume, at: 20 min, since: 10 min, published: -480 mL, spread: 40 mL }
          - { what: Nothing like it, of: blood_volume, at: 20 min, since: 10 min, published: -5 L, misfit: nobody loses so much }
        """;

    private readonly Workspace workspace = new();

    public ValidateTests() => workspace.Write("bleeding.yaml", Experiment);

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Misses_are_shown_beside_hits()
    {
        Finished validate = Capleak.Run("validate", workspace.Folder);

        Assert.Equal((0, ""), (validate.Code, validate.Error));
        Assert.Contains("within spread", validate.Out, StringComparison.Ordinal);
        Assert.Contains("2 values of 1 experiment: 1 within spread, 0 within 15 %, 0 within 30 %, 1 outside 30 %. Within spread or 15 %: 50 %.",
            validate.Out, StringComparison.Ordinal);
        Assert.Contains("Outside 30 %:\nbleeding, row 2: Nothing like it is ", validate.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("because nobody loses so much.", validate.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_rows_and_counts()
    {
        JsonElement json = Capleak.Run("validate", workspace.Path("bleeding.yaml"), "--json").Json;

        Assert.Equal((1, 1), (json.GetProperty("passed").GetInt32(), json.GetProperty("failed").GetInt32()));
        JsonElement row = json.GetProperty("rows")[1];
        Assert.Equal(
            ["bleeding", "Nothing like it", "blood_volume", "20 min", "mL", "Outside", "Somebody 1999", "two volunteers", "nobody loses so much"],
            new[] { "experiment", "what", "variable", "time", "unit", "verdict", "citation", "population", "reason" }
                .Select(name => row.GetProperty(name).GetString()!));
        Assert.Equal((2, -5000), (row.GetProperty("row").GetInt32(), row.GetProperty("published").GetDouble()));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("spread").ValueKind);
        Assert.InRange(row.GetProperty("ours").GetDouble(), -520, -400);
        Assert.InRange(row.GetProperty("error").GetDouble(), -95, -85);
    }

    [Fact]
    public void The_report_holds_every_row_and_stands_beside_its_table()
    {
        Finished validate = Capleak.Run("validate", workspace.Folder, "--out", workspace.Path("report"));

        Assert.Equal((0, ""), (validate.Code, validate.Error));
        Assert.Equal(["baseline.csv", "report.html", "validation.csv"],
            Directory.GetFiles(workspace.Path("report")).Select(Path.GetFileName).Order());
        string page = File.ReadAllText(workspace.Path("report/report.html")), table = File.ReadAllText(workspace.Path("report/validation.csv"));
        foreach (string text in new[] { "Blood is lost", "Nothing like it", "nobody loses so much", "two volunteers" })
        {
            Assert.Contains(text, page, StringComparison.Ordinal);
            Assert.Contains(text, table, StringComparison.Ordinal);
        }

        Assert.Contains(",-5000,", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told_with_a_remedy()
    {
        string file = workspace.Write("in-the-way", "mine");
        Finished validate = Capleak.Run("validate", workspace.Folder, "--out", file);

        Assert.Equal((2, ""), (validate.Code, validate.Out));
        Assert.Contains("cannot be written to", validate.Error, StringComparison.Ordinal);
        Assert.Contains("--out", validate.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public void A_screen_shows_how_far_it_is_and_is_cleared()
    {
        using StringWriter output = new(), error = new();
        Assert.Equal(0, CommandLine.Run(["validate", workspace.Folder], new(output, error, false, CancellationToken.None) { ShowsProgress = true }));

        Assert.Equal("\r\e[KRan 1 of 1 experiments\r\e[K", error.ToString());
    }

    [Fact]
    public void A_value_met_worse_than_recorded_fails()
    {
        Assert.Equal(0, Capleak.Run("validate", workspace.Folder, "--out", workspace.Folder).Code);
        Assert.Equal(0, Capleak.Run("validate", workspace.Folder).Code);
        string recorded = File.ReadAllText(workspace.Path("baseline.csv"));
        workspace.Write("baseline.csv", recorded.Replace("Outside", "Within30", StringComparison.Ordinal));

        Finished validate = Capleak.Run("validate", workspace.Folder);

        Assert.Equal(1, validate.Code);
        Assert.Contains("Worse than recorded: bleeding, 2, Nothing like it", validate.Out, StringComparison.Ordinal);
        Assert.Contains("published", File.ReadAllText(workspace.Path("validation.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_folder_is_held_against_its_own_record()
    {
        string[] folders = [workspace.Path("one"), workspace.Path("other")];
        foreach (string folder in folders)
        {
            workspace.Write($"{folder}/bleeding.yaml", Experiment);
            Assert.Equal(0, Capleak.Run("validate", folder, "--out", folder).Code);
        }

        Assert.Equal(0, Capleak.Run(["validate", .. folders]).Code);
        string recorded = File.ReadAllText(workspace.Path("one/baseline.csv"));
        workspace.Write("one/baseline.csv", recorded.Replace("Outside", "Within30", StringComparison.Ordinal));

        JsonElement json = Capleak.Run(["validate", .. folders, "--json"]).Json;

        Assert.Equal([false, true, false, false], json.GetProperty("rows").EnumerateArray().Select(x => x.GetProperty("isWorse").GetBoolean()));
    }

    [Fact]
    public void Two_files_of_one_name_cannot_share_a_record_and_nothing_is_written()
    {
        workspace.Write("one/bleeding.yaml", Experiment);
        workspace.Write("other/bleeding.yaml", Experiment);

        Finished run = Capleak.Run("validate", workspace.Path("one"), workspace.Path("other"), "--out", workspace.Path("report"));

        Assert.Equal(2, run.Code);
        Assert.Contains("Two files are named 'bleeding.yaml'", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Path("report")));
    }

    [Fact]
    public void A_file_named_twice_is_run_once() =>
        Assert.Contains("2 values of 1 experiment:",
            Capleak.Run("validate", workspace.Folder, workspace.Path("bleeding.yaml")).Out, StringComparison.Ordinal);

    [Fact]
    public void Publications_that_measured_the_same_are_held_against_each_other()
    {
        string alike = Experiment.Replace("Blood is lost,", "Blood is lost, like: loss,", StringComparison.Ordinal);
        workspace.Write("bleeding.yaml", alike);
        workspace.Write("other.yaml", alike.Replace("-480 mL, spread: 40 mL", "-500 mL", StringComparison.Ordinal));

        JsonElement agreement = Capleak.Run("validate", workspace.Folder, "--json").Json.GetProperty("agreement");
        Finished words = Capleak.Run("validate", workspace.Folder, "--out", workspace.Path("report"));

        Assert.Equal([2, 2, 2, 2, 2], new[] { "values", "comparisons", "met", "metByModel", "metByOneFactor" }.Select(x => agreement.GetProperty(x).GetInt32()));
        Assert.Equal((1, 1), (agreement.GetProperty("share").GetDouble(), agreement.GetProperty("meanShare").GetDouble()));
        Assert.Equal("loss", Assert.Single(agreement.GetProperty("labels").EnumerateArray()).GetProperty("label").GetString());
        Assert.Contains("Publications of the same kind meet each other in 2 of 2 comparisons (100 %; ", words.Out, StringComparison.Ordinal);
        Assert.Contains("How well publications agree", File.ReadAllText(workspace.Path("report/report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_labels_nothing_is_said_of_agreement()
    {
        Assert.DoesNotContain("Publications", Capleak.Run("validate", workspace.Folder).Out, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null,
            Capleak.Run("validate", workspace.Folder, "--json").Json.GetProperty("agreement").GetProperty("share").ValueKind);
    }

    [Fact]
    public void One_label_at_two_variables_is_told_with_both_places_before_anything_runs()
    {
        workspace.Write("bleeding.yaml", Experiment.Replace("Blood is lost,", "Blood is lost, like: loss,", StringComparison.Ordinal));
        workspace.Write("other.yaml", Experiment.Replace("Blood is lost, of: blood_volume", "Blood is lost, like: loss, of: plasma_volume", StringComparison.Ordinal));

        Finished validate = Capleak.Run("validate", workspace.Folder);

        Assert.Equal((2, ""), (validate.Code, validate.Out));
        Assert.Contains("other.yaml(9,5): 'like: loss' stands at plasma_volume here and at blood_volume in ", validate.Error, StringComparison.Ordinal);
        Assert.Contains("a label of its own", validate.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_measured_values_there_is_nothing_to_compare()
    {
        Finished validate = Capleak.Run("validate", workspace.Write("attack/attack.yaml", Workspace.Attack));

        Assert.Equal(2, validate.Code);
        Assert.Contains("no measured values", validate.Error, StringComparison.Ordinal);
    }
}
