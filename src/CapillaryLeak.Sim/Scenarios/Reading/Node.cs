namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>A piece of a YAML file with its place.</summary>
internal abstract record Node(SourceSpan Where)
{
    /// <summary>What it is, with an article.</summary>
    internal abstract string Words { get; }
}

/// <summary>A word, number or text.</summary>
internal sealed record ScalarNode(SourceSpan Where, string Text, bool IsQuoted = false) : Node(Where)
{
    /// <summary>True where nothing is written.</summary>
    internal bool IsEmpty => !IsQuoted && Text is "" or "~" or "null";

    /// <inheritdoc/>
    internal override string Words => IsEmpty ? "empty" : "a single value";
}

/// <summary>A list.</summary>
internal sealed record ListNode(SourceSpan Where, IReadOnlyList<Node> Items) : Node(Where)
{
    /// <inheritdoc/>
    internal override string Words => "a list";
}

/// <summary>A mapping of keys to values, each key once.</summary>
internal sealed record MapNode(SourceSpan Where, IReadOnlyList<MapEntry> Entries, bool IsFlow) : Node(Where)
{
    /// <inheritdoc/>
    internal override string Words => "a mapping of keys to values";

    private readonly Dictionary<string, MapEntry> byKey = Entries.ToDictionary(entry => entry.Key.Text);

    /// <summary>The entry of a key, or null.</summary>
    internal MapEntry? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The same mapping without some keys.</summary>
    internal MapNode Without(IReadOnlyList<string> keys) => new(Where, [.. Entries.Where(entry => !keys.Contains(entry.Key.Text))], IsFlow);

    /// <summary>The same mapping with some keys set to other values, which come last; of one key the last value counts.</summary>
    internal MapNode With(IEnumerable<MapEntry> changed)
    {
        MapEntry[] last = [.. changed.Reverse().DistinctBy(entry => entry.Key.Text).Reverse()];
        return new(Where, [.. Entries.ExceptBy(last.Select(entry => entry.Key.Text), entry => entry.Key.Text), .. last], IsFlow);
    }
}

/// <summary>Something that has been complained about already.</summary>
internal sealed record BrokenNode(SourceSpan Where) : Node(Where)
{
    /// <inheritdoc/>
    internal override string Words => "not understood";
}

/// <summary>An entry of a list that a setting has dropped; it keeps its place, so that the others keep their numbers.</summary>
internal sealed record DroppedNode(SourceSpan Where) : Node(Where)
{
    /// <inheritdoc/>
    internal override string Words => "dropped";
}

/// <summary>A key with its value.</summary>
internal sealed record MapEntry(ScalarNode Key, Node Value);
