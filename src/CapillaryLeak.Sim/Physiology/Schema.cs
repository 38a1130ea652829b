using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Reads the attributes of the number structs, and shows a struct of numbers as a span of them.</summary>
internal static class Schema
{
    /// <summary>A leaf of a struct of numbers: the field and the structs on the way to it.</summary>
    /// <param name="Path">Snake-case path, e.g. <c>exchange.filtration_coefficient</c>.</param>
    /// <param name="Field">The field that holds the number.</param>
    public sealed record Leaf(string Path, FieldInfo Field);

    /// <summary>The parameters, in the order of their memory.</summary>
    public static IReadOnlyList<Leaf> Parameters { get; } = Leaves(typeof(Parameters<Scalar>));

    /// <summary>The states, in the order of their memory.</summary>
    public static IReadOnlyList<Leaf> States { get; } = Leaves(typeof(State<Scalar>));

    /// <summary>The same memory, as numbers in the order of the fields.</summary>
    /// <typeparam name="TStruct">A struct whose leaves are all <typeparamref name="T"/>.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    public static Span<T> AsSpan<TStruct, T>(ref TStruct numbers) where TStruct : struct where T : struct =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<TStruct, T>(ref numbers), Unsafe.SizeOf<TStruct>() / Unsafe.SizeOf<T>());

    /// <summary>All leaves of a struct type, depth first.</summary>
    public static List<Leaf> Leaves(Type type, string prefix = "")
    {
        List<Leaf> leaves = [];
        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public).OrderBy(x => x.MetadataToken))
        {
            string path = prefix + SnakeCase(field.Name);
            if (field.FieldType == typeof(Scalar))
            {
                leaves.Add(new(path, field));
            }
            else
            {
                leaves.AddRange(Leaves(field.FieldType, path + "."));
            }
        }

        return leaves;
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
