using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Tests.Scenarios;

public class SettingsTests
{
    private const string Small = """
        schema: 1
        title: Small
        length: 2 days
        interventions:
          - { at: 1 h, fluid: saline, volume: 20 mL/kg, over: 1 h }

        """;

    [Fact]
    public void A_new_weight_changes_what_is_given_per_kg()
    {
        FluidGiven fluid = Assert.IsType<FluidGiven>(Assert.Single(With("patient.weight=80 kg").Interventions));

        Assert.Equal(1600, fluid.VolumeMl);
    }

    [Fact]
    public void A_length_an_attack_and_a_parameter_can_be_set()
    {
        Scenario scenario =
            With("length=3 days", "attack.trigger=clarkson", "attack.severity=mild", "exchange.reflection=0.8");

        Assert.Equal(4320, scenario.LengthMinutes);
        Assert.Equal(new Attack("clarkson", 0, 0.35), scenario.Attack);
        Assert.Equal(new ParameterSetting("exchange.reflection", 0.8, new("--set", 4, 21)),
            Assert.Single(scenario.Settings));
    }

    [Fact]
    public void An_intervention_is_named_by_its_place_in_the_file()
    {
        FluidGiven fluid = Assert.IsType<FluidGiven>(Assert.Single(
            With("interventions.0.volume=2 L", "interventions.0.at=3 h", "interventions.0.over=90 min").Interventions));

        Assert.Equal((2000, 180, 90), (fluid.VolumeMl, fluid.StartMinutes, fluid.DurationMinutes));
    }

    [Fact]
    public void The_last_setting_of_a_path_wins() =>
        Assert.Equal(4320, With("length=2 days", "length=3 days").LengthMinutes);

    [Fact]
    public void A_setting_replaces_what_the_file_says_good_or_bad() =>
        Assert.Equal(60,
            TestVocabulary.Read(Small
                + "patient: { weight: heavy }\n", "patient.weight=60 kg").Scenario!.Patient.WeightKg);

    [Fact]
    public void Settings_are_kept_so_that_more_can_be_added()
    {
        Scenario heavy = With("patient.weight=80 kg");

        Scenario both = ScenarioReader.With(heavy, ["length=3 days"], TestVocabulary.All).Scenario!;

        Assert.Equal((80, 4320), (both.Patient.WeightKg, both.LengthMinutes));
        Assert.Equal(["patient.weight=80 kg", "length=3 days"], both.Source!.Settings);
        Assert.Equal(both.InputHash, With("patient.weight=80 kg", "length=3 days").InputHash);
    }

    [Fact]
    public void A_scenario_made_in_code_cannot_be_read_again() =>
        Assert.Throws<ArgumentException>(() =>
            ScenarioReader.With(new Scenario { File = "", Title = "", LengthMinutes = 1 }, [], TestVocabulary.All));

    [Theory]
    [InlineData("weight",
    "--set(1,1): 'weight' is not a path and a value. Write path=value, e.g. patient.weight=80 kg.")]
    [InlineData("=80 kg",
    "--set(1,1): '=80 kg' is not a path and a value. Write path=value, e.g. patient.weight=80 kg.")]
    [InlineData("patient.wieght=80 kg",
    "--set(1,1): 'patient.wieght' is not a path known here. Did you mean 'patient.weight'?")]
    [InlineData("exchange.reflexion=1",
    "--set(1,1): 'exchange.reflexion' is not a path known here. Did you mean 'exchange.reflection'?")]
    [InlineData("interventions.1.volume=2 L",
    "--set(1,1): 'interventions.1.volume' names no intervention of the file, which has 1. Count them from 0 and say which value, e.g. interventions.0.volume.")]
    [InlineData("interventions.volume=2 L",
    "--set(1,1): 'interventions.volume' names no intervention of the file, which has 1. Count them from 0 and say which value, e.g. interventions.0.volume.")]
    [InlineData("interventions.1=dropped",
    "--set(1,1): 'interventions.1' names no intervention of the file, which has 1. Count them from 0 and say which value, e.g. interventions.0.volume.")]
    [InlineData("interventions.0=2 L",
    "--set(1,17): '2 L' cannot be put in the place of a whole entry. Write interventions.0=dropped to leave it out, or say which value, e.g. interventions.0.volume.")]
    [InlineData("rules.0.for=2 h",
    "--set(1,1): 'rules.0.for' names no rule of the file, which has 0. Count them from 0 and say which value, e.g. rules.0.for.")]
    [InlineData("interventions.0.evry=2 h", "--set(1,22): 'evry' is not a key of a fluid. Did you mean 'every'?")]
    [InlineData("interventions.0.volume=2 kg", "--set(1,24): 2 kg is not a volume. Give mL, L, mL/kg or units.")]
    [InlineData("title=Other",
    "--set(1,1): 'title' is not a path known here. Give a known name, such as length, sample, patient.weight, patient.height, patient.sex or patient.age. 'capleak list parameters' shows all parameters.")]
    [InlineData("patient.weight=80", "--set(1,16): 80 has no unit. Give a weight in kg, e.g. 75 kg.")]
    [InlineData("patient.weight=", "--set(1,16): 'weight' is empty. Write 'weight: 75 kg', or leave it out.")]
    [InlineData("patient.weight=8 t", "--set(1,16): 't' is not a unit known here. Give a weight in kg, e.g. 75 kg.")]
    [InlineData("length=-1 day", "--set(1,8): length -1 d is negative. Give a duration above 0.")]
    [InlineData("attack.severity=mild", "--set(1,17): 'trigger' is missing from an attack. Add 'trigger: clarkson'.")]
    public void A_wrong_setting_is_a_problem_with_a_place(string setting, string problem) =>
        Assert.Equal(problem, Assert.Single(TestVocabulary.Read(Small, setting).Problems).ToString());

    private static Scenario With(params string[] settings)
    {
        ReadResult result = TestVocabulary.Read(Small, settings);
        Assert.Empty(result.Problems);
        return result.Scenario!;
    }
}
