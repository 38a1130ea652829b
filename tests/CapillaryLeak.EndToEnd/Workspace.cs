namespace CapillaryLeak.EndToEnd;

/// <summary>A folder of its own for a test, with the scenario files it writes.</summary>
public sealed class Workspace : IDisposable
{
    /// <summary>A short attack with a treatment that follows the body weight.</summary>
    internal const string Attack = """
        schema: 1
        title: A short attack
        attack: { trigger: clarkson, severity: severe }
        length: 12 h
        interventions:
          - { at: 8 h, fluid: ringer lactate, volume: 10 mL/kg, over: 1 h }
        expect:
          - { say: Blood thickens, maximum: hematocrit, between: [45 %, 80 %] }
        """;

    /// <summary>Four liters in twenty minutes: more than can be lost.</summary>
    internal const string Bleeding = """
        schema: 1
        title: Bleeding to death
        length: 2 h
        sample: 1 min
        interventions:
          - { at: 30 min, bleed: 4 L, over: 20 min }
        """;

    /// <summary>Three mistakes: a unit, a name and a key.</summary>
    internal const string Wrong = """
        schema: 1
        title: Wrong
        length: 3 mL
        attack: { trigger: clarksen, severity: severe }
        lenght: 2 days
        """;

    internal string Folder { get; } = Directory.CreateTempSubdirectory("capleak").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal string Path(string name) => System.IO.Path.Combine(Folder, name);

    internal string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    /// <summary>Two folders hold the same files, byte for byte.</summary>
    internal void AssertSame(string first, string second)
    {
        Assert.NotEmpty(FilesOf(first));
        Assert.Equal(FilesOf(first), FilesOf(second));
        Assert.All(FilesOf(first), x => Assert.True(
            File.ReadAllBytes(Path($"{first}/{x}")).AsSpan().SequenceEqual(File.ReadAllBytes(Path($"{second}/{x}"))), x));
    }

    private string[] FilesOf(string folder) =>
    [
        .. Directory.EnumerateFiles(Path(folder), "*", SearchOption.AllDirectories)
            .Select(x => System.IO.Path.GetRelativePath(Path(folder), x)).Order(StringComparer.Ordinal),
    ];
}
