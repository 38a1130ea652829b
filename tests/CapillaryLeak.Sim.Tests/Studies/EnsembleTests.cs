using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Tests.House;

namespace CapillaryLeak.Sim.Tests.Studies;

/// <summary>The ensemble around any scenario: what is known stays, the rest varies around the scenario's own.</summary>
public class EnsembleTests
{
    private const uint Seed = 20_261_128;
    private const int Many = 400;

    private static readonly string[] OfAttack = ["severity", "onset", "rise", "plateau", "decay"];

    public static TheoryData<string> Shipped =>
        [.. ScenarioFiles.In(Path.Combine(Sources.Root, "scenarios")).Where(x => !ProtocolReader.IsProtocol(x))
            .Select(x => Path.GetRelativePath(Sources.Root, x))];

    public static TheoryData<string> EveryTrigger => [.. Triggers.All.Select(x => x.Name)];

    [Theory, MemberData(nameof(Shipped))]
    public void Every_scenario_has_plausible_patients_who_are_known_as_he_is(string file)
    {
        Scenario scenario = ScenarioReader.ReadFile(Path.Combine(Sources.Root, file), Vocabulary.Standard).Scenario!;
        Ensemble ensemble = new(scenario, Seed, Vocabulary.Standard);
        Scenario[] patients = [.. Enumerable.Range(0, 20).Select(ensemble.Patient)];

        Assert.Equal(20, patients.Select(x => x.InputHash).Distinct().Count());
        if (ensemble.IsUsual)
        {
            Assert.All(patients, x =>
            {
                Assert.Equal(scenario.Patient with { Sex = x.Patient.Sex }, x.Patient);
                Assert.Equal(scenario.Patient.Sex, x.Patient.Sex);
                Assert.Equal(scenario.Interventions, x.Interventions);
            });
        }
    }

    [Theory, MemberData(nameof(EveryTrigger))]
    public void Patients_of_every_trigger_are_simulated_to_the_end(string trigger)
    {
        Ensemble ensemble = new(Read($"attack: {{ trigger: {trigger}, onset: 2 h, severity: 1 }}\nlength: 2 days\n"), Seed, Vocabulary.Standard);
        foreach (int number in Enumerable.Range(0, 3))
        {
            Assert.Equal("", Simulation.Run(ensemble.Patient(number)).Solve.Explanation);
        }
    }

    [Fact]
    public void A_scenario_without_attack_varies_in_the_body_alone()
    {
        Scenario quiet = Read("length: 1 day\n");
        string[] paths = Paths(UsualEnsemble.Of(quiet, Vocabulary.Standard));

        Assert.Empty(paths.Intersect(OfAttack));
        Assert.Contains("kidney.extracellular_gain", paths);
        Assert.Null(new Ensemble(quiet, Seed, Vocabulary.Standard).Patient(0).Attack);
    }

    [Fact]
    public void Every_line_fits_a_usual_attack()
    {
        string[] lines = [.. UsualEnsemble.Lines.Select(x => x.Path)];
        Assert.Equal(lines, Paths(UsualEnsemble.Of(Read("attack: { trigger: clarkson, onset: 6 h, severity: 0.9 }\nlength: 2 days\n"), Vocabulary.Standard)));
        Assert.All(UsualEnsemble.Lines, x => Assert.NotEmpty(x.Because));
    }

    [Fact]
    public void Spreads_that_the_cohort_of_intensive_care_has_are_its_own()
    {
        Scenario cohort = ScenarioReader.ReadFile(
            Path.Combine(Sources.Root, "scenarios", "cohorts", "intensive-care.yaml"), Vocabulary.Standard).Scenario!;
        Dictionary<string, double> widths = cohort.Population!.Groups.SelectMany(x => x.Members).ToDictionary(x => x.Path, x => x.Width);
        string[] taken = [.. UsualEnsemble.Lines.Where(x => x.Because.StartsWith("as in the cohort", StringComparison.Ordinal)).Select(x => x.Path)];

        Assert.NotEmpty(taken);
        Assert.All(UsualEnsemble.Of(cohort, Vocabulary.Standard).Groups.SelectMany(x => x.Members).Where(x => taken.Contains(x.Path)),
            x => Assert.Equal(widths[x.Path], x.Width));
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("set: { limb.fascia_pressure: 15 mmHg }\n", 15)]
    public void Values_vary_around_those_of_the_file(string set, double middle)
    {
        Ensemble ensemble = new(Read($"attack: {{ trigger: sepsis, severity: 0.7 }}\nlength: 2 days\n{set}"), Seed, Vocabulary.Standard);
        Scenario[] patients = [.. Enumerable.Range(0, Many).Select(ensemble.Patient)];
        double Median(Func<Scenario, double> read) => Quartiles.Of(patients.Select(read)).Median;

        // The standard error of a median is 1.25 deviations over the root of how many there are.
        Assert.InRange(Median(x => x.Settings.Last(s => s.Path == "limb.fascia_pressure").Value) / middle, 1 - (4 * 1.25 * 0.5 / 20), 1 + (4 * 1.25 * 0.5 / 20));
        Assert.InRange(Median(x => x.Attack!.SeverityFraction) / 0.7, 0.95, 1.05);
    }

    [Fact]
    public void A_patient_is_a_function_of_seed_and_number()
    {
        Scenario story = Read("attack: { trigger: clarkson, severity: 0.9 }\nlength: 2 days\n");
        Ensemble one = new(story, Seed, Vocabulary.Standard), again = new(story, Seed, Vocabulary.Standard), other = new(story, Seed + 1, Vocabulary.Standard);
        _ = again.Patient(3);

        Assert.Equal(one.Patient(17).InputHash, again.Patient(17).InputHash);
        Assert.NotEqual(one.Patient(17).InputHash, other.Patient(17).InputHash);
    }

    [Fact]
    public void A_population_of_the_file_is_the_ensemble()
    {
        Scenario story = Read("attack: { trigger: clarkson, severity: 0.9 }\nlength: 2 days\npopulation: { severity: { lognormal: 20 %, because: a guess } }\n");
        Ensemble ensemble = new(story, Seed, Vocabulary.Standard);

        Assert.False(ensemble.IsUsual);
        Assert.Equal(["severity"], Paths(ensemble.Population));
    }

    private static string[] Paths(Population population) => [.. population.Groups.SelectMany(x => x.Members).Select(x => x.Path)];

    private static Scenario Read(string text) =>
        ScenarioReader.Read(new("story.yaml", $"schema: 1\ntitle: Story\n{text}"), Vocabulary.Standard).Scenario!;
}
