namespace CapillaryLeak.Sim.Reports;

/// <summary>Files written beside their place under temporary names, moved there together once whole.</summary>
internal sealed class StagedFiles(string folder) : IDisposable
{
    private readonly string suffix = $".{Guid.NewGuid():N}.tmp";
    private readonly List<string> names = [];

    public void Add(string name, Action<Stream> write)
    {
        string path = Path.Combine(folder, name);
        if (Directory.Exists(path))
            throw new IOException($"'{path}' is a folder.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        names.Add(name);
        using FileStream stream = new(path + suffix, FileMode.CreateNew, FileAccess.Write);
        write(stream);
    }

    /// <summary>Moves all files into place and removes what is left of an earlier run.</summary>
    public void Commit(IEnumerable<string> obsolete)
    {
        foreach (string name in names)
            File.Move(Path.Combine(folder, name) + suffix, Path.Combine(folder, name), overwrite: true);
        foreach (string name in obsolete)
            File.Delete(Path.Combine(folder, name));
    }

    public void Dispose()
    {
        foreach (string name in names)
            File.Delete(Path.Combine(folder, name) + suffix);
    }
}
