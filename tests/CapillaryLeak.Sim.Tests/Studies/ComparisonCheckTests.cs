using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Tests.Studies;

public class ComparisonCheckTests
{
    private static readonly Scenario Reference = Stories.TreatedAttack() with { File = "a.yaml" };

    [Fact]
    public void What_is_done_may_differ() =>
        Assert.Empty(ComparisonCheck.Problems([Reference, Reference with { File = "b.yaml", Interventions = [], LengthMinutes = 60 }]));

    [Fact]
    public void Every_difference_of_patient_attack_and_model_is_named()
    {
        IReadOnlyList<Problem> problems = ComparisonCheck.Problems(
        [
            Reference,
            Reference with
            {
                File = "b.yaml",
                Patient = Reference.Patient with { WeightKg = 60, HematocritPercent = 40 },
                Attack = Reference.Attack! with { SeverityFraction = 1, OnsetMinutes = 240 },
                Settings = [new("circulation.viscosity_slope", 2.8, new("b.yaml", 1, 1))],
            },
        ]);

        Assert.Equal(
        [
            "Weight 60 kg against 70 kg in a.yaml.", "Hematocrit 40 % against 45 % in a.yaml.",
            "Onset of the attack 4 h against 2 h in a.yaml.", "Severity of the attack 1 against 0.55 in a.yaml.",
            "Parameter circulation.viscosity_slope 2.8 against as usual in a.yaml.",
        ], problems.Select(x => x.What));
        Assert.All(problems, x => Assert.Equal("b.yaml", x.Where.File));
        Assert.Contains("--set 'patient.weight=…'", problems[0].Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_usual_is_as_good_as_written() =>
        Assert.Empty(ComparisonCheck.Problems([Reference, Reference with { Patient = Reference.Patient with { HematocritPercent = 45 } }]));

    [Fact]
    public void An_attack_is_not_compared_with_none() => Assert.Equal(
        "Attack none against clarkson in a.yaml.", ComparisonCheck.Problems([Reference, Reference with { Attack = null }]).Single().What);
}
