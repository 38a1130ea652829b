using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Parameters;

/// <summary>
/// Finds things by the names people use for them: case, apostrophes, hyphens and the space before % do not matter.
/// </summary>
/// <typeparam name="T">What is found.</typeparam>
/// <param name="entries">Every name with what it stands for; the first of a thing is the one offered.</param>
internal sealed class Catalog<T>(IEnumerable<(string Name, T Thing)> entries)
{
    private readonly List<(string Name, T Thing)> entries = [.. entries];
    private readonly Dictionary<string, T> byKey =
        entries.ToDictionary(entry => Key(entry.Name), entry => entry.Thing, StringComparer.Ordinal);

    /// <summary>The thing of that name.</summary>
    internal bool TryFind(string name, out T? thing) =>
        byKey.TryGetValue(name, out thing) || byKey.TryGetValue(Key(name), out thing);

    /// <summary>The known name nearest to a misspelled one, or null.</summary>
    internal string? Nearest(string name) => Spelling.Nearest(name, entries.Select(entry => entry.Name));

    private static string Key(string name)
    {
        string plain = string.Concat(name.ToLowerInvariant()
            .Select(letter => letter is '-' or '\t' or '\u00A0' or '\u202F' ? ' ' : letter)
            .Where(letter => letter is not ('\'' or '’')));
        return string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Replace(" %", "%", StringComparison.Ordinal);
    }
}
