using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tapes;

/// <summary>
/// Traced equations made ready to run many times: every shared part computed once, and what depends on nothing but the
/// givens computed beforehand.
/// </summary>
/// <remarks>
/// A memory for a tape holds, in this order: the constants (<see cref="ConstantCount"/> of them: numbers, givens and what
/// follows from those), the variables, and room for what the parts compute.
/// </remarks>
public sealed class Tape
{
    private readonly double[] numbers;
    private readonly int[] givens;
    private readonly TapePart prepare;

    internal Tape(double[] numbers, int[] givens, TapePart prepare, int constants, int variables, int slots, TapePart[] parts)
    {
        (this.numbers, this.givens, this.prepare) = (numbers, givens, prepare);
        (ConstantCount, VariableCount, Slots, Parts) = (constants, variables, slots, parts);
    }

    /// <summary>How many places at the beginning of a memory hold what stays the same while the givens do.</summary>
    public int ConstantCount { get; }

    /// <summary>How many variables there are; they stand behind the constants.</summary>
    public int VariableCount { get; }

    /// <summary>How many places a memory needs.</summary>
    public int Slots { get; }

    /// <summary>What can be computed, in the order in which it was asked for.</summary>
    public IReadOnlyList<TapePart> Parts { get; }

    /// <summary>How many operations are done once for all, whenever the givens change.</summary>
    public int PreparedCount => prepare.OperationCount;

    /// <summary>Computes the constants that some givens lead to.</summary>
    /// <param name="given">The givens, in the order in which the builder was told of them.</param>
    /// <param name="memory">At least <see cref="Slots"/> long; its first <see cref="ConstantCount"/> are filled.</param>
    public void Prepare(ReadOnlySpan<double> given, Span<double> memory)
    {
        numbers.CopyTo(memory);
        for (int i = 0; i < givens.Length; i++)
        {
            memory[numbers.Length + i] = given[givens[i]];
        }

        prepare.Run(MemoryMarshal.Cast<double, Scalar>(memory));
    }
}
