namespace CapillaryLeak.EndToEnd;

public class CommandLineTests
{
    [Theory]
    [InlineData("rnu x.yaml", "Did you mean 'run'?")]
    [InlineData("frobnicate", "There are run, compare, debrief, check, new, cohort, sweep, merge, verify, validate, calibrate, list, model, export and schema.")]
    [InlineData("", "Which verb?")]
    [InlineData("run", "Which file?")]
    [InlineData("sweep x.yaml", "--vary is missing: ")]
    [InlineData("merge a b", "--out is missing: ")]
    [InlineData("compare", "Which file?")]
    [InlineData("compare x.yaml", "One plan cannot be compared.")]
    [InlineData("compare x.yaml y.yaml --at soon", "--at: ")]
    [InlineData("check", "Which file?")]
    [InlineData("export", "Which file?")]
    [InlineData("x.yaml", "write capleak run x.yaml.")]
    [InlineData("schema --json", "See capleak schema --help.")]
    [InlineData("run nowhere/x.yaml", "There is no folder 'nowhere' either")]
    [InlineData("run x.yaml --untill 3h", "Did you mean '--until'?")]
    [InlineData("run x.yaml --until 3 h", "needs quotes")]
    [InlineData("run x.yaml --until 3", "--until: 3 has no unit.")]
    [InlineData("run x.yaml --every 0s", "--every 0 s is not a time to come.")]
    [InlineData("run x.yaml --tolerance tight", "--tolerance tight will not do.")]
    [InlineData("run x.yaml --tolerance 1", "--tolerance 1 will not do.")]
    [InlineData("run x.yaml", "x.yaml(1,1): There is no such file.")]
    [InlineData("list fluid", "Did you mean 'fluids'?")]
    public void A_mistake_on_the_command_line_is_told_with_a_remedy(string line, string words)
    {
        Finished run = Capleak.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stop_after_the_end_is_told_with_a_remedy()
    {
        using Workspace workspace = new();
        Finished run = Capleak.Run("run", workspace.Write("a.yaml", Workspace.Attack), "--until", "2 days", "--out", workspace.Path("out"));

        Assert.Equal(2, run.Code);
        Assert.Contains("--set 'length=48 h'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("run --help")]
    [InlineData("compare --help")]
    [InlineData("check --help")]
    [InlineData("calibrate --help")]
    [InlineData("list --help")]
    [InlineData("model --help")]
    [InlineData("export --help")]
    [InlineData("schema --help")]
    [InlineData("--version")]
    public void Help_and_version_say_what_the_program_is_not_for(string line)
    {
        Finished run = Capleak.Run(line.Split(' '));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Education and research only, never patient care.", run.Out, StringComparison.Ordinal);
    }
}
