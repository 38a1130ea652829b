using System.Globalization;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Reads <c>correlate</c>, and finds what is to be drawn together.</summary>
internal sealed class CorrelationReader(ProblemList problems, IReadOnlyList<Variation> varied)
{
    // A smaller pivot means that one value would be fixed by the others.
    private const double SmallestPivot = 1e-6;

    private readonly Dictionary<(int, int), double> coefficients = [];

    /// <summary>The varied values by what is drawn together, in the order of their first.</summary>
    internal IReadOnlyList<VariationGroup> Groups(Node? node)
    {
        if (node is ListNode list)
        {
            foreach (Node item in list.Items.TakeWhile(_ => !problems.IsFull))
            {
                Read(item);
            }
        }
        else if (node is not null and not BrokenNode)
        {
            problems.Add(node.Where, $"'correlate' must be a list of pairs, but is {node.Words}.",
                $"Write 'correlate: {CohortKeys.Correlate.Example}'.");
        }

        List<VariationGroup> groups = [];
        HashSet<int> placed = [];
        for (int i = 0; i < varied.Count; i++)
        {
            if (placed.Add(i))
            {
                int[] members = ConnectedTo(i);
                placed.UnionWith(members);
                groups.Add(new([.. members.Select(x => varied[x])], Factor(members, node)));
            }
        }

        return groups;
    }

    private void Read(Node item)
    {
        if (item is not ListNode { Items: [ScalarNode first, ScalarNode second, ScalarNode number] })
        {
            problems.Add(item.Where, "A correlation is two names and a number.", "Write e.g. '[weight, height, 0.5]'.");
            return;
        }

        int a = Place(first), b = Place(second);
        bool isNumber = double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        if (!isNumber || value is not (> -1 and < 1))
        {
            problems.Add(number.Where, $"'{MapReader.Short(number.Text)}' is not a correlation.", "Give a number between -1 and 1.");
        }
        else if (a >= 0 && b >= 0 && (a == b || !coefficients.TryAdd((Math.Min(a, b), Math.Max(a, b)), value)))
        {
            problems.Add(item.Where, a == b ? "A value is correlated with itself." : "This pair is correlated twice.", "Keep one entry for each pair of values.");
        }
    }

    private int Place(ScalarNode name)
    {
        int place = varied.Index().FirstOrDefault(x => x.Item.Path == name.Text, (-1, null!)).Index;
        if (place < 0)
        {
            problems.Add(name.Where, MapReader.UnknownWord(name.Text, "a varied value", varied.Select(x => x.Path)));
        }

        return place;
    }

    private int[] ConnectedTo(int first)
    {
        SortedSet<int> members = [first];
        int before;
        do
        {
            before = members.Count;
            foreach ((int a, int b) in coefficients.Keys.Where(pair => members.Contains(pair.Item1) != members.Contains(pair.Item2)).ToArray())
            {
                members.Add(a);
                members.Add(b);
            }
        }
        while (members.Count > before);

        return [.. members];
    }

    // Cholesky, row by row.
    private double[][] Factor(int[] members, Node? node)
    {
        double[][] rows = new double[members.Length][];
        for (int i = 0; i < members.Length; i++)
        {
            rows[i] = new double[i + 1];
            double rest = 1;
            for (int j = 0; j < i; j++)
            {
                double sum = coefficients.GetValueOrDefault((members[j], members[i]));
                for (int k = 0; k < j; k++)
                {
                    sum -= rows[i][k] * rows[j][k];
                }

                rows[i][j] = sum / rows[j][j];
                rest -= rows[i][j] * rows[i][j];
            }

            if (rest < SmallestPivot)
            {
                problems.Add(node!.Where, "These correlations contradict each other.", $"Weaken those of '{varied[members[i]].Path}'.");
                rest = 1;
            }

            rows[i][i] = Elementary.Sqrt(rest);
        }

        return rows;
    }
}
