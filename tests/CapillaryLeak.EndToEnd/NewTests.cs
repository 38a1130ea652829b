namespace CapillaryLeak.EndToEnd;

public sealed class NewTests : IDisposable
{
    private readonly Workspace workspace = new();

    public static TheoryData<string> Kinds => [.. Cli.Template.Kinds];

    public void Dispose() => workspace.Dispose();

    [Theory, MemberData(nameof(Kinds))]
    public void What_is_written_checks_without_a_complaint(string kind)
    {
        // The case that a plan names.
        Capleak.Run("new", workspace.Path("my-case.yaml"), "--kind", "case");
        string file = workspace.Path($"{kind}.yaml");
        Finished made = Capleak.Run("new", file, "--kind", kind);

        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Contains($"  capleak check {file} --watch", made.Out, StringComparison.Ordinal);
        Assert.Contains("  capleak run ", made.Out, StringComparison.Ordinal);
        Assert.Contains("never patient care", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.DoesNotContain("{file}", File.ReadAllText(file), StringComparison.Ordinal);
        Finished check = Capleak.Run("check", file);
        Assert.Equal((0, ""), (check.Code, check.Error));
        Assert.Contains(": good", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attack_is_written_if_nothing_is_asked_for_and_it_runs_as_it_expects()
    {
        string file = workspace.Path("first.yaml");
        Assert.Equal(0, Capleak.Run("new", file).Code);
        Finished run = Capleak.Run("run", file, "--out", workspace.Path("out"), "--json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.NotEmpty(run.Json.GetProperty("firings").EnumerateArray());
        Assert.All(run.Json.GetProperty("expectations").EnumerateArray(), x => Assert.True(x.GetProperty("holds").GetBoolean()));
    }

    [Fact]
    public void An_attack_runs_under_a_protocol_that_is_written()
    {
        workspace.Write("attack.yaml", Workspace.Attack);
        Assert.Equal(0, Capleak.Run("new", workspace.Path("mine.yaml"), "--kind", "protocol").Code);
        Finished run = Capleak.Run("run", workspace.Path("attack.yaml"), "--set", $"protocol.file={workspace.Path("mine.yaml")}", "--set", "length=2 days", "--out", workspace.Path("out"));

        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    [Fact]
    public void A_case_holds_what_it_expects_and_a_plan_is_debriefed_on_it()
    {
        string file = workspace.Path("my-case.yaml"), plan = workspace.Path("my-plan.yaml");
        Assert.Equal((0, 0), (Capleak.Run("new", file, "--kind", "case").Code, Capleak.Run("new", plan, "--kind", "plan").Code));
        Finished run = Capleak.Run("run", file, "--out", workspace.Path("out"), "--json");
        Finished debrief = Capleak.Run("debrief", plan, "--patients", "2", "--out", workspace.Path("debrief"));

        Assert.All(run.Json.GetProperty("expectations").EnumerateArray(), x => Assert.True(x.GetProperty("holds").GetBoolean()));
        Assert.Equal((0, ""), (debrief.Code, debrief.Error));
        Assert.All(["Objectives", "Timeline", "Prediction", "Without the liter"], x => Assert.Contains(x, debrief.Out, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_there_is_never_overwritten()
    {
        string file = workspace.Write("mine.yaml", "all my work");
        Finished made = Capleak.Run("new", file);

        Assert.Equal((2, ""), (made.Code, made.Out));
        Assert.Contains("is there already, and was left as it is. Name another file", made.Error, StringComparison.Ordinal);
        Assert.Equal("all my work", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("nowhere/mine.yaml", "attack", "cannot be written")]
    [InlineData("mine.txt", "attack", "does not end in .yaml")]
    [InlineData("mine.yaml", "novel", "There is no 'novel' to start from. Give --kind attack")]
    public void What_cannot_be_written_is_told_with_a_remedy(string name, string kind, string words)
    {
        Finished made = Capleak.Run("new", workspace.Path(name), "--kind", kind);

        Assert.Equal((2, ""), (made.Code, made.Out));
        Assert.Contains(words, made.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(workspace.Folder));
    }
}
