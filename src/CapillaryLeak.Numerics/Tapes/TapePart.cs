using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tapes;

/// <summary>A straight line of operations that computes some results from the givens and the variables in a memory.</summary>
/// <remarks>The same line runs over any number: one patient, or one a lane.</remarks>
public sealed class TapePart
{
    private readonly ushort[] results;
    private readonly ushort[] variables;

    internal TapePart(TapeLine line, ushort[] results, ushort[] variables) =>
        (Line, this.results, this.variables) = (line, results, variables);

    /// <summary>How many operations it takes.</summary>
    public int OperationCount => Line.Count;

    /// <summary>The operations.</summary>
    internal TapeLine Line { get; }

    /// <summary>Where each result is found after <see cref="Run{T}"/>, until another part runs.</summary>
    public ReadOnlySpan<ushort> Results => results;

    /// <summary>Which variables the results depend on, by their numbers.</summary>
    public ReadOnlySpan<ushort> Variables => variables;

    /// <summary>Computes the results.</summary>
    /// <param name="memory">
    /// As long as <see cref="Tape.Slots"/> says, its constants and variables filled; receives the results.
    /// </param>
    /// <typeparam name="T">The number type.</typeparam>
    public void Run<T>(Span<T> memory) where T : struct, IReal<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(memory.Length, Line.Reach, nameof(memory));
        Line.Run(ref MemoryMarshal.GetReference(memory));
    }

    /// <summary>Compiles the part now, for a kind of number that will run it often; it does so by itself after a while.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public void Compile<T>() where T : struct, IReal<T> => Line.Compile<T>();
}
