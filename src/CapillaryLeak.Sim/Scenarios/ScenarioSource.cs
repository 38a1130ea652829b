namespace CapillaryLeak.Sim.Scenarios;

/// <summary>Everything a scenario is read from, so that it can be read again with other settings.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Settings">What the command line sets, each <c>path=value</c>; a later one wins.</param>
public sealed record ScenarioSource(string File, string Text, IReadOnlyList<string> Settings)
{
    /// <summary>A file without settings.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="text">Its text.</param>
    public ScenarioSource(string file, string text) : this(file, text, [])
    {
    }

    /// <summary>The text of the protocol that it names; null where it names none, or is to be read from disk.</summary>
    public NamedText? Protocol { get; init; }

    /// <summary>The text of the case that a plan is for; null where the file is no plan, or the case is to be read from disk.</summary>
    public NamedText? Case { get; init; }
}
