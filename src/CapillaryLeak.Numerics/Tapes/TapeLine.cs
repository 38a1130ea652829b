using System.Runtime.CompilerServices;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tapes;

/// <summary>Operations on numbered places of a memory, one after the other, over any kind of number.</summary>
/// <remarks>
/// Operations of one kind stand together, so that hardly any time is spent on finding out what to do next. A line that has
/// run often is compiled and from then on does the same, bit for bit, in half the time.
/// </remarks>
internal sealed class TapeLine
{
    // Compiling takes some 30 ms a thousand operations, and saves about a microsecond a run.
    private const int RunsUntilCompiled = 20_000;

    private const int Interpreted = -1;

    // Indexed by how often 2 goes into the number of lanes.
    private readonly TapeCode?[] codes = new TapeCode?[4];
    private readonly int[] runsSoFar = new int[4];
    private readonly TapeRun[] runs;
    private readonly TapeOperation[] operations;
    private readonly (TapeKind, TapeOperation)[] plain;
    private readonly IReadOnlySet<ushort> wanted;

    /// <summary>A line.</summary>
    /// <param name="kinds">What each operation does.</param>
    /// <param name="operations">The operations, in an order in which those of one kind stand together.</param>
    /// <param name="plain">
    /// The same in an order in which what is computed is soon used, as suits the compiler. Only the wanted places need agree.
    /// </param>
    /// <param name="wanted">The places that are read after the line has run.</param>
    public TapeLine(
        IReadOnlyList<TapeKind> kinds, TapeOperation[] operations, (TapeKind, TapeOperation)[] plain, IReadOnlySet<ushort> wanted)
    {
        (this.operations, this.plain, this.wanted) = (operations, plain, wanted);
        List<TapeRun> found = [];
        for (int i = 0; i < operations.Length; i++)
        {
            if (found.Count > 0 && found[^1].Kind == kinds[i])
            {
                found[^1] = found[^1] with { End = i + 1 };
            }
            else
            {
                found.Add(new(kinds[i], i, i + 1));
            }
        }

        runs = [.. found];
        foreach (TapeOperation x in operations.Concat(plain.Select(x => x.Item2)))
        {
            Reach = Math.Max(Reach, 1 + Math.Max(Math.Max(x.Result, x.A), Math.Max(x.B, x.C)));
        }
    }

    /// <summary>How many places a memory must have.</summary>
    public int Reach { get; }

    /// <summary>How many operations there are.</summary>
    public int Count => operations.Length;

    /// <summary>How many operations of a kind there are.</summary>
    public int CountOf(TapeKind kind) => runs.Where(x => x.Kind == kind).Sum(x => x.End - x.First);

    /// <summary>The places that an operation reads.</summary>
    public static IEnumerable<ushort> Read(TapeKind kind, TapeOperation x) => kind switch
    {
        TapeKind.Negate or TapeKind.Sqrt or TapeKind.Exp or TapeKind.Log => [x.A],
        TapeKind.Choose => [x.A, x.B, x.C],
        TapeKind.SubtractProduct => [x.A, x.B, x.Result],
        _ => [x.A, x.B],
    };

    /// <summary>Carries the operations out.</summary>
    /// <param name="memory">The first number of a memory that holds every place the operations name.</param>
    public void Run<T>(ref T memory) where T : struct, IReal<T>
    {
        int number = IndexOf<T>();
        if (number != Interpreted)
        {
            if (codes[number] is { } code)
            {
                code.Run(ref Unsafe.As<T, byte>(ref memory));
                return;
            }

            // A count that threads spoil for each other only comes somewhat later to the same end.
            if (++runsSoFar[number] == RunsUntilCompiled)
            {
                Compile<T>();
            }
        }

        Interpret(ref memory);
    }

    /// <summary>Carries the operations out as they are listed, whether the line is compiled or not.</summary>
    /// <param name="memory">The first number of a memory that holds every place the operations name.</param>
    public void Interpret<T>(ref T memory) where T : struct, IReal<T>
    {
        foreach (TapeRun run in runs)
        {
            Run(run.Kind, operations.AsSpan(run.First, run.End - run.First), ref memory);
        }
    }

    /// <summary>Compiles the line now, for a kind of number that will run it often; does nothing for what is no lanes.</summary>
    public void Compile<T>() where T : struct, IReal<T>
    {
        int number = IndexOf<T>();
        if (number != Interpreted && RuntimeFeature.IsDynamicCodeSupported)
        {
            codes[number] ??= TapeCode.Of<T>(plain, wanted);
        }
    }

    // Only doubles and vectors of them are compiled: other numbers, such as duals, may well be as long, but are no lanes.
    private static int IndexOf<T>() where T : struct =>
        typeof(T) == typeof(Scalar) ? 0
        : typeof(T) == typeof(Lanes2) ? 1
        : typeof(T) == typeof(Lanes4) ? 2
        : typeof(T) == typeof(Lanes8) ? 3
        : Interpreted;

    private static void Run<T>(TapeKind kind, ReadOnlySpan<TapeOperation> line, ref T memory) where T : struct, IReal<T>
    {
        switch (kind)
        {
            case TapeKind.Add:
                Add(line, ref memory);
                break;
            case TapeKind.Subtract:
                Subtract(line, ref memory);
                break;
            case TapeKind.Multiply:
                Multiply(line, ref memory);
                break;
            case TapeKind.Divide:
                Divide(line, ref memory);
                break;
            case TapeKind.SubtractProduct:
                SubtractProduct(line, ref memory);
                break;
            case TapeKind.Choose:
                Choose(line, ref memory);
                break;
            default:
                Others(kind, line, ref memory);
                break;
        }
    }

    // Whoever makes a line hands out only places inside the memory.
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

    private static void SubtractProduct<T>(ReadOnlySpan<TapeOperation> line, ref T m) where T : struct, IReal<T>
    {
        foreach (TapeOperation x in line)
        {
            At(ref m, x.Result) -= At(ref m, x.A) * At(ref m, x.B);
        }
    }

    private static void Choose<T>(ReadOnlySpan<TapeOperation> line, ref T m) where T : struct, IReal<T>
    {
        foreach (TapeOperation x in line)
        {
            At(ref m, x.Result) = T.Choose(At(ref m, x.A), At(ref m, x.B), At(ref m, x.C));
        }
    }

    private static void Others<T>(TapeKind kind, ReadOnlySpan<TapeOperation> line, ref T m) where T : struct, IReal<T>
    {
        foreach (TapeOperation x in line)
        {
            switch (kind)
            {
                case TapeKind.Negate:
                    At(ref m, x.Result) = -At(ref m, x.A);
                    break;
                case TapeKind.Sqrt:
                    At(ref m, x.Result) = T.Sqrt(At(ref m, x.A));
                    break;
                case TapeKind.Exp:
                    T.Exp(in At(ref m, x.A), out At(ref m, x.Result));
                    break;
                case TapeKind.Log:
                    T.Log(in At(ref m, x.A), out At(ref m, x.Result));
                    break;
                default:
                    T.Pow(in At(ref m, x.A), in At(ref m, x.B), out At(ref m, x.Result));
                    break;
            }
        }
    }
}
