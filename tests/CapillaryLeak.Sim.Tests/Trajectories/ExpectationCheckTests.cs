using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Tests.Reports;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Trajectories;

public class ExpectationCheckTests
{
    private static readonly Trajectory Run = SyntheticAttack.Survived();

    [Fact]
    public void A_value_within_its_bounds_holds()
    {
        ExpectationResult result = ExpectationCheck.Evaluate(Expect("hematocrit", ReadingKind.Maximum, 60, 80), Run);
        Assert.True(result.Holds);
        Assert.Matches(@"^Hematocrit, highest 12–72 h, is 63\.\d+ %; expected 60 to 80 %: holds\.$", result.Sentence);
    }

    [Fact]
    public void A_value_outside_does_not_hold()
    {
        ExpectationResult result = ExpectationCheck.Evaluate(Expect("map", ReadingKind.At, double.NegativeInfinity,
            80), Run);
        Assert.False(result.Holds);
        Assert.Matches(@"^Mean arterial pressure, at 12 h, is 9\d mmHg; expected at most 80 mmHg: DOES NOT HOLD\.$", result.Sentence);
    }

    [Fact]
    public void The_same_run_differs_from_itself_by_nothing()
    {
        Expectation same = Expect("albumin", ReadingKind.Mean, -0.1, 0.1) with { VersusFile = "other.yaml" };
        ExpectationResult result = ExpectationCheck.Evaluate(same, Run, file =>
            file == "other.yaml" ? Run : throw new FileNotFoundException(file));
        Assert.Equal(0, result.Value);
        Assert.True(result.Holds);
    }

    [Fact]
    public void A_run_that_broke_off_before_the_moment_does_not_hold()
    {
        Expectation late = Expect("map", ReadingKind.At, 0, 200) with { FromMinutes = 100 * 60 };
        ExpectationResult result = ExpectationCheck.Evaluate(late, SyntheticAttack.BrokeOff());
        Assert.False(result.Holds);
        Assert.Contains("cannot be read", result.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_recorded_does_not_hold() =>
        Assert.Equal("nonsense was not recorded.",
            ExpectationCheck.Evaluate(Expect("nonsense", ReadingKind.At, 0, 1), Run).Sentence);

    private static Expectation Expect(string variable, ReadingKind reading, double low, double high) =>
        new("", variable, reading, 12 * 60, 72 * 60, low, high, null, new("a.yaml", 1, 1));
}
