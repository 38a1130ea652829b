using System.Globalization;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Reads the values of one mapping by its key table, and complains about what does not fit.</summary>
internal sealed class MapReader
{
    private readonly MapNode map;
    private readonly KeyTable table;

    /// <summary>Checks the keys of a mapping: all known, none missing.</summary>
    internal MapReader(MapNode map, KeyTable table, ProblemList problems)
    {
        (this.map, this.table, Problems) = (map, table, problems);
        MapEntry? before = null;
        foreach (MapEntry entry in map.Entries.TakeWhile(_ => !problems.IsFull))
        {
            if (table.Keys.All(key => key.Name != entry.Key.Text))
            {
                RefuseKey(entry, before);
            }

            before = entry;
        }

        foreach (Key missing in table.Keys.Where(key => key.IsRequired && map.Find(key.Name) is null))
        {
            problems.Add(map.Where, $"'{missing.Name}' is missing from {table.What}.",
                $"Add '{missing.Name}: {missing.Example}'.");
        }
    }

    /// <summary>Where the mapping starts.</summary>
    internal SourceSpan Where => map.Where;

    internal ProblemList Problems { get; }

    /// <summary>True where the key is written, be its value good or bad.</summary>
    internal bool Has(Key key) => map.Find(key.Name) is not null;

    /// <summary>Where a key's value stands; the mapping's own place where it is not written.</summary>
    internal SourceSpan PlaceOf(Key key) => map.Find(key.Name)?.Value.Where ?? Where;

    /// <summary>Where the value of each key that is written stands.</summary>
    internal IReadOnlyDictionary<string, SourceSpan> Places => map.Entries.ToDictionary(x => x.Key.Text, x => x.Value.Where);

    /// <summary>The value of a key, whatever it is; null where it is not written.</summary>
    internal Node? NodeOf(Key key) => map.Find(key.Name)?.Value;

    /// <summary>
    /// The words of a key that has a single value; null where it is missing, empty or of another kind.
    /// </summary>
    internal ScalarNode? Single(Key key)
    {
        switch (NodeOf(key))
        {
            case null or BrokenNode:
                return null;
            case ScalarNode { IsEmpty: false } scalar:
                return scalar;
            case Node other:
                string what = other is ScalarNode ? $"'{key.Name}' is empty."
                    : $"'{key.Name}' must be a single value, but is {other.Words}.";
                Problems.Add(other.Where, what,
                    $"Write '{key.Name}: {key.Example}'{(key.IsRequired ? "" : ", or leave it out")}.");
                return null;
        }
    }

    /// <summary>A text for people.</summary>
    internal string? Text(TextKey key) => Single(key)?.Text.Trim();

    /// <summary>A quantity in the key's unit, within the key's limits.</summary>
    internal Measured? Quantity(QuantityKey key, BodyScale body = default)
    {
        ScalarNode? scalar = Single(key);
        if (scalar is null)
        {
            return null;
        }

        if (key.WordsForZero.Contains(scalar.Text.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            return new(0, scalar.Text.Trim(), scalar.Where);
        }

        if (!key.Kind.TryRead(scalar.Text, out Quantity quantity, out Fault? fault))
        {
            Problems.Add(scalar.Where, fault);
            return null;
        }

        return Scaled(key, quantity, body, scalar.Where) is { } value
            && IsWithinLimits(key, quantity, value, scalar.Where)
            ? new(value, quantity.ToString(), scalar.Where)
            : null;
    }

    /// <summary>A value in the unit of what it is about; null where there is none, or none that will do.</summary>
    internal double? Value(ValueKey key, QuantityKind kind, double weightKg = 0)
    {
        if (Single(key) is not { } scalar)
        {
            return null;
        }

        if (kind.TryRead(scalar.Text, out Quantity quantity, out Fault? fault))
        {
            return quantity.In(kind.Unit, weightKg);
        }

        Problems.Add(scalar.Where, fault);
        return null;
    }

    /// <summary>A whole number within the key's limits.</summary>
    internal int? Count(CountKey key)
    {
        ScalarNode? scalar = Single(key);
        if (scalar is null)
        {
            return null;
        }

        if (!int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int count))
        {
            Problems.Add(scalar.Where, $"{key.Name} '{scalar.Text}' is not a whole number.",
                $"Write '{key.Name}: {key.Example}'.");
            return null;
        }

        if (count < key.Low || count > key.High)
        {
            string allowed = key.Low == key.High ? Words.Number(key.Low)
                : $"a number from {Words.Number(key.Low)} to {Words.Number(key.High)}";
            Problems.Add(scalar.Where, $"{key.Name} {Words.Number(count)} will not do.", $"Give {allowed}.");
            return null;
        }

        return count;
    }

    /// <summary>One of the key's words.</summary>
    internal string? Word(WordKey key, Vocabulary vocabulary)
    {
        ScalarNode? scalar = Single(key);
        string? known = scalar is null ? null
            : key.Known(vocabulary)
                .FirstOrDefault(word => word.Equals(scalar.Text.Trim(), StringComparison.OrdinalIgnoreCase));
        if (scalar is not null && known is null)
        {
            Problems.Add(scalar.Where, UnknownWord(scalar.Text, key.What, key.Known(vocabulary)));
        }

        return known;
    }

