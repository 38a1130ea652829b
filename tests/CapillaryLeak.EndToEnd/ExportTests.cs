namespace CapillaryLeak.EndToEnd;

public sealed class ExportTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_scenario_is_printed_as_c_or_written_into_a_file()
    {
        string file = workspace.Write("a.yaml", Workspace.Attack);
        Finished printed = Capleak.Run("export", file, "--format", "c");
        Finished written = Capleak.Run("export", file, "--out", workspace.Path("a.c"));

        Assert.Equal((0, ""), (printed.Code, printed.Error));
        Assert.Contains("void capleak_rates(double t,", printed.Out, StringComparison.Ordinal);
        Assert.Contains("Education and research only, never patient care.", printed.Out, StringComparison.Ordinal);
        Assert.Equal((0, "", ""), (written.Code, written.Out, written.Error));
        Assert.Equal(printed.Out, File.ReadAllText(workspace.Path("a.c")));
    }

    [Fact]
    public void What_is_set_is_in_it()
    {
        Finished run = Capleak.Run("export", workspace.Write("a.yaml", Workspace.Attack), "--set", "length=13 h");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("\n    780.0,\n};", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_format_is_told_with_a_remedy()
    {
        Finished run = Capleak.Run("export", workspace.Write("a.yaml", Workspace.Attack), "--format", "sbml");

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("--format sbml is not written. There is c:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_are_told_with_a_remedy()
    {
        string file = workspace.Write("a.yaml", Workspace.Attack + "\nrules:\n  - { rule: fluid, when: map < 65 mmHg, do: [ { drink: 3 mL/kg } ] }\n");
        Finished run = Capleak.Run("export", file, "--out", workspace.Path("a.c"));

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("has rules ('fluid')", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(workspace.Path("a.c")));
    }

    [Fact]
    public void A_wrong_scenario_and_a_file_that_cannot_be_written_are_told_with_a_remedy()
    {
        Finished wrong = Capleak.Run("export", workspace.Write("wrong.yaml", Workspace.Wrong));
        Finished run = Capleak.Run("export", workspace.Write("a.yaml", Workspace.Attack), "--out", workspace.Path("nowhere/a.c"));

        Assert.Equal((2, ""), (wrong.Code, wrong.Out));
        Assert.Contains("Did you mean", wrong.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("Name a file in a folder that exists.", run.Error, StringComparison.Ordinal);
    }
}
