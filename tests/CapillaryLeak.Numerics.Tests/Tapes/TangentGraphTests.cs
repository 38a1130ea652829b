using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Numerics.Tapes;
using Xunit.Abstractions;

namespace CapillaryLeak.Numerics.Tests.Tapes;

public class TangentGraphTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_129;

    // Each of a slope's many ways through the graph is rounded on its own.
    private const double Rounding = 1e-12;

    [Fact]
    public void The_slopes_of_random_equations_are_those_of_duals()
    {
        output.WriteLine($"seed {Seed}");
        int leftIn = 0;
        for (int graph = 0; graph < 80; graph++)
        {
            System.Random random = new(Seed + graph);
            int count = 1 + random.Next(Dual.Lanes);
            Smooth equations = new(random, count, 5 + (2 * graph), count);
            double[] at = [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextDouble()) - 1)];
            leftIn += Agrees(equations.Run<Traced>, equations.Run<Dual>, at, $"seed {Seed}, graph {graph}") - count;
        }

        // Else it would only have been seen that everything can be taken out.
        Assert.True(leftIn > 0);
    }

    public static TheoryData<string, double, double> EveryOperation => new()
    {
        { "sum", 2, 3 },
        { "difference", 2, 3 },
        { "product", 2, -3 },
        { "square", 2, 3 },
        { "quotient", 2, -3 },
        { "negative", 2, 3 },
        { "exponential", 2, 3 },
        { "logarithm", 2, 3 },
        { "root", 2, 3 },
        { "power", 2, 3 },
        { "power", 2, -0.5 },
        { "power", 0, 1 },
        { "power", 0, 2.5 },
        { "power of itself", 2, 3 },
        { "fixed power", 2, 3 },
        { "fixed base", 2, 3 },
        { "choice", 2, 3 },
        { "choice", -2, 3 },
        { "choice", 0, 3 },
        { "choice between the same", -2, 3 },
        // What is not chosen, or does not move, must not spoil the rest, even where its slope is infinite or none.
        { "choice of another than a power", -2, 3 },
        { "root of the positive part", -2, 3 },
        { "power of the positive part", -2, 0.5 },
    };

    [Theory, MemberData(nameof(EveryOperation))]
    public void The_slopes_of_every_operation_are_those_of_duals(string operation, double x, double y) =>
        Agrees(z => Apply<Traced>(operation, z), z => Apply<Dual>(operation, z), [x, y], operation);

    [Fact]
    public void What_only_a_test_sees_moves_nothing()
    {
        using Trace trace = new();
        Traced x = Traced.Input("x"), y = Traced.Input("y");
        Traced seen = Traced.Exp(x) - (x * x);
        TangentGraph graph = new([Traced.Choose(seen, y, y * y), Traced.Number(3)], [x, y]);
        Assert.Equal(2, graph.Unknowns);
        TangentGraph.Edge edge = Assert.Single(graph.Edges);
        Assert.Equal((0, 1), (edge.Row, edge.Unknown));
    }

    [Fact]
    public void What_much_passes_through_is_left_in_as_an_unknown_of_its_own()
    {
        const int count = 12;
        using Trace trace = new();
        Traced[] y = [.. Enumerable.Range(0, count).Select(i => Traced.Input($"{i}"))];
        Traced pressure = y.Skip(1).Aggregate(y[0] * y[0], (sum, x) => sum + (x * x));
        TangentGraph graph = new([.. y.Select(x => pressure * x)], y);

        // Every state moves every rate, yet few slopes say so.
        Assert.Equal(count + 1, graph.Unknowns);
        Assert.Equal(3 * count, graph.Edges.Count);
        Assert.Single(graph.Edges.Where(x => x.Row >= count).Select(x => x.Row).Distinct());
    }

    [Fact]
    public void There_are_far_fewer_unknowns_than_operations()
    {
        System.Random random = new(Seed);
        using Trace trace = new();
        Traced[] y = [.. Enumerable.Range(0, 20).Select(i => Traced.Input($"{i}"))];
        Traced[] rates = new Smooth(random, 20, 200, 20).Run<Traced>(y);
        int nodes = TraceNode.Beneath(rates.Select(x => x.Node)).Count;
        int unknowns = new TangentGraph(rates, y).Unknowns;
        output.WriteLine($"seed {Seed}: {unknowns} unknowns, {nodes} nodes");
        Assert.InRange(unknowns, 20, nodes / 3);
    }

    [Fact]
    public void Edges_come_in_order_and_once_each()
    {
        System.Random random = new(Seed);
        using Trace trace = new();
        Traced[] y = [.. Enumerable.Range(0, 9).Select(i => Traced.Input($"{i}"))];
        TangentGraph graph = new(new Smooth(random, 9, 100, 9).Run<Traced>(y), y);
        (int, int)[] places = [.. graph.Edges.Select(x => (x.Row, x.Unknown))];
        Assert.Equal(places.Distinct().Order(), places);
        Assert.All(graph.Edges, x => Assert.True(x.Row < graph.Unknowns && x.Unknown < graph.Unknowns));
    }

    private delegate T[] Equations<T>(ReadOnlySpan<T> at);

    /// <summary>Solves the graph's linear system, and compares with duals; tells how many unknowns there were.</summary>
    private static int Agrees(Equations<Traced> traced, Equations<Dual> dual, double[] at, string what)
    {
        using Trace trace = new();
        Traced[] inputs = [.. at.Select((_, i) => Traced.Input($"{i}"))];
        TangentGraph graph = new(traced(inputs), inputs);
        double[,] found = Jacobian(graph, at);
        Dual[] exact = dual([.. at.Select(Dual.Variable)]);
        for (int row = 0; row < at.Length; row++)
        {
            double scale = 1 + Enumerable.Range(0, at.Length).Max(i => Math.Abs(exact[row].Slope(i)));
            for (int i = 0; i < at.Length; i++)
            {
                double slope = exact[row].Slope(i);
                Assert.True(
                    Math.Abs(found[row, i] - slope) <= Rounding * scale, $"{what}: slope ({row}, {i}) is {found[row, i]}, not {slope}");
            }
        }

        return graph.Unknowns;
    }

    // Row by row: how a quantity left in moves is known once those that it depends on are known.
    private static double[,] Jacobian(TangentGraph graph, double[] at)
    {
        int count = at.Length;
        ILookup<int, (int Unknown, double Slope)> rows = graph.Edges.ToLookup(
            x => x.Row, x => (x.Unknown, x.Slope.Replay(name => new Scalar(at[int.Parse(name)])).Value));
        double[]?[] moves = new double[graph.Unknowns][];
        double[,] jacobian = new double[count, count];
        for (int row = 0; row < count; row++)
        {
            double[] total = Total(row);
            for (int i = 0; i < count; i++)
            {
                jacobian[row, i] = total[i];
            }
        }

        return jacobian;

        double[] Total(int row)
        {
            double[] sum = new double[count];
            foreach ((int unknown, double slope) in rows[row])
            {
                double[] along = Move(unknown);
                for (int i = 0; i < count; i++)
                {
                    sum[i] += along[i] == 0 ? 0 : slope * along[i];
                }
            }

            return sum;
        }

        double[] Move(int unknown) => unknown < count
            ? [.. Enumerable.Range(0, count).Select(i => i == unknown ? 1.0 : 0)]
            : moves[unknown] ??= Total(unknown);
    }

    private static T[] Apply<T>(string operation, ReadOnlySpan<T> z) where T : struct, IReal<T>
    {
        (T x, T y) = (z[0], z[1]);
        T result = operation switch
        {
            "sum" => x + y,
            "difference" => x - y,
            "product" => x * y,
            "square" => x * x,
            "quotient" => x / y,
            "negative" => -x,
            "exponential" => T.Exp(x),
            "logarithm" => T.Log(x),
            "root" => T.Sqrt(x),
            "power" => T.Pow(x, y),
            "power of itself" => T.Pow(x, x),
            "fixed power" => T.Pow(x, T.Number(2.5)),
            "fixed base" => T.Pow(T.Number(2.5), y),
            "choice" => T.Choose(x, x * y, y * y),
            "choice of another than a power" => T.Choose(x, T.Pow(x, T.Number(0.3)) + y, y * y),
            "root of the positive part" => T.Sqrt(Real.Positive(x)) + y,
            "power of the positive part" => T.Pow(Real.Positive(x), y) + y,
            _ => T.Choose(x, T.Exp(y), T.Exp(y) + x),
        };
        return [result, y];
    }
}
