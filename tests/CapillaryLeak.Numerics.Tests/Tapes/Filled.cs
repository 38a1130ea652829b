using System.Runtime.CompilerServices;
using CapillaryLeak.Numerics.Linear;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Numerics.Tapes;

namespace CapillaryLeak.Numerics.Tests.Tapes;

/// <summary>A memory for a tape in which every lane has givens and variables of its own.</summary>
internal sealed class Filled<T> where T : struct, IReal<T>
{
    private readonly Tape tape;
    private readonly LaneMemory<T> memory;

    public Filled(Tape tape, IReadOnlyList<(double[] Givens, double[] Variables)> lanes)
    {
        this.tape = tape;
        memory = new(tape.Slots);
        // What was there before must not matter.
        memory.Doubles.Fill(double.NaN);
        for (int lane = 0; lane < Width; lane++)
        {
            memory.SetLane(0, lane, Constants(tape, lanes[lane].Givens));
            memory.SetLane(tape.ConstantCount, lane, lanes[lane].Variables);
        }
    }

    public static int Width => Unsafe.SizeOf<T>() / sizeof(double);

    /// <summary>The constants and variables as they are now.</summary>
    public double[] Fixed => memory.Doubles[..((tape.ConstantCount + tape.VariableCount) * Width)].ToArray();

    /// <summary>Runs a part; its results a lane each.</summary>
    public double[][] Run(TapePart part)
    {
        part.Run(memory.Numbers);
        return [.. Enumerable.Range(0, Width).Select(lane => part.Results.ToArray().Select(x => memory[x, lane]).ToArray())];
    }

    public static double[] Constants(Tape tape, double[] givens)
    {
        double[] prepared = new double[tape.Slots];
        tape.Prepare(givens, prepared);
        return prepared[..tape.ConstantCount];
    }
}
