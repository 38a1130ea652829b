using System.Text.RegularExpressions;

namespace CapillaryLeak.EndToEnd;

/// <summary>
/// A page of documentation as what its fenced blocks make a reader do, in order. A block whose first line is <c># name.yaml</c> is that
/// file, with <c>, continued</c> more of it, and with <c>, whole</c> all that it has become by then. A block of lines that begin with
/// <c>capleak</c> is commands; where they begin with <c>$ capleak</c> what is printed stands below each, shortened by lines with
/// nothing but …. A command that is to fail ends in <c># exit code 2</c>.
/// </summary>
internal sealed partial record Guide(string Name, IReadOnlyList<GuideStep> Steps, IReadOnlyList<string> Prose)
{
    private const string Fence = "```";
    private const string Prompt = "$ ";

    // So that whoever reads before anything is built has a command that works.
    private const string FromSources = "dotnet run -c Release --project src/CapillaryLeak.Cli -- ";

    internal IEnumerable<GuideCommand> Commands => Steps.OfType<GuideCommand>();

    internal static Guide Of(string name, string text)
    {
        List<GuideStep> steps = [];
        List<string> prose = [];
        string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                prose.Add(lines[i]);
                continue;
            }

            string[] block = [.. lines[(i + 1)..].TakeWhile(x => x != Fence)];
            steps.AddRange(StepsOf(block, i + 2));
            i += block.Length + 1;
        }

        return new(name, steps, prose);
    }

    private static IEnumerable<GuideStep> StepsOf(string[] block, int line)
    {
        Match file = block.Length > 0 ? FileName().Match(block[0]) : Match.Empty;
        return file.Success
            ? [new GuideFile(line, file.Groups["name"].Value, file.Groups["how"].Value, string.Concat(block.Select(x => x + "\n")))]
            : CommandsOf(block, line);
    }

    private static IEnumerable<GuideCommand> CommandsOf(string[] block, int line)
    {
        bool prompts = block.Any(x => x.StartsWith(Prompt, StringComparison.Ordinal));
        int[] starts = [.. Enumerable.Range(0, block.Length).Where(i => IsCommand(block[i], prompts))];
        for (int i = 0; i < starts.Length; i++)
        {
            string[] part = block[starts[i]..(i + 1 < starts.Length ? starts[i + 1] : block.Length)];
            string typed = part[0].Replace(Prompt, "", StringComparison.Ordinal).Replace(FromSources, "capleak ", StringComparison.Ordinal);
            Match code = ExitCode().Match(typed);
            yield return new(line + starts[i], typed.Split(" #")[0].TrimEnd(), code.Success ? code.Groups["code"].Value : "0", prompts ? part[1..] : []);
        }
    }

    private static bool IsCommand(string line, bool prompts)
    {
        string start = prompts ? Prompt : "";
        return line.StartsWith($"{start}capleak ", StringComparison.Ordinal) || line.StartsWith(start + FromSources, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^# (?<name>[\w/.-]+\.yaml)(, (?<how>continued|whole))?$")]
    private static partial Regex FileName();

    [GeneratedRegex(@" # exit code (?<code>\d+)$")]
    private static partial Regex ExitCode();
}
