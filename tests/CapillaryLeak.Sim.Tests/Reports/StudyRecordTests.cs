using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Tests.Reports;

public sealed class StudyRecordTests : IDisposable
{
    private static readonly StudyRecord Record = new()
    {
        Kind = StudyKind.Cohort,
        Source = new("a.yaml", "title: \"é\"\nlength: 3 h\n", ["length=2 h"]) { Protocol = new("../p.yaml", "rules: []\n") },
        InputHash = "abc",
        Count = 17,
        Seed = uint.MaxValue,
        Shard = new(2, 3),
    };

    private readonly string folder = Directory.CreateTempSubdirectory("study").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_record_reads_back_as_it_was_written()
    {
        Record.Write(folder);
        StudyRecord read = StudyRecord.Read(folder)!;

        Assert.Empty(read.DifferencesFrom(Record));
        Assert.Equal((Record.Source.File, Record.Source.Text, Record.Source.Protocol), (read.Source.File, read.Source.Text, read.Source.Protocol));
        Assert.Equal(Record.Source.Settings, read.Source.Settings);
        Assert.Equal((Record.Shard, (5, 11)), (read.Shard, read.Numbers));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"study\":\"Nothing\"}")]
    public void What_is_no_record_is_not_read(string text)
    {
        File.WriteAllText(Path.Combine(folder, StudyRecord.FileName), text);

        Assert.Null(StudyRecord.Read(folder));
    }

    [Fact]
    public void Where_two_differ_is_said_in_words() =>
        Assert.Equal(["--patients is 18 and not 17", "--seed is 3 and not 4294967295"], (Record with { Count = 18, Seed = 3 }).DifferencesFrom(Record));
}
