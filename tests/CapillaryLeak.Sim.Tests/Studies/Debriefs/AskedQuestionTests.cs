using CapillaryLeak.Sim.Reports.Debriefs;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Studies.Debriefs;

namespace CapillaryLeak.Sim.Tests.Studies.Debriefs;

public class AskedQuestionTests
{
    [Fact]
    public void Where_nobody_lives_until_then_that_is_all_that_is_told_answered_or_not()
    {
        Development gone = new(double.NaN, double.NaN);
        PredictionTruth truth = new(new("map", 60, 120), gone, [gone, gone]);
        AskedQuestion open = new(Played.Run.Scenario.Lesson!.Questions[1], new(truth, new(null, null, null)));

        Assert.Equal(["No plausible patient lives until then."], PredictionText.Sentences(open));
    }
}
