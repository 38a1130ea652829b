using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>A key of a scenario file: the parser, the JSON Schema and the guide are all driven by it.</summary>
/// <param name="Name">The key as written.</param>
/// <param name="Meaning">One sentence for authors.</param>
internal abstract record Key(string Name, string Meaning)
{
    /// <summary>True where it must be given.</summary>
    internal bool IsRequired { get; init; }

    /// <summary>An example of its value, as written.</summary>
    internal abstract string Example { get; }
}

/// <summary>A key whose value is a quantity with a unit.</summary>
internal sealed record QuantityKey(string Name, QuantityKind Kind, string Meaning) : Key(Name, Meaning)
{
    /// <summary>Below or above these, in the kind's unit, the value is impossible.</summary>
    internal (double Low, double High) Possible { get; init; } = (double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Below or above these, in the kind's unit, the value is worth a warning.</summary>
    internal (double Low, double High) Usual { get; init; } = (double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>True where 0 will not do.</summary>
    internal bool IsPositive { get; init; }

    /// <summary>Words that stand for 0.</summary>
    internal IReadOnlyList<string> WordsForZero { get; init; } = [];

    /// <inheritdoc/>
    internal override string Example => Kind.Example;
}

/// <summary>A key whose value is text for people.</summary>
internal sealed record TextKey(string Name, string Meaning, string Sample) : Key(Name, Meaning)
{
    /// <summary>A regular expression that the text must fit; null where any text will do.</summary>
    internal string? Pattern { get; init; }

    /// <inheritdoc/>
    internal override string Example => Sample;
}

/// <summary>A key whose value is one of some words.</summary>
internal sealed record WordKey(string Name, string What, Func<Vocabulary, IEnumerable<string>> Known, string Meaning)
    : Key(Name, Meaning)
{
    /// <summary>True where the words have other spellings as well, which the reader understands.</summary>
    internal bool HasAliases { get; init; }

    /// <summary>An example of the value.</summary>
    internal string Sample { get; init; } = "";

    /// <inheritdoc/>
    internal override string Example => Sample;
}

/// <summary>A key whose value is a whole number.</summary>
internal sealed record CountKey(string Name, int Low, int High, string Meaning) : Key(Name, Meaning)
{
    /// <inheritdoc/>
    internal override string Example => Words.Number(Math.Max(Low, Math.Min(High, 4)));
}

/// <summary>The severity of an attack: a word or a number.</summary>
internal sealed record SeverityKey(string Name, string Meaning) : Key(Name, Meaning)
{
    /// <inheritdoc/>
    internal override string Example => SeverityWords.All[^1].Word;
}

/// <summary>A key whose value is in the unit of what it is about.</summary>
internal sealed record ValueKey(string Name, string Meaning) : Key(Name, Meaning)
{
    /// <inheritdoc/>
    internal override string Example => "15.8 %";
}

/// <summary>A key whose value is the lowest and highest allowed.</summary>
internal sealed record RangeKey(string Name, string Meaning) : Key(Name, Meaning)
{
    /// <inheritdoc/>
    internal override string Example => "[25 mmHg, 55 mmHg]";
}

/// <summary>A key whose value is a condition, or a list of them.</summary>
internal sealed record ConditionsKey(string Name, string Meaning, string Sample) : Key(Name, Meaning)
{
    /// <inheritdoc/>
    internal override string Example => Sample;
}

/// <summary>A key whose value says how often, with the window in which that is counted.</summary>
internal sealed record CeilingKey(string Name, string Meaning) : Key(Name, Meaning)
{
    /// <inheritdoc/>
    internal override string Example => "4 per 6 h";
}

/// <summary>A key whose value is a mapping of keys of its own.</summary>
internal sealed record MapKey(string Name, KeyTable Keys, string Meaning) : Key(Name, Meaning)
{
    /// <summary>An example of a text that may stand for the mapping; null where none may.</summary>
    internal string? TextSample { get; init; }

    /// <inheritdoc/>
    internal override string Example => "{ … }";
}

/// <summary>A key whose value is a list of mappings, each of one of some forms.</summary>
internal sealed record FormsKey(string Name, IReadOnlyList<KeyTable> Forms, string Meaning) : Key(Name, Meaning)
{
    /// <summary>True where it is one such mapping instead of a list.</summary>
    internal bool IsSingle { get; init; }

    /// <inheritdoc/>
    internal override string Example => "- { … }";
}

/// <summary>A key whose value is a list of variables.</summary>
internal sealed record VariablesKey(string Name, string Meaning) : Key(Name, Meaning)
{
    /// <inheritdoc/>
    internal override string Example => "[map, hematocrit, albumin]";
}

/// <summary>A key whose value is a list of pairs of names, each with a correlation.</summary>
internal sealed record CorrelationsKey(string Name, string Meaning) : Key(Name, Meaning)
{
    /// <inheritdoc/>
    internal override string Example => "[[weight, height, 0.5]]";
}

/// <summary>A key whose value maps parameter paths to values.</summary>
internal sealed record SettingsKey(string Name, string Meaning) : Key(Name, Meaning)
{
    /// <summary>True where it takes every path that the command line takes.</summary>
    internal bool TakesAnyPath { get; init; }

    /// <inheritdoc/>
    internal override string Example => "{ path: value }";
}

/// <summary>A key whose value maps names to times.</summary>
internal sealed record TimesKey(string Name, string Meaning, string Sample) : Key(Name, Meaning)
{
    /// <inheritdoc/>
    internal override string Example => $"{{ {Sample}: 20 h }}";
}

/// <summary>The keys that a mapping may have.</summary>
/// <param name="What">What the mapping is, with an article.</param>
/// <param name="Verb">The key that tells this form from the others of a list; null where there is only one
/// form.</param>
/// <param name="Keys">All its keys.</param>
internal sealed record KeyTable(string What, Key? Verb, IReadOnlyList<Key> Keys);
