using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CapillaryLeak.Sim.Reports;

namespace CapillaryLeak.Cli;

/// <summary>The command line: which verbs there are and how their options are read.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <param name="arguments">What the user typed.</param>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        ParseResult parsed = Root(terminal).Parse(arguments, new() { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            Mistakes.Report(parsed, terminal.Error);
            return ExitCode.BadInput;
        }

        try
        {
            return parsed.Invoke(new()
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Interrupted; nothing was written.");
            return ExitCode.Interrupted;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        RootCommand root = new("Simulates attacks of capillary leak syndrome.")
        {
            new RunVerb(terminal),
            new CompareVerb(terminal),
            new DebriefVerb(terminal),
            new CheckVerb(terminal),
            new NewVerb(terminal),
            new CohortVerb(terminal),
            new SweepVerb(terminal),
            new MergeVerb(terminal),
            new VerifyVerb(terminal),
            new ValidateVerb(terminal),
            new CalibrateVerb(terminal),
            new ListVerb(terminal),
            new ModelVerb(terminal),
            new ExportVerb(terminal),
            new SchemaVerb(terminal),
        };
        foreach (Option option in root.Options)
        {
            option.Action = option switch
            {
                HelpOption => new HelpWithExamples(),
                VersionOption => new VersionAction(),
                _ => option.Action,
            };
        }

        return root;
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"capleak {ProductVersion.Full}\n{Disclaimer.Text}");
            return ExitCode.Done;
        }
    }
}
