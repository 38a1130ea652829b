using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CapillaryLeak.Numerics.Linear;

/// <summary>Numbers of one or more lanes, one after the other, where no vector straddles two lines of the cache.</summary>
/// <typeparam name="T">One double, or a vector of them: one a lane.</typeparam>
internal sealed class LaneMemory<T>
    where T : struct
{
    private const int LineBytes = 64;

    private readonly double[] doubles;
    private readonly int offset;
    private readonly int length;

    /// <summary>Memory full of zeros.</summary>
    /// <param name="count">How many numbers it holds.</param>
    public LaneMemory(int count)
    {
        length = count * Width;
        doubles = GC.AllocateArray<double>(length + (LineBytes / sizeof(double)), pinned: true);
        nint beyond = Marshal.UnsafeAddrOfPinnedArrayElement(doubles, 0) % LineBytes;
        offset = beyond == 0 ? 0 : (int)(LineBytes - beyond) / sizeof(double);
    }

    /// <summary>How many lanes a number has.</summary>
    public static int Width => Unsafe.SizeOf<T>() / sizeof(double);

    /// <summary>The numbers.</summary>
    public Span<T> Numbers => MemoryMarshal.Cast<double, T>(Doubles);

    /// <summary>The same as doubles: the lanes of the first number, then those of the second.</summary>
    public Span<double> Doubles => doubles.AsSpan(offset, length);

    /// <summary>One lane of a number.</summary>
    /// <param name="number">Which number.</param>
    /// <param name="lane">Which lane.</param>
    public ref double this[int number, int lane] => ref doubles[offset + (number * Width) + lane];

    /// <summary>Puts doubles into one lane of the numbers from one on.</summary>
    public void SetLane(int first, int lane, ReadOnlySpan<double> values)
    {
        Span<double> own = Doubles[(first * Width)..];
        if (Width == 1)
        {
            values.CopyTo(own);
            return;
        }

        for (int i = 0; i < values.Length; i++)
        {
            own[(i * Width) + lane] = values[i];
        }
    }

    /// <summary>Takes one lane of the numbers from one on.</summary>
    public void GetLane(int first, int lane, Span<double> values)
    {
        ReadOnlySpan<double> own = Doubles[(first * Width)..];
        if (Width == 1)
        {
            own[..values.Length].CopyTo(values);
            return;
        }

        for (int i = 0; i < values.Length; i++)
        {
            values[i] = own[(i * Width) + lane];
        }
    }
}
