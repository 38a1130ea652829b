using System.Globalization;

namespace CapillaryLeak.Sim.Studies;

/// <summary>One of several parts into which a study is cut, each a stretch of neighboring numbers.</summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Parts">How many parts there are.</param>
public readonly record struct Shard(int Number, int Parts)
{
    /// <summary>The most parts that a study is cut into.</summary>
    public const int MostParts = 100_000;

    /// <summary>A study in one piece.</summary>
    public static readonly Shard Whole = new(1, 1);

    /// <summary>The numbers of this part.</summary>
    /// <param name="count">How many there are in all parts.</param>
    /// <returns>The first, and the one after the last.</returns>
    public (int First, int End) Of(int count) =>
        ((int)((long)(Number - 1) * count / Parts), (int)((long)Number * count / Parts));

    /// <summary>Reads <c>2/4</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shard">The part, if it was understood.</param>
    public static bool TryParse(string text, out Shard shard)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] sides = text.Split('/');
        shard = Whole;
        if (sides.Length != 2 || !int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            || !int.TryParse(sides[1], NumberStyles.None, CultureInfo.InvariantCulture, out int parts)
            || number < 1 || number > parts || parts > MostParts)
        {
            return false;
        }

        shard = new(number, parts);
        return true;
    }

    /// <summary>As it is written, e.g. <c>2/4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Parts}");
}
