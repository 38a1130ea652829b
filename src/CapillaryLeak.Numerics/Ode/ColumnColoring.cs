namespace CapillaryLeak.Numerics.Ode;

/// <summary>
/// Gives columns that share no row the same color: one slope can serve them all (Curtis, Powell and Reid 1974).
/// </summary>
internal static class ColumnColoring
{
    /// <summary>A color for each column, counted from 0, with few colors in all.</summary>
    public static int[] Of(bool[,] pattern)
    {
        int columns = pattern.GetLength(1);
        bool[,] clash = Clashes(pattern);
        int[] all = [.. Enumerable.Range(0, columns)];
        int[] degrees = [.. all.Select(a => all.Count(b => clash[a, b]))];

        // Two cheap orders, of which now the one, now the other needs fewer colors.
        int[] byDegree = Greedy(clash, [.. all.OrderByDescending(column => degrees[column])]);
        int[] smallestLast = Greedy(clash, SmallestLast(clash, degrees));
        return smallestLast.Max() < byDegree.Max() ? smallestLast : byDegree;
    }

    private static bool[,] Clashes(bool[,] pattern)
    {
        int columns = pattern.GetLength(1);
        bool[,] clash = new bool[columns, columns];
        for (int row = 0; row < pattern.GetLength(0); row++)
        {
            int[] present = [.. Enumerable.Range(0, columns).Where(column => pattern[row, column])];
            foreach (int a in present)
            {
                foreach (int b in present)
                {
                    clash[a, b] = a != b;
                }
            }
        }

        return clash;
    }

    private static int[] SmallestLast(bool[,] clash, int[] degrees)
    {
        List<int> left = [.. Enumerable.Range(0, degrees.Length)];
        int[] remaining = [.. degrees];
        int[] order = new int[degrees.Length];
        for (int place = order.Length - 1; place >= 0; place--)
        {
            int column = left.MinBy(candidate => remaining[candidate]);
            left.Remove(column);
            order[place] = column;
            foreach (int other in left.Where(other => clash[column, other]))
            {
                remaining[other]--;
            }
        }

        return order;
    }

    private static int[] Greedy(bool[,] clash, int[] order)
    {
        int[] colors = new int[order.Length];
        Array.Fill(colors, -1);
        foreach (int column in order)
        {
            HashSet<int> taken = [.. order.Where(other => clash[column, other]).Select(other => colors[other])];
            colors[column] = Enumerable.Range(0, order.Length).First(color => !taken.Contains(color));
        }

        return colors;
    }
}
