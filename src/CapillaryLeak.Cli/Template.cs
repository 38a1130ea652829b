using System.Reflection;

namespace CapillaryLeak.Cli;

/// <summary>
/// A file to start from. Each kind is one file of the folder <c>Templates</c>: <c>{file}</c> stands in it for the name it is given,
/// and its comments that begin with a command say what to do next.
/// </summary>
/// <param name="Kind">What it is a file of.</param>
/// <param name="Text">The text.</param>
internal sealed record Template(string Kind, string Text)
{
    /// <summary>The kind that is written where none is asked for.</summary>
    public const string UsualKind = "attack";

    private const string Prefix = "CapillaryLeak.Cli.Templates.";
    private const string Command = "#   capleak ";

    private static readonly Assembly Here = typeof(Template).Assembly;

    /// <summary>All kinds, in order of their names.</summary>
    public static IReadOnlyList<string> Kinds =>
        [.. Here.GetManifestResourceNames().Where(x => x.StartsWith(Prefix, StringComparison.Ordinal)).Select(x => x[Prefix.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>The template of a kind; null where there is none.</summary>
    public static Template? Of(string kind)
    {
        using Stream? stream = Here.GetManifestResourceStream(Prefix + kind);
        using StreamReader? reader = stream is null ? null : new(stream);
        return reader is null ? null : new(kind, reader.ReadToEnd());
    }

    /// <summary>The text of a file of that name.</summary>
    public string For(string file) =>
        Text.Replace("{file}", file.Contains(' ', StringComparison.Ordinal) ? $"'{file}'" : file, StringComparison.Ordinal);

    /// <summary>The commands that come next.</summary>
    public IReadOnlyList<string> Next(string file) =>
        [.. For(file).Split('\n').Where(x => x.StartsWith(Command, StringComparison.Ordinal)).Select(x => x[1..].Trim())];
}
