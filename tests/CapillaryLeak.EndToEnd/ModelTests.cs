namespace CapillaryLeak.EndToEnd;

public sealed class ModelTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void The_model_is_printed_or_written_into_a_file()
    {
        Finished printed = Capleak.Run("model");
        Finished written = Capleak.Run("model", "--out", workspace.Path("model.md"));

        Assert.Equal((0, ""), (printed.Code, printed.Error));
        Assert.Contains("dV_P/dt = ", printed.Out, StringComparison.Ordinal);
        Assert.Equal((0, "", ""), (written.Code, written.Out, written.Error));
        Assert.Equal(printed.Out, File.ReadAllText(workspace.Path("model.md")));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told_with_a_remedy()
    {
        Finished run = Capleak.Run("model", "--out", workspace.Path("nowhere/model.md"));

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("Name a file in a folder that exists.", run.Error, StringComparison.Ordinal);
    }
}
