namespace CapillaryLeak.Sim.Reports;

/// <summary>Files written beside their place under temporary names, moved there together once whole.</summary>
internal sealed class StagedFiles(string folder, IReadOnlyList<string> names) : IDisposable
{
    private const string Ending = ".tmp";

    private readonly string suffix = $".{Guid.NewGuid():N}{Ending}";

    /// <summary>Writes one of the files under its temporary name; several may be written at once.</summary>
    public void Write(string name, Action<Stream> write)
    {
        string path = Path.Combine(folder, name);
        if (Directory.Exists(path))
            throw new IOException($"'{path}' is a folder.");
        string home = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(home);
        foreach (string left in Directory.GetFiles(home, $"{Path.GetFileName(path)}.*{Ending}").Where(IsLeft))
        {
            File.Delete(left);
        }

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
        // Where the folder itself could not be made, deleting would fail and hide the reason.
        foreach (string name in names.Where(name => File.Exists(Path.Combine(folder, name) + suffix)))
            File.Delete(Path.Combine(folder, name) + suffix);
    }

    // What a process left behind that was killed while it wrote.
    private static bool IsLeft(string file) =>
        Path.GetFileNameWithoutExtension(file) is var name && Guid.TryParseExact(name[(name.LastIndexOf('.') + 1)..], "N", out _);
}
