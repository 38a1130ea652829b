using System.Text;
using CapillaryLeak.Sim.Reports;

namespace CapillaryLeak.Sim.Tests.Reports;

public sealed class TableCheckTests : IDisposable
{
    private const string Table = "Time(min),map(mmHg),Text\n0,93,\"a, b\"\n10,92.5,c\n";

    private readonly string folder = Directory.CreateTempSubdirectory("check").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(Table)]
    [InlineData("Time(min),map(mmHg),Text\n0,93.0,\"a, b\"\n10,92.50,c\n")]
    public void The_same_numbers_are_the_same_however_they_are_written(string recorded) => Assert.Null(Of(recorded, Table));

    [Theory]
    [InlineData("Time(min),map(mmHg),Text\n0,93,\"a, b\"\n10,92.6,c\n", "t.csv, Time(min) 10: map(mmHg) is 92.6 (0x4057266666666666), but run again 92.5 (0x4057200000000000).")]
    [InlineData("Time(min),map(mmHg),Text\n0,93,\"a, c\"\n10,92.5,c\n", "t.csv, Time(min) 0: Text is '\"a, c\"', but run again '\"a, b\"'.")]
    [InlineData("Time(min),map(mmHg)\n0,93\n10,92.5\n", "t.csv, headings: Text is missing, but run again 'Text'.")]
    [InlineData("Time(min),map(mmHg),Text\n0,93,\"a, b\"\n", "t.csv, Time(min) 10: the row is missing, but run again '10,92.5,c'.")]
    [InlineData(Table + "20,92,d\n", "t.csv, Time(min) 20: the row is '20,92,d', but run again missing.")]
    [InlineData("", "t.csv: the table is missing, but run again 'Time(min),map(mmHg),Text'.")]
    public void The_first_difference_is_named(string recorded, string words) => Assert.Equal(words, Of(recorded, Table)?.ToString());

    [Fact]
    public void Minus_zero_is_not_zero() =>
        Assert.Equal("0x8000000000000000", Of("a,b\n0,-0\n", "a,b\n0,0\n")!.RecordedHex);

    private Difference? Of(string recorded, string again)
    {
        File.WriteAllText(Path.Combine(folder, "t.csv"), recorded);
        return TableCheck.Of(folder, "t.csv", stream => stream.Write(Encoding.UTF8.GetBytes(again)));
    }
}
