using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Cli;

/// <summary>What the program talks to: the user's terminal, or a test.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Problems and warnings.</param>
/// <param name="HasColor">True where <paramref name="Out"/> shows colors.</param>
/// <param name="Interrupt">Canceled by Ctrl-C.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool HasColor, CancellationToken Interrupt)
{
    /// <summary>How many characters a line of <see cref="Out"/> shows; huge for a file or a pipe.</summary>
    public int Width { get; init; } = int.MaxValue;

    /// <summary>Runs lengthy work until it is done or the user interrupts.</summary>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    public T Wait<T>(Func<T> work) => Task.Run(work, Interrupt).WaitAsync(Interrupt).GetAwaiter().GetResult();

    /// <summary>Prints everything that is wrong or odd with a file.</summary>
    public void Report(ReadResult read) => Report(read.Problems, read.Warnings);

    /// <summary>Prints everything that is wrong or odd with a file.</summary>
    public void Report(IReadOnlyList<Problem> problems, IReadOnlyList<Problem> warnings)
    {
        foreach (Problem problem in problems.Concat(warnings))
        {
            Error.WriteLine(problem);
        }
    }

    /// <summary>Prints a summary: where colors show, its first line stands out and headings are tinted.</summary>
    public void Show(IReadOnlyList<string> lines, bool isGood)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            Out.WriteLine(HasColor ? Paint.Line(lines[i], isFirst: i == 0, isGood) : lines[i]);
        }
    }
}
