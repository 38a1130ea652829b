using System.Text.Json;

namespace CapillaryLeak.EndToEnd;

public sealed class CheckTests : IDisposable
{
    private readonly Workspace workspace = new();

    public CheckTests()
    {
        workspace.Write("good.yaml", Workspace.Attack);
        workspace.Write("below/wrong.yaml", Workspace.Wrong);
        workspace.Write("notes.txt", "not a scenario");
    }

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_good_file_is_good()
    {
        Finished check = Capleak.Run("check", workspace.Path("good.yaml"));

        Assert.Equal((0, ""), (check.Code, check.Error));
        Assert.Contains("good.yaml: good", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_stands_for_the_scenarios_in_and_below_it()
    {
        Finished check = Capleak.Run("check", workspace.Folder);

        Assert.Equal(2, check.Code);
        Assert.Contains("good.yaml: good", check.Out, StringComparison.Ordinal);
        Assert.Contains("wrong.yaml: does not run, 3 problems", check.Out, StringComparison.Ordinal);
        Assert.Contains("wrong.yaml(4,20): 'clarksen'", check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("notes.txt", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_file_place_and_remedy()
    {
        Finished check = Capleak.Run("check", workspace.Folder, "--json");
        JsonElement problem = check.Json.GetProperty("files")[0].GetProperty("problems")[0];

        Assert.Equal((2, ""), (check.Code, check.Error));
        Assert.Equal((3, 9), (problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32()));
        Assert.NotEmpty(problem.GetProperty("fix").GetString()!);
    }

    [Theory]
    [InlineData("empty", "no scenario in this folder")]
    [InlineData("missing.yaml", "no such file")]
    public void What_is_not_there_is_a_problem(string name, string words)
    {
        Directory.CreateDirectory(workspace.Path("empty"));
        Finished check = Capleak.Run("check", workspace.Path(name));

        Assert.Equal(2, check.Code);
        Assert.Contains(words, check.Error, StringComparison.Ordinal);
    }
}
