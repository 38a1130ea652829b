using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Reals;

public sealed class TracedTests : IDisposable
{
    private readonly Trace trace = new();
    private readonly Traced a = Traced.Input("a");
    private readonly Traced b = Traced.Input("b");
    private readonly Traced c = Traced.Input("c");

    public void Dispose() => trace.Dispose();

    [Fact]
    public void Equal_expressions_are_one_node()
    {
        Assert.Same((a + b * c).Node, (Traced.Input("a") + b * c).Node);
        Assert.NotSame((a + b).Node, (b + a).Node);
        Assert.NotSame(Traced.Number(1).Node, Traced.Number(2).Node);
    }

    [Fact]
    public void Expressions_print_with_the_parentheses_they_need()
    {
        Assert.Equal("a - (b - c)", (a - (b - c)).ToString());
        Assert.Equal("a - b - c", (a - b - c).ToString());
        Assert.Equal("a/(b·c) + (a + b)·c", (a / (b * c) + (a + b) * c).ToString());
        Assert.Equal("-a·b", (-(a * b)).ToString());
        Assert.Equal("a·(-b)", (a * -b).ToString());
        Assert.Equal("a + (-2)", (a + Traced.Number(-2)).ToString());
        Assert.Equal("(a + b)^0.5", Traced.Pow(a + b, Traced.Number(0.5)).ToString());
        Assert.Equal("√(exp(a) + log(b))", Traced.Sqrt(Traced.Exp(a) + Traced.Log(b)).ToString());
        Assert.Equal("if(a - b ≥ 0, a, b)", Real.Max(a, b).ToString());
    }

    [Fact]
    public void Shared_parts_are_printed_once()
    {
        Traced shared = Traced.Exp(a * b);
        Assert.Equal(
            ["t1 = exp(a·b)", "x = t1 + c", "y = t1/c"],
            TraceText.Lines(("x", shared + c), ("y", shared / c)));
    }

    [Fact]
    public void A_result_that_others_use_is_used_by_its_name()
    {
        Traced flow = a - b;
        Assert.Equal(
            ["input = a", "flow = a - b", "twin = flow", "rate = flow·c"],
            TraceText.Lines(("flow", flow), ("twin", flow), ("rate", flow * c), ("input", a)));
    }

    [Fact]
    public void Dependencies_are_the_inputs_that_matter()
    {
        Assert.Equal(["a", "c"], (a * c + b * Traced.Number(0)).Inputs().Order());
        Assert.Equal(["a", "b", "c"], Traced.Choose(a, b, c).Inputs().Order());
        Assert.Empty(Traced.Number(3).Inputs());
    }

    [Fact]
    public void Pure_numbers_are_computed_at_once()
    {
        Traced two = Traced.Number(2);
        Assert.Equal("8", Traced.Pow(two, two + Traced.Number(1)).ToString());
        Assert.Equal(1, Traced.Exp(default).Node.Value);
        Assert.Equal(a, Traced.Choose(two, a, b));
        Assert.Equal(b, Traced.Choose(-two, a, b));
        Assert.Equal(a, Traced.Choose(b, a, a));
    }

    [Fact]
    public void Neutral_operations_leave_no_trace()
    {
        Traced zero = Traced.Number(0);
        Traced one = Traced.Number(1);
        Traced[] neutral = [a + zero, zero + a, a - zero, a * one, one * a, a / one, -(-a), Traced.Pow(a, one)];
        Assert.All(neutral, x => Assert.Equal(a, x));
        Assert.Equal("-a", (zero - a).ToString());
        Assert.Equal("0", (a * zero).ToString());
    }

    [Fact]
    public void Shared_operations_are_counted_once()
    {
        Traced product = a * b;
        Traced root = Traced.Sqrt(product + c);
        Traced call = Traced.Exp(-product) / Traced.Pow(a, b);
        var expected = new TraceCost(Additions: 2, Multiplications: 1, Divisions: 1, Roots: 1, Calls: 2, Choices: 1);
        Assert.Equal(expected, TraceCost.Of(root, call, Traced.Choose(a, root, call)));
    }

    [Fact]
    public void A_replayed_trace_agrees_with_the_numbers_bit_by_bit()
    {
        Traced written = Everything(a, b, c);
        var random = new System.Random(5);
        for (int i = 0; i < 100; i++)
        {
            Scalar[] x = [new(random.NextDouble()), new(random.NextDouble()), new(random.NextDouble())];
            Assert.Equal(Everything(x[0], x[1], x[2]), written.Replay(name => x[name[0] - 'a']));
        }
    }

    [Fact]
    public void A_replay_in_dimensions_checks_units()
    {
        Traced sum = a + b;
        Assert.Equal(Dimension.Parse("mL"), sum.Replay(_ => Dimension.Parse("mL")));
        Assert.Throws<InvalidOperationException>(() => sum.Replay(name => Dimension.Parse(name == "a" ? "mL" : "min")));
    }

    [Fact]
    public void Traces_nest_and_do_not_leak_into_each_other()
    {
        using (var inner = new Trace())
        {
            Assert.Equal(0, inner.Count);
            Assert.NotSame(a.Node, Traced.Input("a").Node);
        }

        Assert.Same(a.Node, Traced.Input("a").Node);
    }

    [Fact]
    public void Without_a_trace_nothing_is_remembered()
    {
        trace.Dispose();
        string message = Assert.Throws<InvalidOperationException>(() => Traced.Number(1)).Message;
        Assert.StartsWith("A traced number needs a trace", message, StringComparison.Ordinal);
    }

    private static T Everything<T>(T x, T y, T z) where T : struct, IReal<T> =>
        Real.Bend(x - y, y, z, T.Number(0.1)) / T.Pow(x, y)
        - T.Exp(-z) * T.Log(y)
        + Real.SoftPlus(T.Sqrt(x)) * Real.Min(y, z);
}
