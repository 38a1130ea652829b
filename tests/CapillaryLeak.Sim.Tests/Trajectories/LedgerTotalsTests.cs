using CapillaryLeak.Sim.Tests.Reports;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Trajectories;

public class LedgerTotalsTests
{
    [Theory]
    [InlineData("water")]
    [InlineData("albumin")]
    public void What_came_in_is_what_was_gained_and_what_went_out(string substance)
    {
        LedgerTotals totals = LedgerTotals.Of(SyntheticAttack.Survived(), substance);
        Assert.Equal(totals.In, totals.Places.Sum(p => p.Amount) + totals.Out, 1e-6);
    }

    [Fact]
    public void The_books_can_be_opened_at_any_moment()
    {
        LedgerTotals totals = LedgerTotals.At(SyntheticAttack.Survived(), "water", 60 * 60);
        Assert.Equal(totals.In, totals.Places.Sum(p => p.Amount) + totals.Out, 1e-6);
        Assert.True(totals.In < LedgerTotals.Of(SyntheticAttack.Survived(), "water").In);
    }
}
