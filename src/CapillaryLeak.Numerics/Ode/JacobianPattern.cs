using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Ode;

/// <summary>Finds which rate depends on which state, by running the equations once over <see cref="Reach"/>.</summary>
public static class JacobianPattern
{
    /// <summary>The pattern of ∂f/∂(y, t).</summary>
    /// <param name="system">The system.</param>
    /// <returns>One row a rate; one column a state, and the time as the last column.</returns>
    /// <typeparam name="TSystem">The system's type.</typeparam>
    public static bool[,] Of<TSystem>(ref TSystem system)
        where TSystem : IOdeSystem
    {
        int count = system.Count;
        bool[,] pattern = new bool[count, count + 1];
        var state = new Reach[count];
        var rate = new Reach[count];
        for (int first = 0; first <= count; first += Reach.Capacity)
        {
            for (int i = 0; i < count; i++)
            {
                state[i] = Input(i - first);
            }

            system.Rates(Input(count - first), state, rate);
            for (int row = 0; row < count; row++)
            {
                for (int column = first; column <= Math.Min(count, first + Reach.Capacity - 1); column++)
                {
                    pattern[row, column] = rate[row].Contains(column - first);
                }
            }
        }

        return pattern;
    }

    /// <summary>The pattern without the column of the time.</summary>
    internal static bool[,] OfStates(bool[,] pattern)
    {
        int count = pattern.GetLength(0);
        bool[,] states = new bool[count, count];
        for (int row = 0; row < count; row++)
        {
            for (int column = 0; column < count; column++)
            {
                states[row, column] = pattern[row, column];
            }
        }

        return states;
    }

    private static Reach Input(int index) => index is >= 0 and < Reach.Capacity ? Reach.Of(index) : default;
}
