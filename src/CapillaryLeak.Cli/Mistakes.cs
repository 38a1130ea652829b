using System.CommandLine;
using System.CommandLine.Parsing;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Cli;

/// <summary>What is wrong with a command line, and what to write instead.</summary>
internal static class Mistakes
{
    /// <summary>Prints every mistake.</summary>
    public static void Report(ParseResult parsed, TextWriter error)
    {
        Command command = parsed.CommandResult.Command;
        string[] known = [.. command.Subcommands.Select(x => x.Name), .. command.Options.Select(x => x.Name)];
        string? token = parsed.UnmatchedTokens is [var first, ..] ? first : null;
        if (token is not null)
        {
            error.WriteLine($"'{token}' is not understood. {Fix(token, known, command)}");
        }

        foreach (ParseError mistake in parsed.Errors.Where(x => token is null || !IsAbout(x, parsed.UnmatchedTokens)))
        {
            error.WriteLine(command is RootCommand ? $"Which verb? {Verbs(command)} See capleak --help."
                : LacksFile(parsed, command) ? $"Which file? Write e.g. capleak {command.Name} scenarios/attacks/clarkson-typical.yaml."
                : Lacking(parsed, command) is { } option ? $"{option.Name} is missing: {option.Description} See capleak {command.Name} --help."
                : mistake.Message);
        }
    }

    private static bool IsAbout(ParseError mistake, IReadOnlyList<string> tokens) =>
        mistake.SymbolResult is CommandResult { Command: RootCommand } || tokens.Any(x => mistake.Message.Contains($"'{x}'", StringComparison.Ordinal));

    private static bool LacksFile(ParseResult parsed, Command command) =>
        command.Arguments.Any(x => x.Name == "FILE" && x.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(x) is not { Tokens.Count: > 0 });

    private static Option? Lacking(ParseResult parsed, Command command) =>
        command.Options.FirstOrDefault(x => x.Required && parsed.GetResult(x) is not { Tokens.Count: > 0 });

    private static string Fix(string token, string[] known, Command command)
    {
        string? near = Spelling.Nearest(token, known) ?? known.FirstOrDefault(x => x.Contains(token.TrimStart('-'), StringComparison.Ordinal));
        return (near, command) switch
        {
            ({ }, _) when token.Length > 1 => $"Did you mean '{near}'?",
            (_, RootCommand) when token.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) => $"To simulate a scenario file write capleak run {token}.",
            (_, RootCommand) => Verbs(command),
            _ when token.StartsWith('-') => $"See capleak {command.Name} --help.",
            _ => $"A value with a space in it needs quotes, e.g. --until '36 h'. See capleak {command.Name} --help.",
        };
    }

    private static string Verbs(Command root) => $"There are {Words.List(root.Subcommands.Select(x => x.Name), "and")}.";
}
