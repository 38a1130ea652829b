namespace CapillaryLeak.Numerics.Tests;

/// <summary>Bits of doubles, where one not-a-number is like another: no arithmetic can tell them apart.</summary>
internal static class Bits
{
    public static long[] Of(IEnumerable<double> values) =>
        [.. values.Select(x => BitConverter.DoubleToInt64Bits(double.IsNaN(x) ? double.NaN : x))];
}
