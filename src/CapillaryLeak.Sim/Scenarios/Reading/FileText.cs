using System.Text;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Gets the text of a file, or says why it is not one.</summary>
internal static class FileText
{
    /// <summary>The largest file read, bytes.</summary>
    internal const int MostBytes = 1 << 20;

    /// <summary>The text of a file; null where it cannot be had, with the reason among the problems.</summary>
    internal static string? Read(string path, ProblemList problems)
    {
        SourceSpan start = new(path, 1, 1);
        try
        {
            if (Directory.Exists(path))
            {
                problems.Add(start, "This is a directory, not a file.", "Name a scenario file in it.");
                return null;
            }

            using FileStream stream = File.OpenRead(path);
            byte[] bytes = new byte[MostBytes + 1];
            int count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Decode(bytes.AsSpan(0, count), start, problems);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(start, "There is no such file.", InsteadOf(path));
        }
        catch (Exception e) when (
            e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(start, "This file cannot be read.", "Check the path and that you may read it.");
        }

        return null;
    }

    private static string InsteadOf(string path)
    {
        string folder = Path.GetDirectoryName(path) ?? "";
        if (folder.Length > 0 && !Directory.Exists(folder))
        {
            return $"There is no folder '{folder}' either; check the path.";
        }

        IEnumerable<string> beside = Directory.EnumerateFiles(folder.Length > 0 ? folder : ".", "*.yaml")
            .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
        return Spelling.Nearest(Path.GetFileName(path), beside) is { } near
            ? $"Did you mean '{Path.Combine(folder, near)}'?"
            : "Check the path.";
    }

    /// <summary>Bytes as UTF-8 text.</summary>
    internal static string? Decode(ReadOnlySpan<byte> bytes, SourceSpan start, ProblemList problems)
    {
        if (bytes.Length > MostBytes)
        {
            problems.Add(start, "This file is larger than 1 MiB.",
                "A scenario is a few pages of text; check that this is one.");
            return null;
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(start, "This file is not UTF-8 text.", "Save it from a text editor with the encoding UTF-8.");
            return null;
        }
    }

    /// <summary>Text with one form of line end and no byte-order mark, or null where it is not text.</summary>
    internal static string? Normalize(string file, string text, ProblemList problems)
    {
        if (text.Length > MostBytes)
        {
            return Decode(new byte[MostBytes + 1], new(file, 1, 1), problems);
        }

        string plain = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return IsText(file, plain, problems) ? plain : null;
    }

    private static bool IsText(string file, string text, ProblemList problems)
    {
        int line = 1, column = 1;
        bool isIndent = true, isGood = true;
        foreach (char letter in text)
        {
            SourceSpan where = new(file, line, column);
            if (letter == '\t' && isIndent)
            {
                problems.Add(where, "This line is indented with a tab, which YAML does not allow.",
                    "Indent with spaces.");
                (isGood, isIndent) = (false, false);
            }
            else if (char.IsControl(letter) && letter is not ('\n' or '\t' or '\u0085'))
            {
                problems.Add(where, $"This file holds the control character U+{(int)letter:X4}: it is not text.",
                    "Save it from a text editor with the encoding UTF-8.");
                return false;
            }

            isIndent = letter == '\n' || (isIndent && letter == ' ');
            (line, column) = letter == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return isGood;
    }

    /// <summary>The text of a file that another one names; null where it cannot be had, with the reason among the problems.</summary>
    /// <param name="file">Its path as it is written.</param>
    /// <param name="known">The text, where it is known already under that path.</param>
    /// <param name="what">What the file is.</param>
    /// <param name="problems">Receives what is wrong.</param>
    internal static NamedText? ReadNamed(ScalarNode file, NamedText? known, string what, ProblemList problems)
    {
        if (known?.File == file.Text)
        {
            return known;
        }

        ProblemList reading = new();
        string? text = Read(PathOf(file), reading);
        foreach (Problem problem in reading.Errors)
        {
            problems.Add(file.Where, $"The {what} '{MapReader.Short(file.Text)}' cannot be had. {problem.What}", problem.Fix);
        }

        return text is null ? null : new(file.Text, text);
    }

    /// <summary>A path from the folder of the file that names it; what the command line names, from where the command is given.</summary>
    internal static string PathOf(ScalarNode file) => file.Where.File == SettingReader.CommandLine
        ? file.Text
        : Path.Combine(Path.GetDirectoryName(file.Where.File) ?? "", file.Text);
}
