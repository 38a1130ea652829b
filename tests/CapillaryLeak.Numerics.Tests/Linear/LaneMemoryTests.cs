using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Linear;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Linear;

public class LaneMemoryTests
{
    [Fact]
    public void No_number_straddles_two_lines_of_the_cache()
    {
        // Several, since the first may happen to begin where it should; kept, so that each has a place of its own.
        LaneMemory<Lanes8>[] wide = [.. Enumerable.Range(1, 20).Select(x => new LaneMemory<Lanes8>(x))];
        LaneMemory<Scalar>[] narrow = [.. Enumerable.Range(1, 20).Select(x => new LaneMemory<Scalar>(x))];
        Assert.All(wide, x => Assert.Equal(0, Address(x) % 64));
        Assert.All(narrow, x => Assert.Equal(0, Address(x) % 64));
    }

    [Fact]
    public void It_stays_where_it_is()
    {
        LaneMemory<Lanes4> memory = new(5);
        nint before = Address(memory);
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        Assert.Equal(before, Address(memory));
    }

    [Fact]
    public void It_begins_with_zeros_and_holds_as_many_numbers_as_asked_for()
    {
        LaneMemory<Lanes4> memory = new(5);
        Assert.Equal((4, 5, 20), (LaneMemory<Lanes4>.Width, memory.Numbers.Length, memory.Doubles.Length));
        Assert.All(memory.Doubles.ToArray(), x => Assert.Equal(0, x));
    }

    [Fact]
    public void One_memory_is_seen_as_numbers_as_doubles_and_lane_by_lane()
    {
        LaneMemory<Lanes2> memory = new(4);
        memory.SetLane(1, 0, [1, 2, 3]);
        memory.SetLane(2, 1, [7, 8]);
        Assert.Equal([0.0, 0, 1, 0, 2, 7, 3, 8], memory.Doubles.ToArray());
        Assert.Equal(7, memory.Numbers[2].Values[1]);
        Assert.Equal(3, memory[3, 0]);

        memory[3, 0] = 5;
        memory.Numbers[0] = Lanes2.Number(9);
        double[] lane = new double[4];
        memory.GetLane(0, 0, lane);
        Assert.Equal([9.0, 1, 2, 5], lane);
        double[] part = new double[2];
        memory.GetLane(2, 1, part);
        Assert.Equal([7.0, 8], part);
    }

    private static nint Address<T>(LaneMemory<T> memory) where T : struct =>
        Unsafe.ByteOffset(ref Unsafe.NullRef<double>(), ref MemoryMarshal.GetReference(memory.Doubles));
}
