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
        Assert.Equal("c - (-a·b)", (c - -a * b).ToString());
        Assert.Equal("a + (-2)", (a + Traced.Number(-2)).ToString());
        Assert.Equal("(a + b)^0.5", Traced.Pow(a + b, Traced.Number(0.5)).ToString());
        Assert.Equal("√(exp(a) + log(b))", Traced.Sqrt(Traced.Exp(a) + Traced.Log(b)).ToString());
        Assert.Equal("if(a ≥ 0, b, c)", Traced.Choose(a, b, c).ToString());
    }

    [Fact]
    public void Shapes_print_by_their_names()
    {
        Assert.Equal("max(a, b)", Real.Max(a, b).ToString());
        Assert.Equal("min(a, b)", Real.Min(a, b).ToString());
        Assert.Equal("max(a·b, 0)", Real.Positive(a * b).ToString());
        Assert.Equal("abs(a)", Traced.Choose(a, a, -a).ToString());
        Assert.Equal("softplus(a/b)", Real.SoftPlus(a / b).ToString());
        Assert.Equal("ramp(a, b)", Real.SmoothPositive(a, b).ToString());
        Assert.Equal("ramp(1, b)", Real.SmoothPositive(Traced.Number(1), b).ToString());
        Traced square = (a + b) * (a + b);
        Assert.Equal("(a + b)^2·c", (square * c).ToString());
        Assert.Equal("(a + b)^4", (square * square).ToString());
    }

    [Fact]
    public void What_is_nearly_a_shape_prints_in_full()
    {
        Assert.Equal("if(a ≥ 0, a, 1)", Traced.Choose(a, a, Traced.Number(1)).ToString());
        Assert.Equal("if(a - b ≥ 0, a, c)", Traced.Choose(a - b, a, c).ToString());
        Assert.Equal("(a + √(a^2 + b·c))/2", ((a + Traced.Sqrt(a * a + b * c)) / Traced.Number(2)).ToString());
        Assert.Equal("max(a, 0) + log(1 + exp(b))", (Real.Positive(a) + Traced.Log(Traced.Number(1) + Traced.Exp(b))).ToString());
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
            ["flow = a - b", "twin = flow", "rate = flow·c", "input = a"],
            TraceText.Lines(("flow", flow), ("twin", flow), ("rate", flow * c), ("input", a)));
    }

    [Fact]
    public void Known_values_are_used_by_name_and_short_parts_are_repeated()
    {
        Traced flow = a - b;
        Traced shared = Traced.Exp(a * b);
        Assert.Equal(
            ["x = flow·c + exp(a·b)", "y = flow/exp(a·b)", "z = flow"],
            TraceText.Lines([("x", flow * c + shared), ("y", flow / shared), ("z", flow)], [("flow", flow)], 8));
    }

    [Fact]
    public void Results_stand_in_the_order_asked_for_each_after_what_it_needs()
    {
        Traced first = Traced.Exp(a);
        Traced second = first * b;
        Assert.Equal(
            ["first = exp(a)", "second = first·b", "other = c - a"],
            TraceText.Lines(("second", second), ("other", c - a), ("first", first)));
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
    public void A_choice_within_a_choice_by_the_same_test_is_made_already()
    {
        Traced test = a - b;
        Traced inner = Traced.Choose(test, a, c) * b;
        Assert.Equal("if(a - b ≥ 0, exp(a·b), c·b)", Traced.Choose(test, Traced.Exp(inner), inner).ToString());
        Assert.Equal("if(a ≥ 0, b·abs(a), c)", Traced.Choose(a, b * Traced.Choose(a, a, -a), c).ToString());
        Assert.Equal(b, Traced.Choose(test, b, Traced.Choose(test, a, b)));
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
