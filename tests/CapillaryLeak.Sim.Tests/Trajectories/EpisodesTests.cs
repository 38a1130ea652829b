using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Trajectories;

public class EpisodesTests
{
    private static readonly double[] Times = [0, 10, 20, 30, 40, 50];
    private static readonly ComplicationRule Low = new("Low", "below 90 for 10 min", "sbp", 90, Above: false, HoldMinutes: 10);

    [Fact]
    public void An_episode_begins_where_the_limit_is_passed_and_ends_with_the_first_sample_that_does_not() =>
        Assert.Equal([(10, 40)], Of(Low, [95, 85, 85, 85, 95, 95]));

    [Fact]
    public void What_does_not_last_is_none() => Assert.Empty(Of(Low, [95, 85, 95, 85, 95, 95]));

    [Fact]
    public void The_last_may_last_to_the_end() => Assert.Equal([(0, 20), (40, null)], Of(Low, [85, 85, 95, 95, 85, 85]));

    [Fact]
    public void A_gap_ends_an_episode() => Assert.Equal([(0, 20)], Of(Low, [85, 85, double.NaN, 95, 95, 95]));

    [Fact]
    public void A_limit_per_kg_is_one_of_the_patient_s_size()
    {
        ComplicationRule water = new("Wet", "above 10 mL/kg", "lung_water", 10, Above: true, HoldMinutes: 0) { IsPerKg = true };

        Assert.Equal([(20, 30)], Of(water, [0, 0, 701, 0, 0, 0]));
        Assert.Empty(Of(water, [0, 0, 699, 0, 0, 0]));
    }

    private static List<(double, double?)> Of(ComplicationRule rule, double[] values)
    {
        List<(double, double?)> found = [];
        foreach ((double start, double? end) in new Episodes(rule, Times, values, weightKg: 70))
        {
            found.Add((start, end));
        }

        return found;
    }
}
