using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Linear;

/// <summary>A plan for factoring matrices of one fixed sparsity pattern, and for solving with the factors.</summary>
/// <remarks>
/// <para>
/// The plan is made once: pivots are taken from the diagonal, cheapest first (Markowitz 1957), and every
/// multiplication of the elimination A = L·D·U is listed. Factoring and solving then follow the lists and allocate
/// nothing. There is no numerical pivoting: a Rosenbrock method's I/(hγ) − J is dominated by its diagonal once h is
/// small enough, and a pivot that fails shows as a result that is not finite, upon which the step is shortened.
/// </para>
/// <para>
/// The values of a matrix live in the caller's memory, <see cref="ValueCount"/> numbers of any <see cref="IReal{T}"/>
/// addressed by <see cref="SlotOf"/>: one matrix a number, or one matrix a lane. The diagonal comes first, in order.
/// A row or column with nothing beside the diagonal (a pure integral) costs no fill.
/// </para>
/// </remarks>
public sealed class SparseLu
{
    private const int Absent = -1;

    // Slots: the diagonal, then the lower factor in the order of forward substitution, then the upper in that of
    // backward substitution. Both run column by column, so that neighboring operations change different unknowns and
    // need not wait for each other.
    private readonly int[] slots;
    private readonly Place[] lower;
    private readonly Place[] upper;
    private readonly Pivot[] pivots;
    private readonly Update[] updates;

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
        lower = [.. from step in Enumerable.Range(0, Count)
                    from row in order.Skip(step + 1)
                    where filled[row, order[step]]
                    select new Place(row, order[step])];
        upper = [.. from step in Enumerable.Range(0, Count).Reverse()
                    from row in order.Take(step)
                    where filled[row, order[step]]
                    select new Place(row, order[step])];
        Number([.. Enumerable.Range(0, Count).Select(k => new Place(k, k)), .. lower, .. upper]);
        (pivots, updates) = Elimination(order);
    }

    /// <summary>How many rows and columns the matrix has.</summary>
    public int Count { get; }

    /// <summary>How many numbers the matrix and its factors need, fill included.</summary>
    public int ValueCount => Count + lower.Length + upper.Length;

    /// <summary>How many multiply–subtract operations one factorization takes.</summary>
    public int OperationCount => updates.Length;

    /// <summary>Where an element's value is kept; a diagonal element's slot is its row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <returns>An index below <see cref="ValueCount"/>.</returns>
    /// <exception cref="ArgumentException">
    /// The element is always zero: it is neither in the pattern nor filled in.
    /// </exception>
    public int SlotOf(int row, int column)
    {
        int slot = slots[(row * Count) + column];
        return slot != Absent
            ? slot
            : throw new ArgumentException($"Element ({row}, {column}) is outside the pattern.");
    }

    /// <summary>Replaces a matrix by its factors.</summary>
    /// <param name="values">The matrix, zeros where only fill will be; receives the factors.</param>
    /// <typeparam name="T">The number type.</typeparam>
    public void Factor<T>(Span<T> values)
        where T : struct, IReal<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, ValueCount, nameof(values));
        // The lists were built here and hold only indices below ValueCount, so the check above stands for all of them.
        ref T value = ref MemoryMarshal.GetReference(values);
        int lowerSlot = Count;
        int next = 0;
        foreach (Pivot pivot in pivots)
        {
            T inverse = T.Number(1) / Unsafe.Add(ref value, pivot.Slot);
            Unsafe.Add(ref value, pivot.Slot) = inverse;
            for (; lowerSlot < pivot.LowerEnd; lowerSlot++)
            {
                Unsafe.Add(ref value, lowerSlot) *= inverse;
            }

            for (; next < pivot.UpdateEnd; next++)
            {
                Update update = updates[next];
                Unsafe.Add(ref value, update.Slot) -=
                    Unsafe.Add(ref value, update.Lower) * Unsafe.Add(ref value, update.Upper);
            }
        }

        // Only now, since the updates above need the upper rows before they are divided by their pivots.
        for (int k = 0; k < upper.Length; k++)
        {
            Unsafe.Add(ref value, Count + lower.Length + k) *= Unsafe.Add(ref value, upper[k].Row);
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
        Substitute(lower, ref Unsafe.Add(ref factor, Count), ref unknown);
        for (int k = 0; k < x.Length; k++)
        {
            Unsafe.Add(ref unknown, k) *= Unsafe.Add(ref factor, k);
        }

        Substitute(upper, ref Unsafe.Add(ref factor, Count + lower.Length), ref unknown);
    }

    /// <summary>What <see cref="Factor{T}"/> does to the values, operation by operation.</summary>
    internal IEnumerable<LuStep> FactorSteps()
    {
        int lowerSlot = Count;
        int next = 0;
        foreach (Pivot pivot in pivots)
        {
            yield return new(LuAction.Invert, pivot.Slot, pivot.Slot, pivot.Slot);
            for (; lowerSlot < pivot.LowerEnd; lowerSlot++)
            {
                yield return new(LuAction.Scale, lowerSlot, lowerSlot, pivot.Slot);
            }

            for (; next < pivot.UpdateEnd; next++)
            {
                yield return new(LuAction.SubtractProduct, updates[next].Slot, updates[next].Lower, updates[next].Upper);
            }
        }

        for (int k = 0; k < upper.Length; k++)
        {
            int slot = Count + lower.Length + k;
            yield return new(LuAction.Scale, slot, slot, upper[k].Row);
        }
    }

    /// <summary>
    /// What <see cref="Solve{T}"/> does to the unknowns where only the first ones have a right-hand side, and only those are
    /// wanted; the others must be zero before.
    /// </summary>
    /// <param name="first">How many.</param>
    internal IEnumerable<LuStep> SolveSteps(int first)
    {
        bool[] isSet = [.. Enumerable.Range(0, Count).Select(x => x < first)];
        List<LuStep> steps = [];
        for (int k = 0; k < lower.Length; k++)
        {
            if (isSet[lower[k].Column])
            {
                isSet[lower[k].Row] = true;
                steps.Add(new(LuAction.SubtractProduct, lower[k].Row, Count + k, lower[k].Column));
            }
        }

        steps.AddRange(Enumerable.Range(0, Count).Where(k => isSet[k]).Select(k => new LuStep(LuAction.Scale, k, k, k)));
        bool[] isWanted = [.. Enumerable.Range(0, Count).Select(x => x < first)];
        List<LuStep> backward = [];
        for (int k = upper.Length - 1; k >= 0; k--)
        {
            if (isWanted[upper[k].Row])
            {
                isWanted[upper[k].Column] = true;
                backward.Add(new(LuAction.SubtractProduct, upper[k].Row, Count + lower.Length + k, upper[k].Column));
            }
        }

        backward.Reverse();
        return [.. steps, .. backward];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Substitute<T>(Place[] places, ref T factor, ref T unknown)
        where T : struct, IReal<T>
    {
        for (int k = 0; k < places.Length; k++)
        {
            Place place = places[k];
            Unsafe.Add(ref unknown, place.Row) -= Unsafe.Add(ref factor, k) * Unsafe.Add(ref unknown, place.Column);
        }
    }

    /// <summary>Picks the pivots and marks the elements that elimination fills in.</summary>
    private static int[] PivotOrder(bool[,] filled)
    {
        List<int> left = [.. Enumerable.Range(0, filled.GetLength(0))];
        int[] inRow = [.. left.Select(row => left.Count(column => column != row && filled[row, column]))];
        int[] inColumn = [.. left.Select(column => left.Count(row => column != row && filled[row, column]))];
        int[] order = new int[left.Count];
        for (int step = 0; step < order.Length; step++)
        {
            // The first of the cheapest, so that the plan depends on nothing but the pattern.
            int pivot = left.MinBy(k => inRow[k] * inColumn[k]);
            order[step] = pivot;
            left.Remove(pivot);
            int[] rows = [.. left.Where(row => filled[row, pivot])];
            int[] columns = [.. left.Where(column => filled[pivot, column])];
            foreach (int row in rows)
            {
                inRow[row]--;
                foreach (int column in columns.Where(column => column != row && !filled[row, column]))
                {
                    filled[row, column] = true;
                    inRow[row]++;
                    inColumn[column]++;
                }
            }

            foreach (int column in columns)
            {
                inColumn[column]--;
            }
        }

        return order;
    }

    private void Number(Place[] places)
    {
        for (int slot = 0; slot < places.Length; slot++)
        {
            slots[(places[slot].Row * Count) + places[slot].Column] = slot;
        }
    }

    /// <summary>Lists what each pivot divides and changes, in the order of elimination.</summary>
    private (Pivot[] Pivots, Update[] Updates) Elimination(int[] order)
    {
        ILookup<int, int> rowsBelow = lower.ToLookup(place => place.Column, place => place.Row);
        ILookup<int, int> columnsRight = upper.ToLookup(place => place.Row, place => place.Column);
        var all = new List<Update>();
        var steps = new List<Pivot>();
        int lowerEnd = Count;
        foreach (int pivot in order)
        {
            all.AddRange(
                from row in rowsBelow[pivot]
                from column in columnsRight[pivot]
                select new Update(SlotOf(row, column), SlotOf(row, pivot), SlotOf(pivot, column)));
            lowerEnd += rowsBelow[pivot].Count();
            steps.Add(new(pivot, lowerEnd, all.Count));
        }

        return ([.. steps], [.. all]);
    }

    private readonly record struct Place(int Row, int Column);

    private readonly record struct Pivot(int Slot, int LowerEnd, int UpdateEnd);

    private readonly record struct Update(int Slot, int Lower, int Upper);
}
