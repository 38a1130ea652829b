namespace CapillaryLeak.Sim.Scenarios;

/// <summary>Finds scenario files.</summary>
public static class ScenarioFiles
{
    private static readonly EnumerationOptions Everywhere =
        new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>The scenario files of a folder and those below it, in order of their paths.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Paths that start with the folder as given; empty where there is no such folder.</returns>
    public static IReadOnlyList<string> In(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.yaml", Everywhere).Order(StringComparer.Ordinal)]
        : [];
}
