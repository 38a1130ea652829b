using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Studies;

public class ForkDifferenceTests
{
    private static readonly double[] Pairs = [-5, -3, -2.9, 0, 2.9, 3, 4, 4, 10, double.NaN];

    [Fact]
    public void What_is_smaller_than_what_matters_is_no_difference()
    {
        ForkDifference found = Of(Better.More);

        Assert.Equal((2, 3, 4), (found.Lower.Count, found.Same.Count, found.Higher.Count));
        Assert.Equal(9, found.Compared);
        Assert.Equal(2.9, found.Quartiles.Median);
        Assert.Equal(2, found.Own);
    }

    [Theory]
    [InlineData(Better.Less, 2, 4)]
    [InlineData(Better.More, 4, 2)]
    public void Whether_it_helped_depends_on_which_way_is_good(Better better, int helped, int harmed) =>
        Assert.Equal((helped, harmed), (Of(better).Helped!.Count, Of(better).Harmed!.Count));

    [Fact]
    public void What_is_neither_good_nor_bad_neither_helps_nor_harms()
    {
        Assert.Null(Of(Better.Neither).Helped);
        Assert.Null(Of(Better.Neither).Harmed);
    }

    [Theory]
    [InlineData("low_map_time", 1.5 + 2)]
    [InlineData("lowest_map", 55)]
    [InlineData("highest_kdigo", 2)]
    [InlineData("fluid", 1.5)]
    public void The_usual_measures_read_what_they_say(string name, double value)
    {
        // 75 mmHg, after an hour 55, after two 65, then death; two of five hours are left.
        Trajectory quiet = Simulation.Run(Stories.Quiet(5) with { SampleMinutes = 60 });
        Trajectory run = quiet with
        {
            TimesMinutes = [0, 60, 120, 180],
            Columns = new Dictionary<string, double[]>
            {
                ["map"] = [75, 55, 65, 65],
                ["kdigo"] = [0, 2, 1, 1],
                ["iv_fluid"] = [0, 500, 1000, 1500],
            },
            Events = [new(180, EventKind.Death, "")],
        };

        Assert.Equal(value, ForkMeasure.Usual.Single(x => x.Name == name).Read(run), 1e-12);
    }

    private static ForkDifference Of(Better better) =>
        new(new("x", "X", "", 0, better, 3, _ => 0), 1, 3, Pairs);
}
