using CapillaryLeak.Sim.Reports;

namespace CapillaryLeak.Sim.Tests.Reports;

public sealed class NumberRowsTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Rows_come_back_to_the_bit_however_many_there_are()
    {
        double[][] rows = [.. Enumerable.Range(0, 10_000).Select(i => new[] { i / 7.0, i == 3 ? double.NaN : -1e-300 * i, i })];
        File.WriteAllText(file, "patient,a,b,c\n" + string.Concat(rows.Select((x, i) =>
            FormattableString.Invariant($"{i + 40},{x[0]:R},{x[1]:R},{x[2]:R}\n"))));

        Assert.Equal(rows, new NumberRows(file, 3, 40).Read().Select(x => x.ToArray()));
    }

    [Theory]
    [InlineData("0,1,2\n1,3\n", 3)]
    [InlineData("0,1,2,3\n", 2)]
    [InlineData("0,1,x\n", 2)]
    [InlineData("0,1,2\n2,1,2\n", 3)]
    [InlineData("0,1,2\n1,3,4", 3)]
    public void A_damaged_table_is_named_with_its_line(string text, int line)
    {
        File.WriteAllText(file, "patient,a,b\n" + text);
        InvalidDataException heard = Assert.Throws<InvalidDataException>(() => new NumberRows(file, 2, 0).Read().Count());

        Assert.Contains($"line {line} of {file} ", heard.Message, StringComparison.Ordinal);
    }
}
