namespace CapillaryLeak.EndToEnd;

/// <summary>A file that a guide has written.</summary>
/// <param name="Line">Where it stands on the page.</param>
/// <param name="Name">The file.</param>
/// <param name="How">Empty for a file as it stands here, "continued" for more of it, "whole" for all that it has become.</param>
/// <param name="Text">The block with its first line, so that places in the file are those a reader sees.</param>
internal sealed record GuideFile(int Line, string Name, string How, string Text) : GuideStep(Line)
{
    internal string Body => Text[(Text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
}
