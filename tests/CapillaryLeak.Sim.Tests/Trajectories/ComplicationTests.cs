using CapillaryLeak.Sim.Tests.Reports;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Trajectories;

public class ComplicationTests
{
    [Fact]
    public void Each_beginning_finds_its_own_end()
    {
        Trajectory run = SyntheticAttack.Survived() with
        {
            Events =
            [
                new(1, EventKind.Complication, "shock: low pressure"),
                    new(2, EventKind.Complication, "pulmonary edema"),
                new(3, EventKind.ComplicationOver, "pulmonary edema over"),
                    new(4, EventKind.ComplicationOver, "shock over"),
                new(5, EventKind.Complication, "shock"),
            ],
        };
        Assert.Equal(
            [
                new("shock", "low pressure", 1, 4), new("pulmonary edema", "", 2, 3),
                    new Complication("shock", "", 5, null),
            ],
            Complication.Of(run));
    }
}
