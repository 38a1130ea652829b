using CapillaryLeak.Numerics.Ode;

namespace CapillaryLeak.Numerics.Tests.Ode;

public class TableauTests
{
    [Fact]
    public void Every_method_says_where_it_comes_from()
    {
        foreach (OdeMethod method in new[] { OdeMethod.Rodas5P, OdeMethod.Rodas4, OdeMethod.DormandPrince54 })
        {
            Assert.Contains("doi", OdeMethod.Rodas5P.Source, StringComparison.Ordinal);
            Assert.NotEmpty(method.Source);
            Assert.Equal(method.Name, method.ToString());
            Assert.Equal(method.Order, method.ErrorOrder + 1);
        }
    }

    [Fact]
    public void A_mistyped_digit_in_an_explicit_table_is_found()
    {
        ButcherTableau good = ButcherTableau.DormandPrince54;
        foreach ((int row, int column) in new[] { (2, 1), (4, 2), (6, 0), (6, 5) })
        {
            double[][] a = [.. good.A.Select(r => r.ToArray())];
            a[row][column] += 1e-6;
            Assert.Throws<ArgumentException>(() => new ButcherTableau("typo", 5, 4, "none", a, good.Error, good.Error));
        }

        double[] error = [.. good.Error];
        error[3] += 1e-6;
        string message = Assert.Throws<ArgumentException>(
            () => new ButcherTableau("typo", 5, 4, "none", good.A, error, good.Error)).Message;
        Assert.Equal("Table 'typo': error weights must sum to 0.", message);
    }

    [Fact]
    public void A_mistyped_digit_in_a_Rosenbrock_table_is_found()
    {
        foreach (RosenbrockTableau good in new[] { RosenbrockTableau.Rodas5P, RosenbrockTableau.Rodas4 })
        {
            Assert.NotNull(With(good, (_, _, _, _, _) => { }));
            Refused(good, (nodes, _, _, _, _) => nodes[2] += 1e-9);
            Refused(good, (_, d, _, _, _) => d[3] = -d[3]);
            Refused(good, (_, _, a, _, _) => a[3][1] += 1e-9);
            Refused(good, (_, _, _, c, _) => c[4][2] += 1e-9);
            Refused(good, (_, _, _, c, _) => c[^1][0] += 1e-9);
            Refused(good, (_, _, _, _, bends) => bends[1][2] += 1e-9);
        }
    }

    private static void Refused(
        RosenbrockTableau good, Action<double[], double[], double[][], double[][], double[][]> change) =>
        Assert.Throws<ArgumentException>(() => With(good, change));

    private static RosenbrockTableau With(
        RosenbrockTableau good, Action<double[], double[], double[][], double[][], double[][]> change)
    {
        double[] nodes = [.. good.Nodes];
        double[] d = [.. good.D];
        double[][] a = [.. good.A.Select(row => row.ToArray())];
        double[][] c = [.. good.C.Select(row => row.ToArray())];
        double[][] bends = [.. good.Bends.Select(row => row.ToArray())];
        change(nodes, d, a, c, bends);
        return new("changed", good.Order, good.ErrorOrder, "none", nodes, d, a, c, bends);
    }
}
