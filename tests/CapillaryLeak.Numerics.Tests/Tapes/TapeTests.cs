using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Numerics.Tapes;
using Xunit.Abstractions;

namespace CapillaryLeak.Numerics.Tests.Tapes;

/// <summary>A tape finds what the equations find that were traced: the same bits.</summary>
public class TapeTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_128;
    private const int Graphs = 60;
    private const int Givens = 4;
    private const int Variables = 7;

    private static readonly double[] Special =
    [
        0, -0.0, 1, -1, double.Epsilon, 1e-310, double.MaxValue, double.MinValue, double.PositiveInfinity,
        double.NegativeInfinity, double.NaN, 709.79, -746.5, 1e300, -1e-300,
    ];

    [Fact]
    public void One_lane_finds_what_the_function_finds() => FindsWhatTheFunctionFinds<Scalar>();

    [Fact]
    public void Two_lanes_find_what_the_function_finds_in_each() => FindsWhatTheFunctionFinds<Lanes2>();

    [Fact]
    public void Four_lanes_find_what_the_function_finds_in_each() => FindsWhatTheFunctionFinds<Lanes4>();

    [Fact]
    public void Eight_lanes_find_what_the_function_finds_in_each() => FindsWhatTheFunctionFinds<Lanes8>();

    [Fact]
    public void Traced_expressions_replayed_are_what_the_tape_finds()
    {
        foreach ((System.Random random, Drawing drawing, int graph) in Drawn())
        {
            (Tape tape, Traced[] traced) = TapeOf(drawing);
            (double[] Givens, double[] Variables) lane = Inputs(random, drawing);
            double[] inputs = [.. lane.Givens, .. lane.Variables];
            double[] replayed = [.. traced.Select(x => x.Replay(name => new Scalar(inputs[int.Parse(name)])).Value)];

            Assert.True(
                Bits.Of(replayed).SequenceEqual(Bits.Of(new Filled<Scalar>(tape, [lane]).Run(tape.Parts[0])[0])), Where(graph));
        }
    }

    [Fact]
    public void Numbers_that_are_no_lanes_run_too_also_after_lanes_have_compiled_the_tape()
    {
        using Trace trace = new();
        Traced x = Traced.Input("x");
        Tape tape = new TapeBuilder([], [x]).With([x * x * Traced.Exp(x)]).Build();
        TapePart part = tape.Parts[0];
        part.Compile<Lanes8>();
        part.Compile<Dual>();

        double[] constants = Filled<Scalar>.Constants(tape, []);
        Dual[] memory = [.. constants.Select(Dual.Number), .. new Dual[tape.Slots - constants.Length]];
        memory[tape.ConstantCount] = Dual.Variable(3, 5);
        part.Run(memory.AsSpan());

        Dual found = memory[part.Results[0]];
        Assert.Equal(9 * Elementary.Exp(3), found.Value);
        Assert.Equal(15 * Math.Exp(3), found.Slope(5), 1e-12);
    }

    [Fact]
    public void The_tape_is_the_same_however_often_it_has_run()
    {
        System.Random random = new(Seed);
        Smooth drawing = new(random, Givens + Variables, 40, 5);
        (Tape tape, _) = TapeOf(drawing);
        (double[] Givens, double[] Variables) lane = Inputs(random, drawing);
        Filled<Scalar> memory = new(tape, [lane]);
        long[] first = Bits.Of(memory.Run(tape.Parts[0])[0]);
        // In between it is compiled.
        for (int i = 0; i < 25_000; i++)
        {
            memory.Run(tape.Parts[0]);
        }

        Assert.Equal(first, Bits.Of(memory.Run(tape.Parts[0])[0]));
    }

    [Fact]
    public void Neither_constants_nor_variables_are_disturbed()
    {
        foreach ((System.Random random, Drawing drawing, int graph) in Drawn().Take(20))
        {
            (Tape tape, _) = TapeOf(drawing);
            Filled<Lanes2> memory = new(tape, [Inputs(random, drawing), Inputs(random, drawing)]);
            long[] before = Bits.Of(memory.Fixed);
            long[] found = Bits.Of(memory.Run(tape.Parts[0])[1]);
            memory.Run(tape.Parts[1]);

            Assert.True(before.SequenceEqual(Bits.Of(memory.Fixed)), Where(graph));
            Assert.True(found.SequenceEqual(Bits.Of(memory.Run(tape.Parts[0])[1])), Where(graph));
        }
    }

    [Fact]
    public void A_part_lists_the_variables_that_its_results_depend_on_and_reads_no_others()
    {
        foreach ((System.Random random, Drawing drawing, int graph) in Drawn())
        {
            (Tape tape, Traced[] traced) = TapeOf(drawing);
            int[] used = [.. traced.SelectMany(x => x.Inputs()).Select(int.Parse).Where(x => x >= Givens).Select(x => x - Givens).Distinct().Order()];
            int[] listed = [.. tape.Parts[0].Variables.ToArray().Select(x => (int)x).Order()];
            Assert.True(used.SequenceEqual(listed), Where(graph));

            (double[] Givens, double[] Variables) lane = Inputs(random, drawing);
            double[] others = [.. lane.Variables.Select((x, i) => listed.Contains(i) ? x : double.NaN)];
            Assert.True(
                Bits.Of(new Filled<Scalar>(tape, [lane]).Run(tape.Parts[0])[0])
                    .SequenceEqual(Bits.Of(new Filled<Scalar>(tape, [(lane.Givens, others)]).Run(tape.Parts[0])[0])), Where(graph));
        }
    }

    [Fact]
    public void What_follows_from_the_givens_alone_is_computed_once_whenever_they_change()
    {
        using Trace trace = new();
        Traced k = Traced.Input("k"), unused = Traced.Input("unused"), x = Traced.Input("x");
        Tape tape = new TapeBuilder([unused, k], [x])
            .With([Traced.Exp(k) * x])
            .With([Traced.Exp(k) - (k * Traced.Number(3)), x + Traced.Exp(k)]).Build();

        Assert.Equal((3, 1, 1), (tape.PreparedCount, tape.Parts[0].OperationCount, tape.Parts[1].OperationCount));
        double[] memory = new double[tape.Slots];
        foreach (double given in new[] { 0.5, -2, 7 })
        {
            tape.Prepare([double.NaN, given], memory);
            memory[tape.ConstantCount] = 11;
            tape.Parts[0].Run<Scalar>(MemoryMarshal.Cast<double, Scalar>(memory.AsSpan()));
            Assert.Equal(Elementary.Exp(given) * 11, memory[tape.Parts[0].Results[0]]);
            tape.Parts[1].Run<Scalar>(MemoryMarshal.Cast<double, Scalar>(memory.AsSpan()));
            Assert.Equal(Elementary.Exp(given) - (given * 3), memory[tape.Parts[1].Results[0]]);
            Assert.Equal(11 + Elementary.Exp(given), memory[tape.Parts[1].Results[1]]);
        }
    }

    [Fact]
    public void A_part_of_constants_and_variables_alone_takes_no_operation()
    {
        using Trace trace = new();
        Traced k = Traced.Input("k"), x = Traced.Input("x"), y = Traced.Input("y");
        Tape tape = new TapeBuilder([k], [x, y]).With([y, k, Traced.Number(4), y]).Build();
        Assert.Equal(0, tape.Parts[0].OperationCount);
        Assert.Equal([2.0, 5, 4, 2], new Filled<Scalar>(tape, [([5], [1, 2])]).Run(tape.Parts[0])[0]);
    }

    [Fact]
    public void What_two_results_share_is_computed_once()
    {
        using Trace trace = new();
        Traced x = Traced.Input("x");
        Traced shared = Traced.Exp(x) * x;
        Assert.Equal(4, new TapeBuilder([], [x]).With([shared + x, shared - x]).Build().Parts[0].OperationCount);
    }

    [Fact]
    public void A_memory_that_is_too_short_is_refused_before_anything_is_written()
    {
        using Trace trace = new();
        Traced x = Traced.Input("x");
        Tape tape = new TapeBuilder([], [x]).With([Traced.Exp(x) + x]).Build();
        double[] memory = new double[tape.Slots - 1];
        Assert.Throws<ArgumentOutOfRangeException>(() => tape.Parts[0].Run(MemoryMarshal.Cast<double, Scalar>(memory.AsSpan())));
        Assert.All(memory, value => Assert.Equal(0, value));
    }

    [Fact]
    public void An_input_that_is_neither_given_nor_a_variable_is_refused_by_its_name()
    {
        using Trace trace = new();
        Traced x = Traced.Input("x"), stranger = Traced.Input("stranger");
        ArgumentException refused = Assert.Throws<ArgumentException>(
            () => new TapeBuilder([], [x]).With([x * Traced.Exp(stranger)]).Build());
        Assert.Equal("'stranger' is neither given nor a variable.", refused.Message);
    }

    private void FindsWhatTheFunctionFinds<T>() where T : struct, IReal<T>
    {
        int longest = 0, finite = 0, all = 0;
        foreach ((System.Random random, Drawing drawing, int graph) in Drawn())
        {
            (Tape tape, _) = TapeOf(drawing);
            longest = Math.Max(longest, tape.Parts[0].OperationCount);
            (double[] Givens, double[] Variables)[] lanes = [.. Enumerable.Range(0, Filled<T>.Width).Select(_ => Inputs(random, drawing))];
            Check(new Filled<T>(tape, lanes), "interpreted");
            tape.Parts[0].Compile<T>();
            Check(new Filled<T>(tape, lanes), "compiled");

            void Check(Filled<T> memory, string how)
            {
                double[][] found = memory.Run(tape.Parts[0]);
                for (int lane = 0; lane < lanes.Length; lane++)
                {
                    Scalar[] inputs = [.. lanes[lane].Givens.Concat(lanes[lane].Variables).Select(x => new Scalar(x))];
                    double[] expected = [.. drawing.Run<Scalar>(inputs).Select(x => x.Value)];
                    Assert.True(Bits.Of(expected).SequenceEqual(Bits.Of(found[lane])), $"{Where(graph)}, {how}, lane {lane}");
                    (finite, all) = (finite + expected.Distinct().Count(x => double.IsFinite(x) && x != 0), all + expected.Length);
                }
            }
        }

        output.WriteLine($"seed {Seed}: up to {longest} operations, {finite} of {all} results told something");
        // Several methods of compiled code, and not mostly what is not a number.
        Assert.True(longest > 500 && finite > all / 2, $"up to {longest} operations, {finite} of {all} results told something");
    }

    // Wild ones, and tame ones of up to more operations than several methods of a compiled line hold.
    private static IEnumerable<(System.Random Random, Drawing Drawing, int Graph)> Drawn()
    {
        for (int graph = 0; graph < Graphs; graph++)
        {
            System.Random random = new(Seed + graph);
            yield return (random, graph % 2 == 0
                ? new Recipe(random, Givens + Variables, 1 + (3 * graph), 1 + (graph / 2))
                : new Smooth(random, Givens + Variables, 5 * graph, 1 + graph), graph);
        }
    }

    // Two parts: the results, and the same in the other direction.
    private static (Tape Tape, Traced[] Results) TapeOf(Drawing drawing)
    {
        using Trace trace = new();
        Traced[] inputs = [.. Enumerable.Range(0, Givens + Variables).Select(i => Traced.Input($"{i}"))];
        Traced[] results = drawing.Run<Traced>(inputs);
        return (new TapeBuilder(inputs[..Givens], inputs[Givens..]).With(results).With(results.Reverse()).Build(), results);
    }

    private static (double[] Givens, double[] Variables) Inputs(System.Random random, Drawing drawing)
    {
        double Input() => drawing is Smooth ? (2 * random.NextDouble()) - 1
            : random.Next(6) == 0 ? Special[random.Next(Special.Length)]
            : Math.Exp(4 * (random.NextDouble() - 0.5)) * (random.Next(4) - 1);
        return ([.. Enumerable.Range(0, Givens).Select(_ => Input())], [.. Enumerable.Range(0, Variables).Select(_ => Input())]);
    }

    private static string Where(int graph) => $"seed {Seed}, graph {graph}";
}
