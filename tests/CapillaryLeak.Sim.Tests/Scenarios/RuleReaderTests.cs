using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Tests.Scenarios;

public class RuleReaderTests
{
    private static readonly Scenario Good = TestVocabulary.Read(GoodFile.Text).Scenario!;

    [Fact]
    public void The_rules_of_a_scenario_come_before_those_of_its_protocol() =>
        Assert.Equal(["Bolus for a low pressure", "Pressor", "Less of it", "Albumin where it is low"], Good.Rules.Select(x => x.Name));

    [Fact]
    public void A_rule_is_read_as_it_is_written()
    {
        Rule rule = Good.Rules[0];
        Assert.Equal((10, 30, 4, 360, 3000, 2, 240), (rule.HoldMinutes, rule.AgainAfterMinutes, rule.AtMost, rule.WindowMinutes, rule.Total, rule.Priority, rule.DrawnEveryMinutes));
        Assert.Equal((14 * 60, 3 * 1440), (rule.FromMinutes, rule.UntilMinutes));
        Assert.Equal(["map < 65 mmHg", "hematocrit > 50 %"], rule.When.Select(x => x.Text));
        Assert.Equal(new(IsAbove: true, Includes: false, 70), Assert.IsType<ValueCondition>(Assert.Single(rule.Rearm)).Threshold);
        Assert.Equal("cvp", Assert.IsType<ValueCondition>(Assert.Single(rule.StopWhen)).Observable.Variable);
        FluidGiven fluid = Assert.IsType<FluidGiven>(Assert.IsType<GiveAction>(Assert.Single(Assert.Single(rule.Steps))).Intervention);
        Assert.Equal((375, 15), (fluid.VolumeMl, fluid.DurationMinutes));
    }

    [Fact]
    public void The_times_of_a_protocol_count_from_when_it_comes_into_force()
    {
        Rule rule = Good.Rules[^1];
        Assert.Equal((26 * 60, 5 * 1440), (rule.FromMinutes, rule.UntilMinutes));
        Assert.Equal(2, rule.Steps.Count);
        Assert.Equal("../protocols/restrictive.yaml", Good.Source!.Protocol!.File);
    }

    [Fact]
    public void What_is_given_per_kg_follows_the_weight() =>
        Assert.Equal(1.5 * 100, Rule.AmountOf(TestVocabulary.Read(GoodFile.Text, "patient.weight=100 kg").Scenario!.Rules[^1].Steps[0]));

    [Theory]
    [InlineData("map < 8 kPa", 60.005)]
    [InlineData("creatinine > 100 µmol/L", 1.1312)]
    [InlineData("fluid_balance over 24 h > 30 mL/kg", 2100)]
    [InlineData("norepinephrine >= 0.1 µg/kg/min", 0.007)]
    [InlineData("hemoglobin>16 g/dL", 160)]
    public void Thresholds_are_converted_once(string condition, double value) =>
        Assert.Equal(value, Assert.IsType<Comparison>(Condition(condition), exactMatch: false).Threshold.Value, value * 1e-4);

    [Theory]
    [InlineData("3 per day", 3, 1440)]
    [InlineData("3 per 12 h", 3, 720)]
    [InlineData("2 in 90 min", 2, 90)]
    [InlineData("3", 3, double.PositiveInfinity)]
    public void A_ceiling_has_a_window_or_counts_the_run(string text, int times, double minutes)
    {
        Rule rule = OnlyRule($"when: map < 65 mmHg, at most: {text}");
        Assert.Equal((times, minutes), (rule.AtMost, rule.WindowMinutes));
    }

    [Fact]
    public void Another_protocol_is_another_input()
    {
        string hash = Good.InputHash;
        ScenarioSource other = Good.Source! with { Protocol = new("../protocols/restrictive.yaml", GoodFile.Protocol.Replace("20 g/L", "21 g/L", StringComparison.Ordinal)) };
        Assert.NotEqual(hash, ScenarioReader.Read(other, TestVocabulary.All).Scenario!.InputHash);
        Assert.Equal(hash, ScenarioReader.With(Good, [], TestVocabulary.All).Scenario!.InputHash);
    }

    [Fact]
    public void A_problem_of_a_protocol_stands_in_its_own_file()
    {
        ScenarioSource other = Good.Source! with { Protocol = new("../protocols/restrictive.yaml", GoodFile.Protocol.Replace("20 g/L", "20 mmHg", StringComparison.Ordinal)) };
        Problem problem = Assert.Single(ScenarioReader.Read(other, TestVocabulary.All).Problems);
        Assert.Equal((Path.Combine("../protocols/restrictive.yaml"), 6), (problem.Where.File, problem.Where.Line));
    }

    [Fact]
    public void All_that_can_be_looked_at_is_a_variable_with_a_reason() => Assert.All(Observables.All, x =>
    {
        Assert.Contains(Sim.Physiology.Variables.All, variable => variable.Name == x.Variable);
        Assert.NotEmpty(x.Reason);
        Assert.True(x.Low < x.High);
        Assert.Equal(x.Sight == Sight.Laboratory, x.TurnAroundMinutes > 0);
    });

    [Fact]
    public void A_protocol_is_not_a_scenario()
    {
        string folder = Directory.CreateTempSubdirectory("rules").FullName;
        string Written(string name, string text)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
            return Path.Combine(folder, name);
        }

        Assert.True(ProtocolReader.IsProtocol(Written("protocol.yaml", GoodFile.Protocol)));
        Assert.False(ProtocolReader.IsProtocol(Written("scenario.yaml", GoodFile.Text)));
        Assert.False(ProtocolReader.IsProtocol(Written("plan.yaml", "case: case.yaml\nrules: []")));
        Assert.False(ProtocolReader.IsProtocol(Written("broken.yaml", "rules: [")));
        Assert.False(ProtocolReader.IsProtocol(Path.Combine(folder, "nowhere.yaml")));
        Directory.Delete(folder, recursive: true);
    }

    private static Condition Condition(string text) => Assert.Single(OnlyRule($"when: \"{text}\"").When);

    private static Rule OnlyRule(string keys)
    {
        string text = $"schema: 1\ntitle: x\nsource: x\nrules:\n  - {{ rule: A, {keys}, do: [ {{ drink: 100 mL }} ] }}\n";
        ProtocolReadResult result = ProtocolReader.Read(new("rules", text), Vocabulary.Standard, 70);
        Assert.Empty(result.Problems);
        return Assert.Single(result.Protocol!.Rules);
    }
}
