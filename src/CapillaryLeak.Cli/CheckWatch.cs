using System.Globalization;
using System.Text.RegularExpressions;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Cli;

/// <summary>Looks at files again whenever they are saved, until the user interrupts.</summary>
/// <remarks>
/// It looks at the stamps of the files a few times a second. That is less elegant than being told by the system, but the same
/// everywhere: what the system tells differs, is lost on shared and virtual drives, and comes several times, or for another name,
/// from editors that save by renaming. What is still changing from one look to the next is left until it rests.
/// </remarks>
internal sealed partial class CheckWatch(Terminal terminal, IReadOnlyList<string> paths, Action check)
{
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(200);

    // What files name, such as a protocol, is found when they are checked.
    private IReadOnlyList<string> watched = [];

    /// <summary>Checks, waits for changes, and checks again.</summary>
    /// <returns>The exit code: interrupted, since nothing else ends it.</returns>
    public int Run()
    {
        string seen = Check(), before = seen;
        while (!terminal.Interrupt.WaitHandle.WaitOne(Apart))
        {
            string now = Stamps();
            if (now != seen && now == before)
            {
                terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n── {DateTime.Now:HH:mm:ss} ──"));
                now = seen = Check();
            }

            before = now;
        }

        return ExitCode.Interrupted;
    }

    // The stamps from before the check: what is saved meanwhile is a change.
    private string Check()
    {
        watched = [.. Given().SelectMany(NamedIn).Distinct()];
        string stamps = Stamps();
        check();
        terminal.Out.WriteLine("Waiting for changes; Ctrl-C ends.");
        terminal.Out.Flush();
        return stamps;
    }

    private IEnumerable<string> Given() => paths.SelectMany(x => Directory.Exists(x) ? FilesIn(x) : [x]);

    // Whatever goes away while it is listed is listed anew at the next look.
    private static IReadOnlyList<string> FilesIn(string folder)
    {
        try
        {
            return ScenarioFiles.In(folder);
        }
        catch (IOException)
        {
            return [];
        }
    }

    // Other files by their paths from the file's folder, be the rest of it right or wrong.
    private static IEnumerable<string> NamedIn(string file)
    {
        string folder = Path.GetDirectoryName(file) ?? "";
        return FileName().Matches(TextOf(file)).Select(x => Path.Combine(folder, x.Value));
    }

    private static string TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "";
        }
    }

    private string Stamps() => string.Join('\n', Given().Concat(watched).Distinct().Select(StampOf));

    private static string StampOf(string file)
    {
        try
        {
            FileInfo info = new(file);
            return info.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file} {info.LastWriteTimeUtc.Ticks} {info.Length}") : $"{file} is not there";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"{file} cannot be seen";
        }
    }

    [GeneratedRegex(@"[^\s,:'""{}\[\]=]{1,200}\.yaml\b")]
    private static partial Regex FileName();
}
