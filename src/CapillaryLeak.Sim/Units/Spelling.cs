namespace CapillaryLeak.Sim.Units;

/// <summary>Finds the known name that a misspelled one was meant to be.</summary>
public static class Spelling
{
    private const int LongestName = 60;

    /// <summary>The candidate nearest to a word, if one is near enough to be worth offering.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="candidates">The known names.</param>
    /// <returns>The nearest name, the first of equals; null where none is within a third of the word's
    /// length.</returns>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        if (word.Length is 0 or > LongestName)
        {
            return null;
        }

        string? nearest = null;
        int best = word.Length == 1 ? 1 : Math.Max(1, word.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            int distance = Math.Abs(candidate.Length - word.Length) < best ? Distance(word, candidate) : best;
            if (distance < best)
            {
                (best, nearest) = (distance, candidate);
            }
        }

        return nearest;
    }

    /// <summary>
    /// How many letters must be put in, taken out, replaced or swapped with their neighbor; case does not count.
    /// </summary>
    /// <param name="a">One word.</param>
    /// <param name="b">The other.</param>
    public static int Distance(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        int[] beforeLast = new int[b.Length + 1];
        int[] last = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] now = new int[b.Length + 1];
            now[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                now[j] = Math.Min(Math.Min(last[j], now[j - 1]) + 1, last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    now[j] = Math.Min(now[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, now);
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
