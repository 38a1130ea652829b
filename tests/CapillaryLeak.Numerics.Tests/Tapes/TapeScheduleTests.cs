using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Numerics.Tapes;

namespace CapillaryLeak.Numerics.Tests.Tapes;

public class TapeScheduleTests
{
    [Fact]
    public void A_place_is_used_again_once_its_value_has_been_read_for_the_last_time()
    {
        using Trace trace = new();
        Traced x = Traced.Input("x"), value = x;
        for (int i = 0; i < 1000; i++)
        {
            value = Traced.Exp(value) - x;
        }

        Tape tape = new TapeBuilder([], [x]).With([value]).Build();
        Assert.Equal(2000, tape.Parts[0].OperationCount);
        // The variable, the result and what lies between.
        Assert.InRange(tape.Slots, 2, 4);
    }

    [Fact]
    public void The_same_equations_give_the_same_tape()
    {
        Tape first = Drawn(), second = Drawn();
        Assert.Equal((first.ConstantCount, first.Slots), (second.ConstantCount, second.Slots));
        Assert.Equal(first.Parts[0].Results.ToArray(), second.Parts[0].Results.ToArray());

        static Tape Drawn()
        {
            using Trace trace = new();
            Traced[] inputs = [.. Enumerable.Range(0, 6).Select(i => Traced.Input($"{i}"))];
            return new TapeBuilder(inputs[..2], inputs[2..]).With(new Recipe(new(7), 6, 200, 9).Run<Traced>(inputs)).Build();
        }
    }
}
