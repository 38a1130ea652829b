namespace CapillaryLeak.Sim.Studies;

/// <summary>Where a curve turns, its wiggles left out.</summary>
internal static class TurningPoints
{
    /// <summary>The places of the first value, of every extreme that the curve leaves by at least so much, and of the last value.</summary>
    /// <remarks>Only the first and the last stretch may be smaller than that: a curve starts and ends wherever it does.</remarks>
    /// <param name="values">The curve.</param>
    /// <param name="least">How far it must go back from an extreme for that to count as a turn.</param>
    public static IReadOnlyList<int> Of(ReadOnlySpan<double> values, double least)
    {
        List<int> turns = [0];
        int high = 0, low = 0, direction = 0;
        for (int i = 1; i < values.Length; i++)
        {
            high = values[i] > values[high] ? i : high;
            low = values[i] < values[low] ? i : low;
            bool fell = direction >= 0 && values[high] - values[i] >= least;
            if (!fell && !(direction <= 0 && values[i] - values[low] >= least))
            {
                continue;
            }

            // No turn goes before the first move: what came before it is the start.
            if (direction != 0)
            {
                turns.Add(fell ? high : low);
            }

            direction = fell ? -1 : 1;
            high = low = i;
        }

        if (values.Length > 1)
        {
            turns.Add(values.Length - 1);
        }

        return turns;
    }
}
