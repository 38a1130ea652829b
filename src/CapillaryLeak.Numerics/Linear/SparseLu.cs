using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Linear;

/// <summary>A plan for factoring matrices of one fixed sparsity pattern, and for solving with the factors.</summary>
/// <remarks>
/// <para>
/// The plan is made once: pivots are taken from the diagonal, cheapest first (Markowitz 1957, on the diagonal only), and every
/// multiplication of the factorization is listed. Factoring and solving then follow the lists and allocate nothing.
/// There is no numerical pivoting: a Rosenbrock method's I/(hγ) − J is dominated by its diagonal once h is small enough,
/// and a pivot that fails shows as a result that is not finite, upon which the step is shortened.
/// </para>
/// <para>
/// The values of a matrix live in the caller's memory, <see cref="ValueCount"/> numbers addressed by <see cref="SlotOf"/>,
/// of any <see cref="IReal{T}"/>: one matrix a number, or one matrix a lane. A row or column with nothing beside the diagonal
/// (a pure integral) costs no fill.
/// </para>
/// </remarks>
public sealed class SparseLu
{
    private const int Absent = -1;

    // Values lie pivot by pivot: the diagonal, then the rest of its row (upper factor), then the rest of its column (lower).
    private readonly int[] slots;
    private readonly int[] starts;
    private readonly int[] lowers;
    private readonly int[] places;
    private readonly int[] targets;

    /// <summary>Plans the factorization of matrices with a given pattern.</summary>
    /// <param name="pattern">True where a square matrix may differ from zero; the diagonal always may.</param>
    public SparseLu(bool[,] pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Count = pattern.GetLength(0);
        ArgumentOutOfRangeException.ThrowIfNotEqual(pattern.GetLength(1), Count, nameof(pattern));

        bool[,] filled = (bool[,])pattern.Clone();
        int[] order = PivotOrder(filled);
        slots = new int[Count * Count];
        Array.Fill(slots, Absent);
        starts = new int[Count + 1];
        lowers = new int[Count];
        places = Lay(filled, order);
        targets = Aim();
    }

    /// <summary>How many rows and columns the matrix has.</summary>
    public int Count { get; }

    /// <summary>How many numbers the matrix and its factors need, fill included.</summary>
    public int ValueCount => starts[Count];

    /// <summary>How many multiply–subtract operations one factorization takes.</summary>
    public int OperationCount => targets.Length;

    /// <summary>Where an element's value is kept.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <returns>An index below <see cref="ValueCount"/>.</returns>
    /// <exception cref="ArgumentException">The element is always zero: it is neither in the pattern nor filled in.</exception>
    public int SlotOf(int row, int column)
    {
        int slot = slots[(row * Count) + column];
        return slot != Absent ? slot : throw new ArgumentException($"Element ({row}, {column}) is outside the pattern.");
    }

