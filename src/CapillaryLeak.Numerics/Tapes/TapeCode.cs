using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tapes;

/// <summary>A tape line as machine code: every operation on fixed places, with nothing left to look up.</summary>
/// <remarks>
/// The operations and their order are those of the line, and the just-in-time compiler joins no multiplication with an
/// addition, so the bits are the same. Vectors are handed to it as such, not wrapped in a number type: of the thousands of
/// small methods in between it would pull in only the first few.
/// </remarks>
internal sealed class TapeCode
{
    // Longer methods take the compiler more than their share of time.
    private const int LongestMethod = 200;

    private readonly Piece[] pieces;

    private TapeCode(Piece[] pieces) => this.pieces = pieces;

    private delegate void Piece(ref byte memory);

    /// <summary>Carries the operations out.</summary>
    /// <param name="memory">The first byte of a memory.</param>
    public void Run(ref byte memory)
    {
        foreach (Piece piece in pieces)
        {
            piece(ref memory);
        }
    }

    /// <summary>Compiles operations for one kind of number.</summary>
    /// <param name="operations">The operations.</param>
    /// <param name="wanted">The places that are read after they were carried out.</param>
    public static TapeCode Of<T>((TapeKind Kind, TapeOperation Operation)[] operations, IReadOnlySet<ushort> wanted)
        where T : struct, IReal<T>
    {
        HashSet<int> kept = Kept(operations, wanted);
        return new([.. operations.Chunk(LongestMethod).Select((x, i) =>
            Compile(new Writer(typeof(T), VectorOf(Unsafe.SizeOf<T>())), x, kept, i * LongestMethod))]);
    }

    private static Type VectorOf(int bytes) => bytes switch
    {
        16 => typeof(Vector128<double>),
        32 => typeof(Vector256<double>),
        64 => typeof(Vector512<double>),
        _ => typeof(double),
    };

    private static Piece Compile(Writer writer, (TapeKind Kind, TapeOperation Operation)[] operations, HashSet<int> kept, int first)
    {
        for (int i = 0; i < operations.Length; i++)
        {
            (TapeKind kind, TapeOperation x) = operations[i];
            switch (kind)
            {
                case TapeKind.SubtractProduct:
                    writer.Load(x.Result);
                    writer.Load(x.A);
                    writer.Load(x.B);
                    writer.Do(TapeKind.Multiply);
                    writer.Do(TapeKind.Subtract);
                    break;
                case TapeKind.Choose:
                    writer.Choose(x);
                    break;
                case TapeKind.Exp or TapeKind.Log or TapeKind.Pow:
                    writer.Call(kind, x);
                    break;
                case TapeKind.Negate or TapeKind.Sqrt:
                    writer.Load(x.A);
                    writer.Do(kind);
                    break;
                default:
                    writer.Load(x.A);
                    writer.Load(x.B);
                    writer.Do(kind);
                    break;
            }

            writer.Keep(x.Result, inMemory: kept.Contains(first + i));
        }

        return writer.Finish();
    }

    // The results that are read in a later method, or by whoever runs the line: those written last to their places.
    private static HashSet<int> Kept((TapeKind Kind, TapeOperation Operation)[] operations, IReadOnlySet<ushort> wanted)
    {
        HashSet<int> kept = [];
        Dictionary<ushort, int> writer = [];
        for (int i = 0; i < operations.Length; i++)
        {
            (TapeKind kind, TapeOperation x) = operations[i];
            foreach (ushort place in TapeLine.Read(kind, x))
            {
                if (writer.TryGetValue(place, out int by) && by / LongestMethod != i / LongestMethod)
                {
                    kept.Add(by);
                }
            }

            writer[x.Result] = i;
        }

        kept.UnionWith(writer.Where(x => wanted.Contains(x.Key)).Select(x => x.Value));
        return kept;
    }

    /// <summary>Writes the instructions of one method.</summary>
    private sealed class Writer
    {
        private readonly DynamicMethod method = new("tape", null, [typeof(byte).MakeByRefType()], typeof(TapeCode).Module, skipVisibility: true);
        private readonly ILGenerator il;
        private readonly Dictionary<ushort, LocalBuilder> locals = [];
        private readonly Type number;
        private readonly Type vector;
        private readonly int size;

        public Writer(Type number, Type vector)
        {
            (this.number, this.vector, il) = (number, vector, method.GetILGenerator());
            size = sizeof(double) * LanesOf(vector);
        }

        private bool IsOne => vector == typeof(double);

        /// <summary>Loads what was computed in this method from where the compiler keeps it, all else from memory.</summary>
        public void Load(ushort place)
        {
            if (locals.TryGetValue(place, out LocalBuilder? local))
            {
                il.Emit(OpCodes.Ldloc, local);
                return;
            }

            Address(place);
            il.Emit(OpCodes.Ldobj, vector);
        }

