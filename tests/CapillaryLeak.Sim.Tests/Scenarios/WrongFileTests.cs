using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Tests.Scenarios;

public class WrongFileTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Scenarios", "wrong");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void A_wrong_file_gives_exactly_the_problems_beside_it(string name)
    {
        string text = File.ReadAllText(Path.Combine(Folder, name + ".yaml"));
        string expected = File.ReadAllText(Path.Combine(Folder, name + ".expected.txt"));

        ReadResult result = ScenarioReader.Read(new(name + ".yaml", text), TestVocabulary.All);

        Assert.Equal(expected,
            string.Concat(result.Problems.Concat(result.Warnings).Select(problem => $"{problem}\n")));
        Assert.Equal(result.Problems.Count == 0, result.IsGood);
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_problem_is_two_sentences(string name)
    {
        ReadResult result =
            ScenarioReader.Read(new(name, File.ReadAllText(Path.Combine(Folder, name + ".yaml"))), TestVocabulary.All);

        Assert.All(result.Problems.Concat(result.Warnings), problem =>
        {
            Assert.Matches(@"[.?]$", problem.What);
            Assert.Matches(@"[.?]$", problem.Fix);
        });
    }

    [Fact]
    public void There_are_many_wrong_files() => Assert.True(Files.Count > 60);

    // ── files that are made here because they cannot be looked at ──

    [Fact]
    public void A_file_that_is_not_there_is_a_problem() =>
        Assert.Equal("nowhere.yaml(1,1): There is no such file. Check the path.", OnlyProblem("nowhere.yaml"));

    [Fact]
    public void A_directory_is_a_problem() =>
        Assert.Equal($"{Folder}(1,1): This is a directory, not a file. Name a scenario file in it.",
            OnlyProblem(Folder));

    [Fact]
    public void A_path_that_cannot_be_is_a_problem() =>
        Assert.Equal("a\0b(1,1): This file cannot be read. Check the path and that you may read it.",
            OnlyProblem("a\0b"));

    [Fact]
    public void A_binary_file_is_a_problem() => WithFile([0x50, 0x4B, 0x03, 0x04, 0x00, 0x00], path =>
        Assert.Equal(
            $"{path}(1,3): This file holds the control character U+0003: it is not text. Save it from a text editor with the encoding UTF-8.", OnlyProblem(path)));

    [Fact]
    public void A_file_in_another_encoding_is_a_problem() => WithFile([0x74, 0xE4, 0x74], path =>
        Assert.Equal($"{path}(1,1): This file is not UTF-8 text. Save it from a text editor with the encoding UTF-8.",
            OnlyProblem(path)));

    [Fact]
    public void A_huge_file_is_a_problem() => WithFile(new byte[(1 << 20) + 1], path =>
        Assert.Equal(
            $"{path}(1,1): This file is larger than 1 MiB. A scenario is a few pages of text; check that this is one.",
            OnlyProblem(path)));

    [Fact]
    public void A_huge_text_is_a_problem() =>
        Assert.Equal(
            "case.yaml(1,1): This file is larger than 1 MiB. A scenario is a few pages of text; check that this is one.",
            Assert.Single(TestVocabulary.Read(new string(' ', (1 << 20) + 1)).Problems).ToString());

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void A_million_brackets_are_a_problem_and_no_overflow(string opening)
    {
        string text = string.Concat(Enumerable.Repeat(opening, 1_000_000 / opening.Length));

        Problem problem = Assert.Single(TestVocabulary.Read(text).Problems);

        Assert.Equal("This is nested too deeply to be a scenario. Look for a bracket or brace that is never closed.",
            $"{problem.What} {problem.Fix}");
    }

    [Fact]
    public void A_comparison_with_a_scenario_that_is_not_there_is_a_problem() => WithFile(
        """
        schema: 1
        title: Compared
        length: 1 day
        expect:
          - { minimum: map, versus: nowhere.yaml, between: [0 mmHg, 5 mmHg] }
        """u8.ToArray(),
        path =>
            Assert.Equal(
                $"{path}(5,5): There is no scenario 'nowhere.yaml' to compare with. Give its path from this file's folder.", OnlyProblem(path)));

    private static string OnlyProblem(string path) =>
        Assert.Single(ScenarioReader.ReadFile(path, TestVocabulary.All).Problems).ToString();

    private static void WithFile(byte[] content, Action<string> check)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");
        File.WriteAllBytes(path, content);
        try
        {
            check(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
