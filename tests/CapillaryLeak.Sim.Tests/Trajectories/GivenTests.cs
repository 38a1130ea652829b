using CapillaryLeak.Sim.Tests.Reports;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Trajectories;

public class GivenTests
{
    [Fact]
    public void What_is_given_is_counted_by_product()
    {
        Given ringer = Given.Of(SyntheticAttack.Survived()).Single(g => g.Product == "ringer lactate");
        Assert.Equal((6000, "mL", 3), (ringer.Amount, ringer.Unit, ringer.Times));
    }

    [Fact]
    public void What_runs_is_told_by_its_rates_and_its_time()
    {
        Given drug = Given.Of(SyntheticAttack.Survived()).Single(g => g.Product == "norepinephrine");
        Assert.Equal(("0.1–0.3 µg/kg/min", 34 * 60), (drug.Rate, drug.Minutes));
    }

    [Fact]
    public void What_was_cut_short_is_counted_up_to_there()
    {
        Trajectory run = SyntheticAttack.Survived();
        Trajectory cut = run with
        {
            Events = [new(40 * 60, EventKind.CutShort,
            "norepinephrine 0.3 µg/kg/min stopped: syringe empty.")]
        };
        Assert.Equal(
            0.007 * 6 * 60 + 0.021 * 8 * 60, Given.Of(cut).Single(g => g.Product == "norepinephrine").Amount, 1e-9);
    }

    [Fact]
    public void What_runs_when_the_run_ends_is_counted_up_to_there_and_what_comes_later_not_at_all()
    {
        IReadOnlyList<Given> given = Given.Of(SyntheticAttack.BrokeOff());
        Assert.Equal(0.007 * 6 * 60 + 0.021 * 12 * 60, given.Single(g => g.Product == "norepinephrine").Amount, 1e-9);
        Assert.DoesNotContain(given, g => g.Product == "furosemide");
    }
}
