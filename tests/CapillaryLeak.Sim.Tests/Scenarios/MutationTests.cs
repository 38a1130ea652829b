using System.Diagnostics;
using CapillaryLeak.Sim.Scenarios;
using FsCheck;
using FsCheck.Fluent;
using Random = CapillaryLeak.Sim.Tests.Units.Random;

namespace CapillaryLeak.Sim.Tests.Scenarios;

/// <summary>A good file with random damage: reading it never throws, never hangs, and explains itself.</summary>
public class MutationTests
{
    // A guard against hanging, not a measure of speed: generous even on a busy machine.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly string[] Scraps =
    [
        "", " ", "\n", "\t", ":", ": ", ",", "{", "}", "[", "]", "- ", "'", "\"", "#", "&a ", "*a", "!!str ", "|", ">",
        "%", "@", "`", "? ", "---\n", "...\n",
        "-", "0", "1e308", "1e-308", "-1", "NaN", "999999999999", "mL/kg", "kg", "until", "at", "fluid", "µ", "\u0000",
        "\u0085", "\u2028", "\uFEFF", "\uD800", "~", "null", "on", "<<: ",
    ];

    private static readonly Gen<(double Place, int Length, string Scrap)> Damage =
        Gen.Zip(Gen.Choose(0, 10_000), Gen.Zip(Gen.Choose(0, 30), Gen.Elements(Scraps)))
            .Select(x => (x.Item1 / 10_000.0, x.Item2.Item1, x.Item2.Item2));

    [Fact]
    public void Damaged_files_are_read_or_explained() =>
        Random.ForAll(Damage.ListOf(), damage => AssertReadOrExplained(Apply(damage)));

    [Fact]
    public void Files_cut_off_anywhere_are_read_or_explained()
    {
        for (int length = 0; length < GoodFile.Text.Length; length += 7)
        {
            AssertReadOrExplained(GoodFile.Text[..length]);
        }
    }

    [Fact]
    public void Files_with_lines_out_of_order_are_read_or_explained() =>
        Random.ForAll(Gen.Shuffle(GoodFile.Text.Split('\n')), lines => AssertReadOrExplained(string.Join('\n', lines)));

    [Fact]
    public void Medleys_of_yaml_are_read_or_explained() =>
        Random.ForAll(Gen.Elements(Scraps).ListOf(), scraps => AssertReadOrExplained(string.Concat(scraps)));

    [Theory]
    [InlineData("", "volmue{0}: 1\n", "")]
    [InlineData("{ ", "{0}, ", "}")]
    [InlineData("interventions:\n", "  - { vol{0}: 1 }\n", "")]
    [InlineData("interventions: [{ at: 1 h, fluid: saline, ", "x{0}: 1, ", "}]")]
    [InlineData("interventions: [{ ", "x{0}: 1, ", "}]")]
    [InlineData("record: [", "x{0}, ", "]")]
    [InlineData("set: { ", "x{0}: 1, ", "}")]
    [InlineData("title: ", "x{0} ", "")]
    [InlineData("expect: [", "[[{0}]], ", "]")]
    public void A_megabyte_of_nonsense_is_explained_in_time(string start, string repeated, string end)
    {
        int count = 1_000_000 / (repeated.Length + 5);
        IEnumerable<string> many = Enumerable.Range(100_000, count)
            .Select(n => repeated.Replace("{0}", $"{n}", StringComparison.Ordinal));
        string text = start + string.Concat(many) + end + "\n";

        Assert.DoesNotContain("YAML", Assert.IsType<Problem>(TestVocabulary.Read(text).Problems[0]).What, StringComparison.Ordinal);
        AssertReadOrExplained(text);
    }

    [Fact]
    public void A_megabyte_of_infusions_is_explained_in_time()
    {
        string line = "  - { at: 1 h, infuse: dobutamine, rate: 1 mg/h }\n";
        string text = "schema: 1\ntitle: x\nlength: 1 day\ninterventions:\n"
            + string.Concat(Enumerable.Repeat(line, 1_000_000 / line.Length));

        AssertReadOrExplained(text);
    }

    private static string Apply(IEnumerable<(double Place, int Length, string Scrap)> damage) =>
        damage.Aggregate(GoodFile.Text, (text, hit) =>
        {
            int start = (int)(hit.Place * text.Length);
            int length = Math.Min(hit.Length, text.Length - start);
            return text.Remove(start, length).Insert(start, hit.Scrap);
        });

    private static void AssertReadOrExplained(string text)
    {
        long start = Stopwatch.GetTimestamp();
        ReadResult result = TestVocabulary.Read(text);

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Longest);
        Assert.Equal(result.IsGood, result.Problems.Count == 0);
        Assert.All(result.Problems, problem => Assert.True(problem.Where.Line >= 1 && problem.Where.Column >= 1));
        Assert.Equal(result.Problems.OrderBy(problem => problem.Where.Line).ThenBy(problem => problem.Where.Column),
            result.Problems);
        Assert.All(result.Scenario?.Interventions ?? [], x =>
            Assert.True(x.StartMinutes >= 0 && x.EndMinutes >= x.StartMinutes && double.IsFinite(x.EndMinutes)));
    }
}
