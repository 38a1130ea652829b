using System.Text.RegularExpressions;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Reading;

namespace CapillaryLeak.Sim.Tests.Scenarios;

/// <summary>The page for authors of scenarios says what the reader's tables say.</summary>
public partial class ScenarioGuideTests
{
    private static readonly string Guide =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scenarios", "scenario-files.md"));

    [Fact]
    public void Every_key_is_explained() =>
        Assert.All(Keys(FileKeys.Scenario), key => Assert.Matches($"`([^`]*, )?{Regex.Escape(key)}(:[^`]*)?`", Guide));

    [Fact]
    public void Every_key_of_a_protocol_is_explained() =>
        Assert.All(Keys(FileKeys.Protocol), key => Assert.Matches($"`([^`]*, )?{Regex.Escape(key)}(:[^`]*)?`", Guide));

    [Fact]
    public void Every_key_of_a_plan_is_explained() =>
        Assert.All(Keys(FileKeys.Plan), key => Assert.Matches($"`([^`]*, )?{Regex.Escape(key)}(:[^`]*)?`", Guide));

    [Fact]
    public void All_that_a_rule_can_look_at_is_named() =>
        Assert.All(Observables.All, seen => Assert.Contains($"`{seen.Variable}`", Guide, StringComparison.Ordinal));

    [Fact]
    public void Every_fluid_is_named() =>
        Assert.All(Fluids.All, fluid => Assert.Matches($@"\| ([^|]*, )?{Regex.Escape(fluid.Name)}[ ,]", Guide));

    [Fact]
    public void Every_drug_is_named() =>
        Assert.All(Drugs.All, drug => Assert.Contains($"| {drug.Name} |", Guide, StringComparison.Ordinal));

    [Fact]
    public void Every_salt_is_named() =>
        Assert.All(Drugs.All.SelectMany(drug => drug.Salts), salt =>
            Assert.Contains(salt.Name, Guide, StringComparison.Ordinal));

    [Fact]
    public void Every_word_of_severity_is_named() =>
        Assert.All(SeverityWords.All, severity => Assert.Contains(severity.Word, Guide, StringComparison.Ordinal));

    [Fact]
    public void Its_example_is_a_good_file()
    {
        ReadResult result =
            ScenarioReader.Read(new("guide", Example().Match(Guide).Groups[1].Value), Vocabulary.Standard);

        Assert.Empty(result.Problems);
        Assert.Empty(result.Warnings);
        Assert.True(result.IsGood);
    }

    private static IEnumerable<string> Keys(KeyTable table) => table.Keys.SelectMany(key => key switch
    {
        MapKey map => Keys(map.Keys).Prepend(key.Name),
        FormsKey forms => forms.Forms.SelectMany(Keys).Prepend(key.Name),
        _ => [key.Name],
    }).Distinct();

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
