namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Gets the protocol that a scenario names, and parses it once for all readings of the scenario.</summary>
internal sealed class ProtocolShelf(ScenarioSource source)
{
    // One object, so that several threads may read at once: they find either none of it or all.
    private Parsed? parsed;

    /// <summary>The text of the protocol; null where it cannot be had, with the reason among the problems.</summary>
    internal NamedText? TextOf(ScalarNode file, ProblemList problems)
    {
        if (source.Protocol is { } known && known.File == file.Text)
        {
            return known;
        }

        ProblemList reading = new();
        string? text = FileText.Read(PathOf(file), reading);
        foreach (Problem problem in reading.Errors)
        {
            problems.Add(file.Where, $"The protocol '{MapReader.Short(file.Text)}' cannot be had. {problem.What}", problem.Fix);
        }

        return text is null ? null : new(file.Text, text);
    }

    /// <summary>Its tree; null where the text is not one, with the reason among the problems.</summary>
    internal Node? TreeOf(ScalarNode file, NamedText text, ProblemList problems)
    {
        NamedText named = text with { File = PathOf(file) };
        if (parsed is { } before && before.Text == named)
        {
            return before.Tree;
        }

        Node? tree = ProtocolReader.Parse(named, problems);
        parsed = tree is null ? null : new(named, tree);
        return tree;
    }

    // From the folder of the file that names it; what the command line names, from where the command is given.
    private static string PathOf(ScalarNode file) => file.Where.File == SettingReader.CommandLine
        ? file.Text
        : Path.Combine(Path.GetDirectoryName(file.Where.File) ?? "", file.Text);

    private sealed record Parsed(NamedText Text, Node Tree);
}
