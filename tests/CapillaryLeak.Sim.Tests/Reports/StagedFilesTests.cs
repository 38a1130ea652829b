using CapillaryLeak.Sim.Reports;

namespace CapillaryLeak.Sim.Tests.Reports;

public sealed class StagedFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("staged").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_a_killed_process_left_half_written_is_gone_after_the_next_one()
    {
        string left = Path.Combine(folder, $"summary.json.{Guid.NewGuid():N}.tmp");
        File.WriteAllText(left, "half");
        using (StagedFiles staged = new(folder, ["summary.json"]))
        {
            staged.Write("summary.json", stream => stream.WriteByte((byte)'w'));
            staged.Commit([]);
        }

        Assert.Equal(["summary.json"], Directory.GetFiles(folder).Select(x => Path.GetFileName(x)));
    }

    [Fact]
    public void What_belongs_to_others_stays()
    {
        string[] others = ["summary.json.tmp", "summary.json.old.tmp", $"other.json.{Guid.NewGuid():N}.tmp"];
        foreach (string name in others)
        {
            File.WriteAllText(Path.Combine(folder, name), "mine");
        }

        using StagedFiles staged = new(folder, ["summary.json"]);
        staged.Write("summary.json", stream => stream.WriteByte((byte)'w'));
        Assert.All(others, name => Assert.True(File.Exists(Path.Combine(folder, name)), name));
    }

    [Fact]
    public void Nothing_stands_in_its_place_before_all_is_written()
    {
        using (StagedFiles staged = new(folder, ["a.csv", "b.csv"]))
        {
            staged.Write("a.csv", stream => stream.WriteByte((byte)'a'));
            Assert.False(File.Exists(Path.Combine(folder, "a.csv")));
        }

        Assert.Empty(Directory.GetFiles(folder));
    }
}
