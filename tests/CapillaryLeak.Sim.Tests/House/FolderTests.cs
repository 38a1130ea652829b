using System.Text.RegularExpressions;

namespace CapillaryLeak.Sim.Tests.House;

public partial class FolderTests
{
    // The direction of the house: a folder may mention itself and those before it.
    private static readonly string[] Order =
        ["Units", "Physiology", "Parameters", "Scenarios", "Timelines", "Trajectories", "Studies", "Reports"];

    public static TheoryData<string> Folders => [.. Order.Where(x => Directory.Exists(FolderPath(x)))];

    [Theory, MemberData(nameof(Folders))]
    public void A_folder_mentions_only_those_before_it(string folder)
    {
        string[] later = Order[(Array.IndexOf(Order, folder) + 1)..];
        string[] wrong =
        [
            .. Sources.CSharp(SourceOf(folder))
                .SelectMany(file => Mentions().Matches(Sources.Code(file))
                    .Select(x => x.Groups[1].Value)
                    .Where(later.Contains)
                    .Select(name => $"{file} mentions {name}")),
        ];
        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(Folders))]
    public void A_folder_mentions_nothing_that_stands_beside_the_folders(string folder)
    {
        // The files beside the folders come last: the run itself, and the loops around it.
        HashSet<string> last = [.. Sources.CSharp("src/CapillaryLeak.Sim")
            .Where(x => x.Count(c => c == '/') == 2).Select(x => Path.GetFileNameWithoutExtension(x))];
        Regex types = new($@"(?<![\w.])new ({string.Join('|', last)})\(|(?<![\w.])({string.Join('|', last)})\.");
        string[] wrong =
        [
            .. Sources.CSharp(SourceOf(folder))
                .SelectMany(file => types.Matches(Sources.Code(file)).Select(x => $"{file} mentions {x.Value}")),
        ];
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_has_its_place_in_the_order()
    {
        string[] found = [.. Directory.GetDirectories(FolderPath("")).Select(x => Path.GetFileName(x)).Except(["bin", "obj"])];
        Assert.Empty(found.Except(Order));
    }

    [Fact]
    public void Numerics_knows_no_medicine() =>
        Assert.DoesNotContain(Sources.CSharp("src/CapillaryLeak.Numerics"),
            x => Sources.Code(x).Contains("CapillaryLeak.Sim", StringComparison.Ordinal));

    [Theory]
    [InlineData("src/CapillaryLeak.Numerics", "CapillaryLeak.Numerics")]
    [InlineData("src/CapillaryLeak.Sim", "CapillaryLeak.Sim")]
    public void The_namespace_is_the_folder(string folder, string root)
    {
        string[] wrong =
        [
            .. Sources.CSharp(folder).Where(x => Declaration().Match(Sources.Code(x)).Groups[1].Value
                != root + Path.GetDirectoryName(x)!.Replace('\\', '/')[folder.Length..].Replace('/', '.')),
        ];
        Assert.Empty(wrong);
    }

    private static string SourceOf(string folder) => "src/CapillaryLeak.Sim/" + folder;

    private static string FolderPath(string folder) => Path.Combine(Sources.Root, SourceOf(folder));

    [GeneratedRegex(@"CapillaryLeak\.Sim\.(\w+)")]
    private static partial Regex Mentions();

    [GeneratedRegex(@"namespace ([\w.]+)")]
    private static partial Regex Declaration();
}
