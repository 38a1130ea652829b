using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Random;

/// <summary>
/// The counter-based generator Philox4x32-10: every stream is its own key, so streams need no common order.
/// </summary>
/// <remarks>
/// Number n of a stream is a function of (seed, stream, n) alone: a patient draws the same numbers alone, in a cohort
/// of any size, and on any thread. Not for secrets. Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers:
/// as easy as 1, 2, 3", SC 2011.
/// </remarks>
public sealed class Philox
{
    private const uint FirstMultiplier = 0xD251_1F53;
    private const uint SecondMultiplier = 0xCD9E_8D57;
    private const uint FirstKeyStep = 0x9E37_79B9;
    private const uint SecondKeyStep = 0xBB67_AE85;
    private const int Rounds = 10;
    private const int WordsPerBlock = 4;

    private readonly (uint, uint) key;
    private (uint First, uint Second, uint Third, uint Fourth) block;
    private ulong nextBlock;
    private int used = WordsPerBlock;

    /// <summary>The beginning of a stream.</summary>
    /// <param name="seed">Chosen once per run.</param>
    /// <param name="stream">The number of the patient, or of whatever else draws on its own.</param>
    public Philox(uint seed, uint stream) => key = (seed, stream);

    /// <summary>The next 32 random bits.</summary>
    public uint NextUInt32()
    {
        if (used == WordsPerBlock)
        {
            block = Block(((uint)nextBlock, (uint)(nextBlock >> 32), 0, 0), key);
            nextBlock++;
            used = 0;
        }

        return used++ switch { 0 => block.First, 1 => block.Second, 2 => block.Third, _ => block.Fourth };
    }

    /// <summary>Uniform between 0 and 1, never either: an odd multiple of 2⁻⁵³.</summary>
    public double NextDouble()
    {
        ulong high = NextUInt32();
        ulong bits = (high << 32) | NextUInt32();
        return ((bits >> 12) + 0.5) / (1L << 52);
    }

    /// <summary>A standard normal deviate: mean 0, variance 1. Takes one uniform number.</summary>
    public double NextNormal() => Normal.Quantile(NextDouble());

    /// <summary>A lognormal deviate, in the unit of the median.</summary>
    /// <param name="median">The median, &gt; 0.</param>
    /// <param name="logDeviation">The standard deviation of the logarithm, a pure number ≥ 0.</param>
    public double NextLogNormal(double median, double logDeviation) =>
        median * Elementary.Exp(logDeviation * NextNormal());

    /// <summary>The four words that belong to a counter and a key: the whole generator, without memory.</summary>
    public static (uint First, uint Second, uint Third, uint Fourth) Block(
        (uint First, uint Second, uint Third, uint Fourth) counter, (uint First, uint Second) key)
    {
        for (int round = 0; round < Rounds; round++)
        {
            ulong first = (ulong)FirstMultiplier * counter.First;
            ulong second = (ulong)SecondMultiplier * counter.Third;
            counter = (
                (uint)(second >> 32) ^ counter.Second ^ key.First, (uint)second,
                (uint)(first >> 32) ^ counter.Fourth ^ key.Second, (uint)first);
            key = (unchecked(key.First + FirstKeyStep), unchecked(key.Second + SecondKeyStep));
        }

        return counter;
    }
}
