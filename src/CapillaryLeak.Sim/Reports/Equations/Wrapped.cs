namespace CapillaryLeak.Sim.Reports.Equations;

/// <summary>Breaks a long equation at a sign, as far outside of parentheses as there is one.</summary>
internal static class Wrapped
{
    private const int Width = 110;
    private const int Shortest = 40;
    private const string Indent = "    ";

    public static IEnumerable<string> Lines(string equation)
    {
        string rest = equation;
        while (rest.Length > Width && Break(rest) is var at and > 0)
        {
            yield return rest[..at].TrimEnd();
            rest = Indent + rest[at..].TrimStart();
        }

        yield return rest;
    }

    // Before the last sum's sign or after the last product's that fits, among those in the fewest parentheses; a sum's
    // is the better of two equally deep. 0 if there is none.
    private static int Break(string line)
    {
        (int at, int cost, int depth) = (0, int.MaxValue, 0);
        for (int i = 0; i < Width; i++)
        {
            depth += line[i] switch { '(' => 1, ')' => -1, _ => 0 };
            bool isSum = line[i] == ' ' && line[i + 1] is '+' or '-';
            int own = (2 * depth) + (isSum ? 0 : 1);
            if (i >= Shortest && (isSum || line[i] == '·') && own <= cost)
            {
                (at, cost) = (isSum ? i : i + 1, own);
            }
        }

        return at;
    }
}
