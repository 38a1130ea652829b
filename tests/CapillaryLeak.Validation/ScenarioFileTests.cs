using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;
using Xunit.Abstractions;

namespace CapillaryLeak.Validation;

/// <summary>Every scenario file is a test: it reads without a complaint, its books close, and what it says happens.</summary>
public class ScenarioFileTests(ITestOutputHelper output)
{
    // The books are integrals carried with the state; what remains is rounding.
    private const double LedgerTolerance = 1e-9;

    public static TheoryData<string> Files =>
        [.. ScenarioFiles.In(Path.Combine(Repository.Root, "scenarios")).Where(x => !ProtocolReader.IsProtocol(x))
            .Select(x => Path.GetRelativePath(Repository.Root, x)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void A_scenario_file_reads_without_problem_or_warning(string file)
    {
        ReadResult result = ScenarioReader.ReadFile(Path.Combine(Repository.Root, file), Vocabulary.Standard);
        Assert.Empty(result.Problems);
        Assert.Empty(result.Warnings);
    }

    [Theory, MemberData(nameof(Files))]
    public void Its_books_close_at_every_sample(string file)
    {
        foreach (LedgerAccount account in Runs.Of(Path.Combine(Repository.Root, file)).Accounts)
        {
            Assert.True(account.WorstError <= LedgerTolerance, $"{account.Substance} in {account.Place}: {account.WorstError:e2}");
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void It_reaches_its_end_and_no_number_is_lost(string file)
    {
        Trajectory run = Runs.Of(Path.Combine(Repository.Root, file));
        Assert.Equal("Reached", run.Solve.End);
        Assert.All(run.Columns, column => Assert.All(column.Value, x => Assert.True(double.IsFinite(x), column.Key)));
    }

    [Theory, MemberData(nameof(Files))]
    public void What_it_says_should_happen_happens(string file)
    {
        string path = Path.Combine(Repository.Root, file);
        Trajectory run = Runs.Of(path);
        Assert.NotEmpty(run.Scenario.Expectations);
        ExpectationResult[] results =
        [
            .. run.Scenario.Expectations.Select(x => ExpectationCheck.Evaluate(x, run,
                versus => Runs.Of(Path.Combine(Path.GetDirectoryName(path)!, versus)))),
        ];
        foreach (ExpectationResult result in results)
        {
            output.WriteLine(result.Sentence);
        }

        Assert.All(results, x => Assert.True(x.Holds, x.Sentence));
    }
}
