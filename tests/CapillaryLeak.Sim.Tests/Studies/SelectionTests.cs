using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Tests.Studies;

public class SelectionTests
{
    private const uint Seed = 4711;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public void Every_place_holds_what_sorting_puts_there(int count)
    {
        double[] values = Values(count, 1), ordered = [.. values.Order()];
        Selection selection = Of(values, _ => Enumerable.Range(0, count));

        Assert.Equal(count, selection.Count);
        Assert.Equal(ordered, Enumerable.Range(0, count).Select(selection.At));
    }

    [Fact]
    public void Equal_values_share_their_places()
    {
        double[] values = [3, 1, 2, 2, 2, 1];
        Selection selection = Of(values, _ => Enumerable.Range(0, values.Length));

        Assert.Equal([0, 0, 2, 2, 2, 5], Enumerable.Range(0, values.Length).Select(selection.Below));
    }

    [Fact]
    public void Values_of_all_sizes_and_signs_are_told_apart()
    {
        double[] values =
        [
            double.MaxValue, double.MinValue, double.Epsilon, -double.Epsilon, 0, 1, Math.BitIncrement(1), Math.BitDecrement(1),
            double.PositiveInfinity, double.NegativeInfinity, 1e-300, -1e-300,
        ];
        Selection selection = Of(values, count => Enumerable.Range(0, count));

        Assert.Equal(values.Order(), Enumerable.Range(0, values.Length).Select(selection.At));
    }

    [Fact]
    public void Of_no_values_nothing_is_found() => Assert.Equal(0, Of([], _ => [0]).Count);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1001)]
    public void Quantiles_lie_between_neighbors_of_the_ordered_values(int count)
    {
        double[] values = [double.NaN, .. Values(count, 2), double.NaN], ordered = [.. values.Where(double.IsFinite).Order()];
        double[] fractions = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];
        Quantiles quantiles = new(fractions);
        for (int pass = 0; pass < Selection.Passes; pass++)
        {
            Array.ForEach(values, quantiles.Add);
            quantiles.EndPass();
        }

        Assert.Equal(count, quantiles.Count);
        Assert.All(fractions, fraction =>
        {
            double place = fraction * (count - 1);
            int below = (int)place, above = Math.Min(below + 1, count - 1);
            Assert.Equal(ordered[below] + ((place - below) * (ordered[above] - ordered[below])), quantiles.At(fraction));
        });
    }

    private static Selection Of(double[] values, Func<int, IEnumerable<int>> ranks)
    {
        Selection selection = new(ranks);
        for (int pass = 0; pass < Selection.Passes; pass++)
        {
            Array.ForEach(values, selection.Add);
            selection.EndPass();
        }

        return selection;
    }

    // Some of them equal.
    private static double[] Values(int count, uint stream)
    {
        Philox random = new(Seed, stream);
        return [.. Enumerable.Range(0, count).Select(_ => Math.Round(random.NextNormal() * 100) / 8)];
    }
}
