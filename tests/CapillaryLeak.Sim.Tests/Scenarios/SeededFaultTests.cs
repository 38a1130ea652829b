using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Tests.House;
using Xunit.Abstractions;

namespace CapillaryLeak.Sim.Tests.Scenarios;

/// <summary>
/// Small files with one fault each, which their first three lines name: where it is, what is wrong and what to write instead.
/// </summary>
public class SeededFaultTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Scenarios", "seeded");

    private static readonly string[] Names =
        [.. Directory.GetFiles(Folder, "*.yaml").Select(x => Path.GetFileNameWithoutExtension(x)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Names];

    [Theory, MemberData(nameof(Files))]
    public void A_seeded_fault_is_found_with_its_place_and_its_remedy_and_nothing_else(string name)
    {
        Problem problem = Assert.Single(ProblemsOf(PathOf(name)));

        string[] found =
        [
            $"# {problem.Where.Line},{problem.Where.Column} {(problem.IsWarning ? "warning" : "error")}",
            $"# what: {problem.What}", $"# fix: {problem.Fix}",
        ];
        Assert.Equal(Expected(name), found);
    }

    [Fact]
    public void There_are_many_of_them_and_most_are_about_rules()
    {
        string[] found = [.. Names.Where(x => ProblemsOf(PathOf(x)).Count == 1)];
        int rules = Names.Count(x => File.ReadAllText(PathOf(x)).Contains("\nrules:", StringComparison.Ordinal));
        int errors = Names.Count(x => Expected(x)[0].EndsWith("error", StringComparison.Ordinal));
        output.WriteLine($"{found.Length} of {Names.Length} seeded faults found, {rules} of them in rules; {errors} errors, {Names.Length - errors} warnings");
        Assert.Equal(Names, found);
        Assert.True(rules >= 40 && Names.Length >= 48);
    }

    [Fact]
    public void The_checker_is_silent_on_every_file_that_is_shipped()
    {
        string[] shipped = [.. ScenarioFiles.In(Path.Combine(Sources.Root, "scenarios"))];
        string[] complaints = [.. shipped.SelectMany(ProblemsOf).Select(x => x.ToString())];
        output.WriteLine($"{shipped.Length} shipped files, {complaints.Length} complaints");
        Assert.True(shipped.Length > 100);
        Assert.Empty(complaints);
    }

    private static string PathOf(string name) => Path.Combine(Folder, name + ".yaml");

    private static string[] Expected(string name) => [.. File.ReadLines(PathOf(name)).Take(3)];

    private static IReadOnlyList<Problem> ProblemsOf(string path)
    {
        if (ProtocolReader.IsProtocol(path))
        {
            ProtocolReadResult protocol = ProtocolReader.ReadFile(path, Vocabulary.Standard);
            return [.. protocol.Problems, .. protocol.Warnings];
        }

        ReadResult scenario = ScenarioReader.ReadFile(path, Vocabulary.Standard);
        return [.. scenario.Problems, .. scenario.Warnings];
    }
}