        /// <summary>Keeps the value at hand.</summary>
        public void Keep(ushort place, bool inMemory)
        {
            LocalBuilder local = il.DeclareLocal(vector);
            locals[place] = local;
            il.Emit(OpCodes.Stloc, local);
            if (inMemory)
            {
                Address(place);
                il.Emit(OpCodes.Ldloc, local);
                il.Emit(OpCodes.Stobj, vector);
            }
        }

        public void Do(TapeKind kind)
        {
            if (kind == TapeKind.Sqrt)
            {
                il.Emit(OpCodes.Call, IsOne ? typeof(Math).GetMethod(nameof(Math.Sqrt))! : OfVectors(nameof(Vector128.Sqrt)));
            }
            else if (IsOne)
            {
                il.Emit(kind switch
                {
                    TapeKind.Add => OpCodes.Add,
                    TapeKind.Subtract => OpCodes.Sub,
                    TapeKind.Multiply => OpCodes.Mul,
                    TapeKind.Divide => OpCodes.Div,
                    _ => OpCodes.Neg,
                });
            }
            else
            {
                il.Emit(OpCodes.Call, kind switch
                {
                    TapeKind.Add => Operator("op_Addition"),
                    TapeKind.Subtract => Operator("op_Subtraction"),
                    TapeKind.Multiply => Operator("op_Multiply"),
                    TapeKind.Divide => Operator("op_Division"),
                    _ => Operator("op_UnaryNegation"),
                });
            }
        }

        public void Choose(TapeOperation x)
        {
            if (IsOne)
            {
                Label isNonNegative = il.DefineLabel(), end = il.DefineLabel();
                Load(x.A);
                il.Emit(OpCodes.Ldc_R8, 0.0);
                il.Emit(OpCodes.Bge, isNonNegative);
                Load(x.C);
                il.Emit(OpCodes.Br, end);
                il.MarkLabel(isNonNegative);
                Load(x.B);
                il.MarkLabel(end);
                return;
            }

            Load(x.A);
            il.Emit(OpCodes.Call, vector.GetProperty(nameof(Vector128<double>.Zero))!.GetMethod!);
            il.Emit(OpCodes.Call, OfVectors(nameof(Vector128.GreaterThanOrEqual)));
            Load(x.B);
            Load(x.C);
            il.Emit(OpCodes.Call, OfVectors(nameof(Vector128.ConditionalSelect)));
        }

        // One number is handed over in a register, vectors go from memory to memory.
        public void Call(TapeKind kind, TapeOperation x)
        {
            if (IsOne)
            {
                Load(x.A);
                if (kind == TapeKind.Pow)
                {
                    Load(x.B);
                }

                il.Emit(OpCodes.Call, typeof(Elementary)
                    .GetMethods(BindingFlags.Static | BindingFlags.Public).Single(x => x.Name == kind.ToString()));
                return;
            }

            LocalBuilder result = il.DeclareLocal(vector);
            Point(x.A);
            if (kind == TapeKind.Pow)
            {
                Point(x.B);
            }

            il.Emit(OpCodes.Ldloca, result);
            il.Emit(OpCodes.Call, typeof(Elementary)
                .GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
                .Single(x => x.Name == kind.ToString() && x.IsGenericMethodDefinition)
                .MakeGenericMethod(number));
            il.Emit(OpCodes.Ldloc, result);
        }

        private void Point(ushort place)
        {
            if (!locals.TryGetValue(place, out LocalBuilder? local))
            {
                Address(place);
                return;
            }

            // A copy, so that what else is done with the value need not go by memory.
            LocalBuilder copy = il.DeclareLocal(vector);
            il.Emit(OpCodes.Ldloc, local);
            il.Emit(OpCodes.Stloc, copy);
            il.Emit(OpCodes.Ldloca, copy);
        }

        private void Address(ushort place)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_I4, place * size);
            il.Emit(OpCodes.Add);
        }

        public Piece Finish()
        {
            il.Emit(OpCodes.Ret);
            return method.CreateDelegate<Piece>();
        }

        private static int LanesOf(Type vector) =>
            vector == typeof(Vector128<double>) ? 2 : vector == typeof(Vector256<double>) ? 4 : vector == typeof(Vector512<double>) ? 8 : 1;

        private MethodInfo Operator(string name) => vector.GetMethods()
            .Single(x => x.Name == name && x.GetParameters().All(p => p.ParameterType == vector));

        // The method of Vector128 and its like that takes vectors of doubles only.
        private MethodInfo OfVectors(string name)
        {
            Type home = vector == typeof(Vector128<double>) ? typeof(Vector128)
                : vector == typeof(Vector256<double>) ? typeof(Vector256) : typeof(Vector512);
            return home.GetMethods()
                .Where(x => x.Name == name && x.IsGenericMethodDefinition)
                .Select(x => x.MakeGenericMethod(typeof(double)))
                .Concat(home.GetMethods().Where(x => x.Name == name && !x.IsGenericMethodDefinition))
                .First(x => x.GetParameters().All(p => p.ParameterType == vector));
        }
    }
}
