namespace CapillaryLeak.Sim.Studies;

/// <summary>Short names of plans, from the titles of their files.</summary>
internal static class PlanNames
{
    private const int Longest = 40;
    private static readonly string[] Separators = [": ", " – ", " - ", ", "];

    /// <summary>What the titles begin with in common is left out; where they are the same, or one is empty, the files' names stand in.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> titles, IReadOnlyList<string> files)
    {
        string[] names = titles.Any(string.IsNullOrWhiteSpace) ? [] : [.. Short(titles)];
        return names.Length > 0 && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Length
            ? names
            : [.. files.Select(x => Cut(Path.GetFileNameWithoutExtension(x), Longest))];
    }

    private static IEnumerable<string> Short(IReadOnlyList<string> titles)
    {
        int common = CommonLength(titles);
        return titles.Select(title => Cut(char.ToUpperInvariant(title[common]) + title[(common + 1)..], Longest));
    }

    // Up to the last separator that all titles have at the same place, after the same words.
    private static int CommonLength(IReadOnlyList<string> titles)
    {
        int same = 0;
        while (titles.All(x => same < x.Length && x[same] == titles[0][same]))
        {
            same++;
        }

        string start = titles[0][..same];
        int common = Separators.Max(x => start.LastIndexOf(x, StringComparison.Ordinal) is var at and >= 0 ? at + x.Length : 0);
        return titles.All(x => x.Length > common) ? common : 0;
    }

    /// <summary>A name cut between words, with an ellipsis, where it is longer than allowed.</summary>
    public static string Cut(string name, int longest)
    {
        if (name.Length <= longest)
        {
            return name;
        }

        int space = name.LastIndexOf(' ', longest - 1);
        return name[..(space > longest / 2 ? space : longest - 1)].TrimEnd(' ', ',', ';', ':') + "…";
    }
}
