using System.Text.RegularExpressions;

namespace CapillaryLeak.Sim.Tests.House;

public partial class SourceTests
{
    private const int MostLines = 400;

    // Counts, halves and exact rationals of the formulas; everything else that has a number is a parameter.
    private static readonly string[] PlainNumbers = ["0", "1", "2", "3", "4", "12", "1.5"];

    // Files with other literals, and why they may.
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Variables.cs"] = "readouts: factors between the model's and clinical units, limits of a clinical grade",
        ["Moment.cs"] = "readouts: factors between the model's and clinical units",
    };

    // Files with a single number that serves arithmetic and not physiology: the border between a series and the quotient it
    // stands for; a share that keeps a negative power finite in an emptied circulation.
    private static readonly Dictionary<string, string> Guards = new() { ["Exchange.cs"] = "1e-6", ["Kidney.cs"] = "0.01" };

    [Fact]
    public void No_physiological_literal_stands_in_an_equation()
    {
        string[] wrong =
        [
            .. Sources.CSharp("src/CapillaryLeak.Sim/Physiology")
                .Where(x => !Exceptions.ContainsKey(Path.GetFileName(x)))
                .SelectMany(file => Sources.Code(file).Split('\n')
                    .Where(line => !Attribute().IsMatch(line))
                    .SelectMany(line => Literal().Matches(line))
                    .Select(x => x.Value)
                    .Where(x => !PlainNumbers.Contains(x) && x != Guards.GetValueOrDefault(Path.GetFileName(file)))
                    .Select(x => $"{file} contains {x}")),
        ];
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("benchmarks")]
    public void No_file_is_longer_than_four_hundred_lines(string folder)
    {
        string[] wrong =
        [
            .. Sources.CSharp(folder).Select(x => (File: x, Lines: Sources.Lines(x).Length))
                .Where(x => x.Lines > MostLines).Select(x => $"{x.File} has {x.Lines} lines"),
        ];
        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"(?<![\w.])\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\[(Parameter|Quantity|Border)\(")]
    private static partial Regex Attribute();
}
