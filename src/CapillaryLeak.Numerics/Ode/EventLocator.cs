namespace CapillaryLeak.Numerics.Ode;

/// <summary>Finds the first upward crossing inside a step.</summary>
/// <param name="states">How many states there are.</param>
public sealed class EventLocator(int states)
{
    /// <summary>How exactly a crossing is located in time.</summary>
    public const double TimeTolerance = 1e-10;

    // In each step the functions are looked at in the middle and at the end. A rise and its return within one step are
    // seen if they last longer than half of it. More looks would cost more than they find: each evaluates the functions,
    // and the controller does not let the solution turn twice within a step.
    private const int Looks = 2;

    private readonly double[] state = new double[states];
    private double[] before = [];
    private double[] after = [];
    private double[] trial = [];

    /// <summary>Takes the values at the start of a solve.</summary>
    /// <param name="events">The functions.</param>
    /// <param name="time">The time.</param>
    /// <param name="start">The states.</param>
    public void Begin(IEventFunctions events, double time, ReadOnlySpan<double> start)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (before.Length != events.Count)
        {
            (before, after, trial) = (new double[events.Count], new double[events.Count], new double[events.Count]);
        }

        events.Values(time, start, before);
    }

    /// <summary>Looks for the earliest crossing in a step, and cuts the step there.</summary>
    /// <remarks>
    /// At the cut the function found is zero or above; of several within the tolerance, the lowest index is it.
    /// </remarks>
    /// <param name="events">The functions.</param>
    /// <param name="step">The step that follows the one looked at last.</param>
    /// <returns>The index of the function, or <see cref="SolveResult.None"/>.</returns>
    public int CutAtFirstCrossing(IEventFunctions events, DenseStep step)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(step);
        int found = FirstCrossing(events, step, out double time);
        if (found != SolveResult.None)
        {
            step.CutAt(time);
        }

        return found;
    }

    /// <summary>Goes on to the end of a step in which nothing crosses, where the values inside it are known already.</summary>
    /// <param name="middle">The values in the middle of the step.</param>
    /// <param name="end">The values at its end.</param>
    /// <returns>False where a function crosses: then <see cref="CutAtFirstCrossing"/> has still to look for it.</returns>
    public bool Passes(ReadOnlySpan<double> middle, ReadOnlySpan<double> end)
    {
        for (int i = 0; i < before.Length; i++)
        {
            if ((before[i] < 0 && middle[i] >= 0) || (middle[i] < 0 && end[i] >= 0))
            {
                return false;
            }
        }

        end.CopyTo(before);
        return true;
    }

    private int FirstCrossing(IEventFunctions events, DenseStep step, out double time)
    {
        double low = step.Start;
        for (int look = 1; look <= Looks; look++)
        {
            time = look == Looks ? step.End : step.Start + ((step.End - step.Start) * look / Looks);
            Evaluate(events, step, time, after);
            int found = SolveResult.None;
            for (int i = 0; i < after.Length; i++)
            {
                if (before[i] < 0 && after[i] >= 0)
                {
                    double root = Root(events, step, i, low, time);
                    if (found == SolveResult.None || root < time - TimeTolerance)
                    {
                        (found, time) = (i, root);
                        Evaluate(events, step, time, after);
                    }
                }
            }

            if (found != SolveResult.None)
            {
                return found;
            }

            (before, after) = (after, before);
            low = time;
        }

        time = step.End;
        return SolveResult.None;
    }

    /// <summary>
    /// Narrows a crossing of one function by false position (Illinois), with a bisection every third time.
    /// </summary>
    private double Root(IEventFunctions events, DenseStep step, int index, double low, double high)
    {
        double below = before[index];
        double above = after[index];
        double tolerance = Math.Max(TimeTolerance, 4 * TimeGap.At(high));
        int side = 0;
        for (int n = 1; high - low > tolerance; n++)
        {
            double width = high - low;
            double fraction = n % 3 == 0 || !double.IsFinite(below - above) ? 0.5 : below / (below - above);

            // Staying half a tolerance off the ends lets the bracket close from both sides.
            double middle = Math.Clamp(low + (fraction * width), low + (tolerance / 2), high - (tolerance / 2));
            Evaluate(events, step, middle, trial);
            if (trial[index] >= 0)
            {
                (high, above) = (middle, trial[index]);
                below = side > 0 ? below / 2 : below;
                side = 1;
            }
            else
            {
                (low, below) = (middle, trial[index]);
                above = side < 0 ? above / 2 : above;
                side = -1;
            }
        }

        return high;
    }

    private void Evaluate(IEventFunctions events, DenseStep step, double time, double[] values)
    {
        step.Interpolate(time, state);
        events.Values(time, state, values);
    }
}
