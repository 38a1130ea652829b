using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CapillaryLeak.Sim.Tests.House;

/// <summary>The source files, as the house rules read them.</summary>
internal static partial class Sources
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All C# files below a folder of the repository, by their path in it.</summary>
    public static IEnumerable<string> CSharp(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(x => Path.GetRelativePath(Root, x).Replace('\\', '/'))
            .Where(x => !x.Contains("/obj/", StringComparison.Ordinal) && !x.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The lines of a file.</summary>
    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    /// <summary>The code of a file, without comments and what stands between quotes.</summary>
    public static string Code(string path) =>
        string.Join('\n', Lines(path).Select(line => Comment().Replace(Quoted().Replace(line, "\"\""), "")));

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (DirectoryInfo? at = new FileInfo(here).Directory; at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "CapillaryLeak.Sim.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("The sources are not where they were compiled.");
    }

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("//.*$")]
    private static partial Regex Comment();
}
