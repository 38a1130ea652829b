using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Tests.Scenarios;

public class ScenarioReaderTests
{
    private static readonly Scenario Good = Assert.IsType<Scenario>(TestVocabulary.Read(GoodFile.Text).Scenario);

    [Fact]
    public void A_good_file_has_neither_problems_nor_warnings()
    {
        ReadResult result = TestVocabulary.Read(GoodFile.Text);

        Assert.Empty(result.Problems);
        Assert.Empty(result.Warnings);
    }
}
