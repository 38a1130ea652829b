using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Tests.Scenarios;

public class AlikeCheckTests
{
    [Fact]
    public void Values_of_one_variable_may_share_a_label_however_they_are_read() =>
        Assert.Empty(AlikeCheck.Problems([Of("one.yaml", "minimum: albumin"), Of("two.yaml", "maximum: albumin")]));

    [Fact]
    public void A_label_at_two_variables_is_a_problem_that_names_both_places()
    {
        Problem problem = Assert.Single(AlikeCheck.Problems(
            [Of("one.yaml", "maximum: albumin"), Of("two.yaml", "maximum: urine"), Of("three.yaml", "minimum: albumin")]));

        Assert.Equal("two.yaml(6,5): 'like: level after much' stands at urine here and at albumin in one.yaml(6,5). "
            + "Read albumin, or give this value a label of its own.", problem.ToString());
    }

    private static Scenario Of(string file, string reads) => ScenarioReader.Read(new(file, $$"""
        schema: 1
        title: A level
        length: 2 h
        source: Somebody 1999
        measured:
          - { what: Level, like: level after much, {{reads}}, published: {{(reads.EndsWith("urine", StringComparison.Ordinal) ? "1 mL/kg/h" : "40 g/L")}} }
        """), TestVocabulary.All).Scenario!;
}
