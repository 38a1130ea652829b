using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tapes;

/// <summary>A straight line of operations that computes some results from the givens and the variables in a memory.</summary>
/// <remarks>
/// The line runs over any number: one patient, or one a lane. Operations of one kind stand together, so that hardly any
/// time is spent on finding out what to do next.
/// </remarks>
public sealed class TapePart
{
    private readonly TapeRun[] runs;
    private readonly TapeOperation[] operations;
    private readonly ushort[] results;
    private readonly ushort[] variables;

    internal TapePart(TapeRun[] runs, TapeOperation[] operations, ushort[] results, ushort[] variables) =>
        (this.runs, this.operations, this.results, this.variables) = (runs, operations, results, variables);

    /// <summary>How many operations it takes.</summary>
    public int OperationCount => operations.Length;

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
        ref T m = ref MemoryMarshal.GetReference(memory);
        foreach (TapeRun run in runs)
        {
            ReadOnlySpan<TapeOperation> line = operations.AsSpan(run.First, run.End - run.First);
            switch (run.Kind)
            {
                case TraceKind.Add:
                    Add(line, ref m);
                    break;
                case TraceKind.Subtract:
                    Subtract(line, ref m);
                    break;
                case TraceKind.Multiply:
                    Multiply(line, ref m);
                    break;
                case TraceKind.Divide:
                    Divide(line, ref m);
                    break;
                case TraceKind.Choose:
                    Choose(line, ref m);
                    break;
                case TraceKind.Negate:
                    Negate(line, ref m);
                    break;
                case TraceKind.Sqrt:
                    Sqrt(line, ref m);
                    break;
                default:
                    Call(run.Kind, line, ref m);
                    break;
            }
        }
    }

    // The builder hands out only places inside the memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T At<T>(ref T memory, ushort place) => ref Unsafe.Add(ref memory, (nint)(uint)place);

    private static void Add<T>(ReadOnlySpan<TapeOperation> line, ref T m) where T : struct, IReal<T>
    {
        foreach (TapeOperation x in line)
        {
            At(ref m, x.Result) = At(ref m, x.A) + At(ref m, x.B);
        }
    }

    private static void Subtract<T>(ReadOnlySpan<TapeOperation> line, ref T m) where T : struct, IReal<T>
    {
        foreach (TapeOperation x in line)
        {
            At(ref m, x.Result) = At(ref m, x.A) - At(ref m, x.B);
        }
    }

    private static void Multiply<T>(ReadOnlySpan<TapeOperation> line, ref T m) where T : struct, IReal<T>
    {
        foreach (TapeOperation x in line)
        {
            At(ref m, x.Result) = At(ref m, x.A) * At(ref m, x.B);
        }
    }

    private static void Divide<T>(ReadOnlySpan<TapeOperation> line, ref T m) where T : struct, IReal<T>
    {
        foreach (TapeOperation x in line)
        {
            At(ref m, x.Result) = At(ref m, x.A) / At(ref m, x.B);
        }
    }

    private static void Choose<T>(ReadOnlySpan<TapeOperation> line, ref T m) where T : struct, IReal<T>
    {
        foreach (TapeOperation x in line)
        {
            At(ref m, x.Result) = T.Choose(At(ref m, x.A), At(ref m, x.B), At(ref m, x.C));
        }
    }

    private static void Negate<T>(ReadOnlySpan<TapeOperation> line, ref T m) where T : struct, IReal<T>
    {
        foreach (TapeOperation x in line)
        {
            At(ref m, x.Result) = -At(ref m, x.A);
        }
    }

    private static void Sqrt<T>(ReadOnlySpan<TapeOperation> line, ref T m) where T : struct, IReal<T>
    {
        foreach (TapeOperation x in line)
        {
            At(ref m, x.Result) = T.Sqrt(At(ref m, x.A));
        }
    }

    private static void Call<T>(TraceKind kind, ReadOnlySpan<TapeOperation> line, ref T m) where T : struct, IReal<T>
    {
        foreach (TapeOperation x in line)
        {
            switch (kind)
            {
                case TraceKind.Exp:
                    T.Exp(in At(ref m, x.A), out At(ref m, x.Result));
                    break;
                case TraceKind.Log:
                    T.Log(in At(ref m, x.A), out At(ref m, x.Result));
                    break;
                default:
                    T.Pow(in At(ref m, x.A), in At(ref m, x.B), out At(ref m, x.Result));
                    break;
            }
        }
    }
}
