using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;
using Xunit.Abstractions;

namespace CapillaryLeak.Validation;

/// <summary>Every protocol file is a test: it reads without a complaint and treats the typical attack from arrival on.</summary>
public class ProtocolFileTests(ITestOutputHelper output)
{
    private const double ArrivalMinutes = 26 * 60;

    private static readonly Scenario Untreated =
        Runs.Read(Repository.Attack("clarkson-typical")) with { Interventions = [], Expectations = [] };

    public static TheoryData<string> Files =>
        [.. ScenarioFiles.In(Path.Combine(Repository.Root, "scenarios", "protocols"))
            .Select(x => Path.GetRelativePath(Repository.Root, x)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void A_protocol_file_reads_without_problem_or_warning(string file)
    {
        string path = Path.Combine(Repository.Root, file);
        Assert.True(ProtocolReader.IsProtocol(path));
        ProtocolReadResult result = ProtocolReader.ReadFile(path, Vocabulary.Standard);
        Assert.Empty(result.Problems);
        Assert.Empty(result.Warnings);
    }

    [Theory, MemberData(nameof(Files))]
    public void It_says_where_it_comes_from_and_what_it_is_not(string file)
    {
        Protocol protocol = Read(file);
        Assert.NotEmpty(protocol.Source);
        Assert.Contains("Not a treatment recommendation.", protocol.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Files))]
    public void It_treats_a_typical_attack(string file)
    {
        Trajectory run = Simulation.Run(Untreated with { Rules = Read(file).Rules });
        output.WriteLine(string.Join('\n', run.Firings.Select(x => $"{x.TimeMinutes / 60:0.00} h {x.Rule}: {string.Join(", ", x.Done)}")));
        output.WriteLine($"{run["iv_fluid"][^1]:0} mL, risk of death {run["death_probability"][^1]:0.0} %");
        Assert.True(run.Solve.End is "Reached" or "Died", run.Solve.Explanation);
        Assert.NotEmpty(run.Firings);
        Assert.All(run.Firings, x => Assert.True(x.TimeMinutes >= ArrivalMinutes));
        Assert.All(run.Accounts, x => Assert.True(x.WorstError <= 1e-9));
        double given = run.Interventions.OfType<FluidGiven>().Sum(x => x.VolumeMl);
        Assert.Equal(given, run["iv_fluid"][^1], Math.Max(1e-3, 1e-6 * given));
    }

    [Theory, MemberData(nameof(Files))]
    public void It_leaves_the_healthy_alone(string file) =>
        Assert.Empty(Simulation.Run(Untreated with { Rules = Read(file).Rules, Attack = null }).Firings);

    [Theory, MemberData(nameof(Files))]
    public void It_can_be_used_on_every_case(string file)
    {
        string[] cases = [.. ScenarioFiles.In(Path.Combine(Repository.Root, "scenarios", "teaching")).Where(x => Runs.Read(x).Plan is null)];
        Assert.NotEmpty(cases);
        foreach (string path in cases)
        {
            ReadResult read = ScenarioReader.ReadFile(path, Vocabulary.Standard, [$"protocol.file={Path.Combine(Repository.Root, file)}"]);
            Assert.Empty(read.Problems);
            Trajectory run = Simulation.Run(read.Scenario!);
            Assert.True(run.Solve.End is "Reached" or "Died", $"{path}: {run.Solve.Explanation}");
            Assert.All(run.Accounts, x => Assert.True(x.WorstError <= 1e-9));
            output.WriteLine($"{Path.GetFileNameWithoutExtension(path)}: {run.Firings.Count} firings, risk of death {run["death_probability"][^1]:0.0} %");
        }
    }

    private static Protocol Read(string file)
    {
        string path = Path.Combine(Repository.Root, file);
        NamedText text = new(path, File.ReadAllText(path));
        return ProtocolReader.Read(text, Vocabulary.Standard, Untreated.Patient.WeightKg, ArrivalMinutes, Untreated.LengthMinutes).Protocol!;
    }
}