    /// <summary>The complaint about a word that is not among the known ones.</summary>
    internal static Fault UnknownWord(string word, string what, IEnumerable<string> known)
    {
        const int FewEnoughToList = 6;
        string[] all = [.. known];
        string? near = all.FirstOrDefault(x => x.EndsWith("." + word, StringComparison.Ordinal)) ?? Spelling.Nearest(word, all);
        string group = word[..(word.IndexOf('.', StringComparison.Ordinal) + 1)];
        string[] alike = [.. all.Where(x => group.Length > 0 && x.StartsWith(group, StringComparison.Ordinal))];
        string listing = what switch
        {
            "a variable" => " 'capleak list variables' shows all.",
            "a parameter" or "a path" => " 'capleak list parameters' shows all parameters.",
            _ => "",
        };
        return new(
            $"'{Short(word)}' is not {what} known here.",
            near is not null ? $"Did you mean '{near}'?"
            : all.Length == 0 ? "There is none to name: leave it out."
            : all.Length <= FewEnoughToList ? $"Give {Words.List(all, "or")}."
            : $"Give a known name, such as {Words.List((alike.Length > 0 ? alike : all).Take(FewEnoughToList), "or")}.{listing}");
    }

    /// <summary>A word of a user's, cut where it is too long to repeat.</summary>
    internal static string Short(string word) => word.Length > 40 ? word[..40] + "…" : word;

    private void RefuseKey(MapEntry entry, MapEntry? before)
    {
        string word = entry.Key.Text;
        if (map.IsFlow && word.Length > 0 && char.IsAsciiDigit(word[0]) && BareNumber(before) is { } number)
        {
            Problems.Add(entry.Key.Where, $"'{number},{Short(word)}' has a decimal comma, which ends the value here.",
                $"Write {number}.{Short(word)}, with a point.");
            return;
        }

        string? near = Spelling.Nearest(word, table.Keys.Select(key => key.Name).Where(name => map.Find(name) is null));
        bool isStrayText = near is null && map.IsFlow && entry.Value is ScalarNode { IsEmpty: true };
        Problems.Add(
            entry.Key.Where,
            $"'{Short(word)}' is not a key of {table.What}.",
            near is not null ? $"Did you mean '{near}'?"
            : isStrayText ? "If it belongs to a text before it, put that text in quotes."
            : $"The keys are {Words.List(table.Keys.Select(key => key.Name), "and")}.");
    }

    private static string? BareNumber(MapEntry? entry) =>
        entry?.Value is ScalarNode { Text: { Length: > 0 } text } && text.All(char.IsAsciiDigit) ? text : null;

    private double? Scaled(QuantityKey key, Quantity quantity, BodyScale body, SourceSpan where)
    {
        if (quantity.Unit.Dimension == key.Kind.Unit.Dimension)
        {
            return quantity.In(key.Kind.Unit);
        }

        if (quantity.Unit.IsPerKg)
        {
            Unit absolute = quantity.Unit with { Dimension = key.Kind.Unit.Dimension };
            return (quantity with { Unit = absolute }).In(key.Kind.Unit) * body.WeightKg;
        }

        if (body.UnitVolumeMl is null)
        {
            Problems.Add(where, $"{quantity} is not a volume here: this fluid does not come in units.",
                "Give mL, L or mL/kg.");
        }

        return quantity.Value * body.UnitVolumeMl;
    }

    private bool IsWithinLimits(QuantityKey key, Quantity written, double value, SourceSpan where)
    {
        Fault? fault =
            value < 0 && key.Possible.Low >= 0
                ? new($"{key.Name} {written} is negative.",
                    $"Give {key.Kind.Words} {(key.IsPositive ? "above 0" : "of 0 or more")}.")
            : value == 0 && key.IsPositive
                ? new($"{key.Name} {written} is nothing at all.", $"Give {key.Kind.Words} above 0.")
            : value < key.Possible.Low
                ? new($"{key.Name} {written} is impossible: the least is {Limit(key, written, key.Possible.Low)}.",
                    CheckIt)
            : value > key.Possible.High
                ? new($"{key.Name} {written} is impossible: the most is {Limit(key, written, key.Possible.High)}.",
                    CheckIt)
            : null;
        if (fault is not null)
        {
            Problems.Add(where, fault);
        }
        else if (value < key.Usual.Low || value > key.Usual.High)
        {
            bool isLow = value < key.Usual.Low;
            string limit = Limit(key, written, isLow ? key.Usual.Low : key.Usual.High);
            Problems.WarnOfUnusual(where, $"{key.Name} {written} is unusual: {limit} is already {(isLow ? "low" : "high")}.",
                CheckIt);
        }

        return fault is null;
    }

    private const string CheckIt = "Check the number and its unit.";

    private static string Limit(QuantityKey key, Quantity written, double limit)
    {
        Quantity inKind = new(limit, key.Kind.Unit);
        return (written.Unit.Dimension == key.Kind.Unit.Dimension
            ? new Quantity(Math.Round(inKind.In(written.Unit), 4), written.Unit) : inKind).ToString();
    }
}