    /// <summary>Replaces a matrix by its factors.</summary>
    /// <param name="values">The matrix, zeros where only fill will be; receives the factors.</param>
    /// <typeparam name="T">The number type.</typeparam>
    public void Factor<T>(Span<T> values)
        where T : struct, IReal<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, ValueCount, nameof(values));
        // The lists were built here and hold only indices below ValueCount, so the checks are made once, above.
        ref T value = ref MemoryMarshal.GetReference(values);
        ref int target = ref MemoryMarshal.GetArrayDataReference(targets);
        for (int pivot = 0; pivot < lowers.Length; pivot++)
        {
            int diagonal = starts[pivot];
            int lower = lowers[pivot];
            int next = starts[pivot + 1];
            T inverse = T.Number(1) / Unsafe.Add(ref value, diagonal);
            Unsafe.Add(ref value, diagonal) = inverse;
            for (int row = lower; row < next; row++)
            {
                T multiple = Unsafe.Add(ref value, row) * inverse;
                Unsafe.Add(ref value, row) = multiple;
                for (int column = diagonal + 1; column < lower; column++)
                {
                    ref T element = ref Unsafe.Add(ref value, target);
                    element -= multiple * Unsafe.Add(ref value, column);
                    target = ref Unsafe.Add(ref target, 1);
                }
            }
        }
    }

    /// <summary>Solves A·x = b with the factors of A.</summary>
    /// <param name="factors">What <see cref="Factor{T}"/> left behind.</param>
    /// <param name="x">The right-hand side b; receives the solution.</param>
    /// <typeparam name="T">The number type.</typeparam>
    public void Solve<T>(ReadOnlySpan<T> factors, Span<T> x)
        where T : struct, IReal<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(factors.Length, ValueCount, nameof(factors));
        ArgumentOutOfRangeException.ThrowIfNotEqual(x.Length, Count, nameof(x));
        ref T factor = ref MemoryMarshal.GetReference(factors);
        ref T unknown = ref MemoryMarshal.GetReference(x);
        ref int place = ref MemoryMarshal.GetArrayDataReference(places);
        for (int pivot = 0; pivot < lowers.Length; pivot++)
        {
            T known = Unsafe.Add(ref unknown, Unsafe.Add(ref place, starts[pivot]));
            for (int row = lowers[pivot]; row < starts[pivot + 1]; row++)
            {
                Unsafe.Add(ref unknown, Unsafe.Add(ref place, row)) -= Unsafe.Add(ref factor, row) * known;
            }
        }

        for (int pivot = lowers.Length - 1; pivot >= 0; pivot--)
        {
            int diagonal = starts[pivot];
            ref T solved = ref Unsafe.Add(ref unknown, Unsafe.Add(ref place, diagonal));
            T sum = solved;
            for (int column = diagonal + 1; column < lowers[pivot]; column++)
            {
                sum -= Unsafe.Add(ref factor, column) * Unsafe.Add(ref unknown, Unsafe.Add(ref place, column));
            }

            solved = sum * Unsafe.Add(ref factor, diagonal);
        }
    }

    /// <summary>Picks the pivots and marks the elements that elimination fills in.</summary>
    private static int[] PivotOrder(bool[,] filled)
    {
        int count = filled.GetLength(0);
        List<int> left = [.. Enumerable.Range(0, count)];
        int[] order = new int[count];
        for (int step = 0; step < count; step++)
        {
            // The first of the cheapest, so that the plan depends on nothing but the pattern.
            int pivot = left.MinBy(k => left.Count(i => i != k && filled[i, k]) * left.Count(j => j != k && filled[k, j]));
            order[step] = pivot;
            left.Remove(pivot);
            foreach (int row in left.Where(i => filled[i, pivot]))
            {
                foreach (int column in left.Where(j => filled[pivot, j]))
                {
                    filled[row, column] = true;
                }
            }
        }

        return order;
    }

    /// <summary>Gives every element its slot, and every slot the unknown it is multiplied with.</summary>
    private int[] Lay(bool[,] filled, int[] order)
    {
        var laid = new List<int>();
        for (int step = 0; step < Count; step++)
        {
            int pivot = order[step];
            starts[step] = laid.Count;
            Add(pivot, pivot, pivot);
            foreach (int column in order.Skip(step + 1).Where(j => filled[pivot, j]))
            {
                Add(pivot, column, column);
            }

            lowers[step] = laid.Count;
            foreach (int row in order.Skip(step + 1).Where(i => filled[i, pivot]))
            {
                Add(row, pivot, row);
            }
        }

        starts[Count] = laid.Count;
        return [.. laid];

        void Add(int row, int column, int place)
        {
            slots[(row * Count) + column] = laid.Count;
            laid.Add(place);
        }
    }

    /// <summary>Lists the element that each multiplication of the factorization changes, in the order of <see cref="Factor{T}"/>.</summary>
    private int[] Aim()
    {
        var aimed = new List<int>();
        for (int pivot = 0; pivot < Count; pivot++)
        {
            for (int row = lowers[pivot]; row < starts[pivot + 1]; row++)
            {
                for (int column = starts[pivot] + 1; column < lowers[pivot]; column++)
                {
                    aimed.Add(SlotOf(places[row], places[column]));
                }
            }
        }

        return [.. aimed];
    }
}
