namespace CapillaryLeak.Sim.Studies;

/// <summary>
/// The values that would stand at some places if all were put in order, exactly, of numbers that are too many to keep: they are
/// gone through <see cref="Passes"/> times, and each time more digits of the values are known.
/// </summary>
/// <param name="ranksOf">The places, from 0, by how many values there are; each at least 0 and less than that.</param>
internal sealed class Selection(Func<int, IEnumerable<int>> ranksOf)
{
    /// <summary>How often the values are gone through.</summary>
    public const int Passes = 5;

    private const int Bits = 64;
    private const int DigitBits = 13;

    private readonly List<(ulong Prefix, int[] Counts)> open = [(0, new int[1 << DigitBits])];
    private readonly Dictionary<int, Found> found = [];
    private int known;

    /// <summary>How many values there are; known after the first pass.</summary>
    public int Count { get; private set; }

    private int Next => Math.Min(known + DigitBits, Bits);

    /// <summary>Takes the next value of a pass.</summary>
    /// <param name="value">The value, not NaN.</param>
    public void Add(double value)
    {
        ulong key = KeyOf(value), prefix = Head(key, known);
        foreach ((ulong here, int[] counts) in open)
        {
            if (here == prefix)
            {
                counts[Head(key, Next) & ((1ul << (Next - known)) - 1)]++;
                return;
            }
        }
    }

    /// <summary>Ends a pass: all values have been added.</summary>
    public void EndPass()
    {
        if (known == 0)
        {
            Count = open[0].Counts.Sum();
            foreach (int rank in Count == 0 ? [] : ranksOf(Count))
            {
                found[rank] = new(0, rank);
            }
        }

        foreach ((int rank, Found before) in found.ToArray())
        {
            found[rank] = Within(before, open.Find(x => x.Prefix == before.Prefix).Counts);
        }

        known = Next;
        open.Clear();
        open.AddRange(found.Values.Select(x => x.Prefix).Distinct().Select(x => (x, new int[1 << DigitBits])));
    }

    /// <summary>The value at a place, after the last pass.</summary>
    public double At(int rank) => ValueOf(found[rank].Prefix);

    /// <summary>How many values are smaller than the one at a place, after the last pass.</summary>
    public int Below(int rank) => rank - found[rank].Rest;

    private Found Within(Found before, int[] counts)
    {
        int rest = before.Rest, digit = 0;
        for (; rest >= counts[digit]; digit++)
        {
            rest -= counts[digit];
        }

        return new((before.Prefix << (Next - known)) | (uint)digit, rest);
    }

    private static ulong Head(ulong key, int bits) => bits == 0 ? 0 : key >> (Bits - bits);

    // Bits of a double, such that keys have the order of the values.
    private static ulong KeyOf(double value)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        return (bits & SignBit) == 0 ? bits | SignBit : ~bits;
    }

    private static double ValueOf(ulong key) => BitConverter.UInt64BitsToDouble((key & SignBit) == 0 ? ~key : key & ~SignBit);

    private const ulong SignBit = 1ul << 63;

    // The first digits of the value at a place, and its place among the values that begin so.
    private readonly record struct Found(ulong Prefix, int Rest);
}
