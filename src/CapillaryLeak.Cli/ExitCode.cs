namespace CapillaryLeak.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A published value is met worse than recorded.</summary>
    public const int Worse = 1;

    /// <summary>A result is not what running it again gives.</summary>
    public const int Differs = 1;

    /// <summary>The user's mistake; what and where is on the standard error output.</summary>
    public const int BadInput = 2;

    /// <summary>The numerics could not finish; what was reached is kept.</summary>
    public const int NotFinished = 3;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;
}
