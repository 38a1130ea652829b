using System.Text.RegularExpressions;

namespace CapillaryLeak.EndToEnd;

/// <summary>Guides and other pages say what the program does.</summary>
public sealed partial class GuideTests : IDisposable
{
    private const string Purpose = "Education and research only, never patient care";

    private readonly GuideReader reader = new();

    public static TheoryData<string> Guides => [.. Pages("docs/guides")];

    /// <summary>Other pages with commands that can be run as they stand.</summary>
    public static TheoryData<string> OtherPages =>
        ["README.md", .. Pages("docs").Where(x => Read(x).Commands.Any(GuideReader.Runs))];

    public void Dispose() => reader.Dispose();

    [Theory, MemberData(nameof(Guides))]
    public async Task A_reader_who_does_what_a_guide_says_gets_what_it_shows(string page)
    {
        AssertFollowed(await reader.Follow(Read(page)));
        Assert.All(Figures(page), x => Assert.True(
            reader.Written(Origin(x)) == File.ReadAllText(FullPath($"docs/guides/figures/{x}")),
            $"docs/guides/figures/{x} is not what the commands of {page} write. Follow them and copy {Origin(x)} there."));
    }

    [Theory, MemberData(nameof(OtherPages))]
    public async Task Commands_of_other_pages_run(string page) => AssertFollowed(await reader.Follow(Read(page)));

    [Theory, MemberData(nameof(Guides))]
    public void A_guide_says_once_what_it_is_for(string page) =>
        Assert.Single(Regex.Matches(string.Join(' ', Read(page).Prose), Purpose));

    [Theory, MemberData(nameof(Guides))]
    public void Links_of_a_guide_lead_to_files_and_readers_are_led_to_it(string page)
    {
        string folder = Path.GetDirectoryName(FullPath(page))!;
        Assert.All(Links(page), x => Assert.True(File.Exists(Path.Combine(folder, x)) || Directory.Exists(Path.Combine(folder, x)), $"{page} links to {x}."));
        Assert.Contains(page, Links("README.md"));
        Assert.Contains(page["docs/".Length..], Links("docs/scenario-files.md"));
    }

    [Theory]
    [InlineData("Only words.", "a.md has no command.")]
    [InlineData("```\ncapleak list fluids\ncapleak check none.yaml\n```", "a.md, line 3: 'capleak check none.yaml' ended with exit code 2 in place of 0:")]
    [InlineData("```\n$ capleak check none.yaml   # exit code 2\nnone.yaml: good\n```", "a.md, line 2: 'capleak check none.yaml' does not print what is shown.")]
    [InlineData("```yaml\n# a.yaml\nschema: 1\n```\n```yaml\n# a.yaml, whole\nschema: 2\n```\n```\ncapleak list drugs\n```", "a.md, line 6: a.yaml as a whole is not")]
    public async Task What_goes_otherwise_is_told_with_its_place(string text, string told) =>
        Assert.StartsWith(told, await reader.Follow(Guide.Of("a.md", text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("one two three four", true)]
    [InlineData("one … four", true)]
    [InlineData("… three four", true)]
    [InlineData("one … three …", true)]
    [InlineData("", true)]
    [InlineData("one two", false)]
    [InlineData("two three four", false)]
    [InlineData("one three …", false)]
    [InlineData("… four three", false)]
    [InlineData("one … three", false)]
    [InlineData("one … three … two …", false)]
    [InlineData("one two three four five", false)]
    public void What_is_shown_must_have_been_printed(string shown, bool isRight) =>
        Assert.Equal(isRight, new GuideCommand(1, "capleak", "0", shown.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Shows("one\ntwo  \nthree\nfour\n"));

    // The whole of what went wrong is what an author needs to renew the page.
    private static void AssertFollowed(string? wrong) => Assert.True(wrong is null, wrong);

    private static Guide Read(string page) => Guide.Of(page, File.ReadAllText(FullPath(page)));

    private static string FullPath(string page) => Path.Combine(GuideReader.Root, page);

    private static IEnumerable<string> Pages(string folder) =>
        Directory.EnumerateFiles(FullPath(folder), "*.md").Select(x => $"{folder}/{Path.GetFileName(x)}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Figures(string page) =>
        Links(page).Where(x => x.StartsWith("figures/", StringComparison.Ordinal)).Select(x => x["figures/".Length..]);

    private static string Origin(string figure) => $"out/{Path.GetDirectoryName(figure)}/figures/{Path.GetFileName(figure)}";

    private static IEnumerable<string> Links(string page) =>
        Read(page).Prose.SelectMany(x => Link().Matches(x)).Select(x => x.Groups["to"].Value).Where(x => x.Length > 0 && !x.Contains("://", StringComparison.Ordinal));

    [GeneratedRegex(@"\]\((?<to>[^)#]*)(#[^)]*)?\)")]
    private static partial Regex Link();
}
