namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Gets the protocol that a scenario names, and parses it once for all readings of the scenario.</summary>
internal sealed class ProtocolShelf(ScenarioSource source)
{
    // One object, so that several threads may read at once: they find either none of it or all.
    private Parsed? parsed;

    /// <summary>The text of the protocol; null where it cannot be had, with the reason among the problems.</summary>
    internal NamedText? TextOf(ScalarNode file, ProblemList problems) => FileText.ReadNamed(file, source.Protocol, "protocol", problems);

    /// <summary>Its tree; null where the text is not one, with the reason among the problems.</summary>
    internal Node? TreeOf(ScalarNode file, NamedText text, ProblemList problems)
    {
        NamedText named = text with { File = FileText.PathOf(file) };
        if (parsed is { } before && before.Text == named)
        {
            return before.Tree;
        }

        Node? tree = ProtocolReader.Parse(named, problems);
        parsed = tree is null ? null : new(named, tree);
        return tree;
    }

    private sealed record Parsed(NamedText Text, Node Tree);
}
