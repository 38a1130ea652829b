using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Reals;

public class ReachTests
{
    [Fact]
    public void Operations_unite_and_numbers_reach_nothing()
    {
        Reach a = Reach.Of(3);
        Reach b = Reach.Of(64);
        Reach c = Reach.Of(191);
        Reach all = (Reach.Exp(a + Reach.Number(2)) * Reach.Pow(b, -c) / Reach.Sqrt(Reach.Log(a))) - a;
        Assert.Equal([3, 64, 191], InputsOf(all));
        Assert.Empty(InputsOf(Reach.Number(7)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Reach.Of(Reach.Capacity));
    }

    [Fact]
    public void A_choice_reaches_both_branches_but_not_the_test() =>
        Assert.Equal([1, 2], InputsOf(Reach.Choose(Reach.Of(0), Reach.Of(1), Reach.Of(2))));

    private static int[] InputsOf(Reach value) =>
        [.. Enumerable.Range(0, Reach.Capacity).Where(input => value.Contains(input))];
}
