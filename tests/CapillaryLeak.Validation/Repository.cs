namespace CapillaryLeak.Validation;

/// <summary>Finds the files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Attack(string name) => Path.Combine(Root, "scenarios", "attacks", name + ".yaml");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "CapillaryLeak.Sim.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests must run inside the repository."));
}
