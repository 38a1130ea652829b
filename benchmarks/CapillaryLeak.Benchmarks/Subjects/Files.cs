using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Benchmarks.Subjects;

/// <summary>The files of the repository, found from wherever the benchmarks run inside it.</summary>
internal static class Files
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The path of a scenario file.</summary>
    /// <param name="name">Its folder and name, e.g. <c>attacks/mild</c>.</param>
    public static string Scenario(string name) => Path.Combine(Root, "scenarios", name + ".yaml");

    /// <summary>Reads a scenario file.</summary>
    /// <param name="name">Its folder and name, e.g. <c>attacks/mild</c>.</param>
    /// <param name="settings">What is set beside, each <c>path=value</c>.</param>
    public static Scenario Read(string name, params string[] settings)
    {
        ReadResult read = ScenarioReader.ReadFile(Scenario(name), Vocabulary.Standard, settings);
        return read.IsGood ? read.Scenario : throw new InvalidDataException(string.Join(Environment.NewLine, read.Problems));
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "CapillaryLeak.Sim.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Run the benchmarks inside the repository."));
}
