namespace CapillaryLeak.Sim.Scenarios;

/// <summary>A place in a file, counted from 1 as editors do.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct SourceSpan(string File, int Line, int Column)
{
    /// <summary>The form editors make clickable: <c>file(line,column)</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column})";
}
