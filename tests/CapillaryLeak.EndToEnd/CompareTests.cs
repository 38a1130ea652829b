using System.Text.Json;

namespace CapillaryLeak.EndToEnd;

public sealed class CompareTests : IDisposable
{
    private readonly Workspace workspace = new();
    private readonly string usual;
    private readonly string more;

    public CompareTests()
    {
        usual = workspace.Write("usual.yaml", Workspace.Attack);
        more = workspace.Write("more.yaml", Workspace.Attack.Replace("10 mL/kg", "30 mL/kg", StringComparison.Ordinal)
            .Replace("A short attack", "More fluid", StringComparison.Ordinal));
    }

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Plans_are_shown_beside_each_other_and_written_as_page_and_table()
    {
        Finished run = Compare("out", usual, more, "--at", "12 h");
        string page = File.ReadAllText(workspace.Path("out/compare.html"));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("One patient under 2 plans; differences are to plan A, A short attack.", run.Out, StringComparison.Ordinal);
        Assert.Contains("under B, the plasma holds", run.Out, StringComparison.Ordinal);
        Assert.Contains("+1,400 infused", run.Out, StringComparison.Ordinal);
        Assert.All([run.Out, page], x => Assert.Contains("Education and research only", x, StringComparison.Ordinal));
        Assert.Contains("1,400", page, StringComparison.Ordinal);
        Assert.DoesNotContain("://", page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Contains(workspace.Folder, StringComparison.Ordinal) || line.Length <= 100, line));
    }

    [Fact]
    public void The_values_are_those_of_the_runs()
    {
        Compare("out", usual, more, "--at", "9 h", "--at", "600 min");
        Capleak.Run("run", more, "--out", workspace.Path("run"));
        string[] trajectory = File.ReadAllLines(workspace.Path("run/trajectory.csv"));
        string Value(string header) => trajectory.Select(x => x.Split(',')).Single(x => x[0] == "540")[Array.IndexOf(trajectory[0].Split(','), header)];
        string[][] rows = [.. File.ReadAllLines(workspace.Path("out/comparison.csv")).Select(x => x.Split(','))];

        Assert.Equal(["540", "600"], rows.Skip(1).Select(x => x[0]).Distinct());
        Assert.Equal(Value("map(mmHg)"), rows.Single(x => x[..4] is ["540", "map", "mmHg", "B"])[5]);
        Assert.Equal(Value("fluid_in(mL)"), rows.Single(x => x[..4] is ["540", "fluid_in", "mL", "B"])[5]);
    }

    [Fact]
    public void For_programs_it_prints_what_it_writes()
    {
        Finished run = Compare("out", usual, more, "--json");
        JsonElement difference = run.Json.GetProperty("moments")[0].GetProperty("differences")[0];

        JsonElement pressure = run.Json.GetProperty("moments")[0].GetProperty("pressure")[0];

        Assert.Equal(pressure.GetProperty("differenceMmHg").GetDouble(),
            pressure.GetProperty("sharesMmHg").EnumerateObject().Sum(x => x.Value.GetDouble()), 1e-9);
        Assert.Equal(File.ReadAllText(workspace.Path("out/comparison.json")).Trim(), run.Out.Trim());
        Assert.Equal(["A", "B"], run.Json.GetProperty("plans").EnumerateArray().Select(x => x.GetProperty("letter").GetString()));
        Assert.Equal(difference.GetProperty("amount").GetDouble(),
            difference.GetProperty("madeOf").EnumerateObject().Sum(x => x.Value.GetDouble()), 1e-5);
    }

    [Fact]
    public void Other_patients_are_refused_unless_set_alike()
    {
        string other = workspace.Write("other.yaml", Workspace.Attack + "\npatient: { weight: 60 kg, age: 30 }\n");
        Finished refused = Compare("out", usual, other), alike = Compare("out", usual, other, "--set", "patient.weight=60 kg", "--set", "patient.age=30");

        Assert.Equal((2, 0), (refused.Code, alike.Code));
        Assert.Contains("Weight 60 kg against 70 kg", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Age 30 years against 50 years", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_and_nothing_is_written()
    {
        string wrong = workspace.Write("wrong.yaml", Workspace.Wrong);
        Finished files = Compare("none", usual, wrong), times = Compare("none", usual, more, "--at", "13 h", "--at", "20 h");
        Finished many = Compare("none", usual, usual, usual, usual, usual, usual, usual);

        Assert.Equal((2, 2, 2), (files.Code, times.Code, many.Code));
        Assert.Equal(3, files.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(2, times.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("13 h lies behind the end of all plans, 12 h.", times.Error, StringComparison.Ordinal);
        Assert.Contains("These are 7 plans.", many.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Path("none")));
    }

    [Fact]
    public void A_plan_under_which_the_patient_dies_has_no_values_from_then_on()
    {
        string lives = workspace.Write("lives.yaml", Workspace.Bleeding.Replace("4 L", "0.5 L", StringComparison.Ordinal));
        string dies = workspace.Write("dies.yaml", Workspace.Bleeding);
        Finished run = Compare("out", lives, dies, "--json", "--at", "2 h");

        Assert.Equal(0, run.Code);
        Assert.Equal(JsonValueKind.Null, run.Json.GetProperty("moments")[0].GetProperty("values")[0].GetProperty("B").ValueKind);
        Assert.Empty(run.Json.GetProperty("moments")[0].GetProperty("differences").EnumerateArray());
    }

    private Finished Compare(string folder, params string[] arguments) => Capleak.Run(["compare", "--out", workspace.Path(folder), .. arguments]);
}
