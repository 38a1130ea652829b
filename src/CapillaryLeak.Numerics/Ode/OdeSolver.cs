using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Ode;

/// <summary>
/// Solves y′ = f(t, y) by one method, step by step, as exactly as asked. Holds all memory; one instance serves many
/// solves.
/// </summary>
/// <remarks>
/// <para>
/// Four nouns around one loop: the step computes, the norm judges, the controller remembers, the observer records.
/// A solve starts afresh, so it should cover a stretch in which the equations are smooth: cut time at every jump.
/// </para>
/// <para>
/// Sums of states that the equations keep constant stay constant to rounding, at the steps and between them. An
/// instance is not safe for use by several threads at once. For speed let <typeparamref name="TSystem"/> be a struct.
/// </para>
/// </remarks>
/// <typeparam name="TSystem">The system's type.</typeparam>
public sealed class OdeSolver<TSystem>
    where TSystem : IOdeSystem
{
    private readonly OdeStep<TSystem> step;
    private readonly DenseStep dense;
    private readonly ErrorNorm norm;
    private readonly StepPlan plan;
    private readonly EventLocator locator;
    private readonly double[] scratch;
    private TSystem system;
    private int suspect;

    /// <summary>
    /// Makes a solver: finds the pattern of the Jacobian and plans its elimination, if the method needs one.
    /// </summary>
    /// <param name="system">The system.</param>
    /// <param name="method">The method.</param>
    /// <param name="relativeTolerance">The error tolerated in a step, relative to each state's size.</param>
    /// <param name="absoluteTolerances">
    /// The error tolerated beside that, positive, one a state; +∞ excludes the state from error control.
    /// </param>
    public OdeSolver(
        TSystem system, OdeMethod method, double relativeTolerance, ReadOnlySpan<double> absoluteTolerances)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentOutOfRangeException.ThrowIfNegative(relativeTolerance);
        ArgumentOutOfRangeException.ThrowIfNotEqual(
            absoluteTolerances.Length, system.Count, nameof(absoluteTolerances));
        foreach (double tolerance in absoluteTolerances)
        {
            // A state that rests at zero would be measured against nothing otherwise.
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance, nameof(absoluteTolerances));
        }

        this.system = system;
        Method = method;
        step = method.StepFor(ref this.system);
        dense = new(step);
        norm = new(relativeTolerance, absoluteTolerances.ToArray());
        plan = new(method);
        locator = new(system.Count);
        scratch = new double[2 * system.Count];
    }

    /// <summary>The method.</summary>
    public OdeMethod Method { get; }

    /// <summary>
    /// The system. It may be replaced between solves by one with the same number of states and the same dependencies
    /// among them, such as the same patient under another infusion.
    /// </summary>
    public TSystem System
    {
        get => system;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(value.Count, step.Count, nameof(value));
            system = value;
        }
    }

    /// <summary>How many steps one solve may try.</summary>
    public int MaximalSteps
    {
        get => plan.MaximalSteps;
        init => plan.MaximalSteps = value;
    }

    /// <summary>
    /// A floor for each state, −∞ for none, or null for none at all. A state below its floor ends the solve.
    /// </summary>
    public IReadOnlyList<double>? Floors { get; init; }

    /// <summary>Solves from one time to another.</summary>
    /// <param name="state">The states at <paramref name="start"/>; receives those at the returned time.</param>
    /// <param name="start">The time to start at.</param>
    /// <param name="end">The time to end at, not before <paramref name="start"/>; it is met exactly.</param>
    /// <param name="observer">Hears of every accepted step, or null.</param>
    /// <param name="events">Functions whose upward crossing ends the solve, or null.</param>
    /// <param name="firstStep">The first step's length, or 0 to have it chosen.</param>
    /// <returns>Why and where the solve ended.</returns>
    public SolveResult Solve(
        Span<double> state, double start, double end,
        IStepObserver? observer = null, IEventFunctions? events = null, double firstStep = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(state.Length, step.Count, nameof(state));
        if (!(end >= start))
        {
            throw new ArgumentOutOfRangeException(nameof(end), end, $"The end lies before the start, {start}.");
        }

        step.Begin(start, state);
        dense.Hide();
        if (events is not null)
        {
            locator.Begin(events, start, state);
        }

        if (end == start)
        {
            return new(SolveEnd.Reached, start) { NextStep = firstStep };
        }

        suspect = SolveResult.None;
        plan.Begin(start, end, firstStep > 0 ? firstStep : FirstStep(end - start));
        SolveResult result = Loop(observer, events);
        dense.FinalState.CopyTo(state);
        return result;
    }

    private SolveResult Loop(IStepObserver? observer, IEventFunctions? events)
    {
        while (true)
        {
            if (plan.Plan() is { } stuck)
            {
                return stuck == SolveEnd.NotFinite ? NotFinite() : Ended(stuck);
            }

            step.Take(ref system, plan.Tried);
            (double error, suspect) = norm.Of(step.ErrorEstimate, step.StartState, step.EndState);
            if (!plan.Accepts(error))
            {
                continue;
            }

            dense.Show(plan.TriedEnd);
            int fired = events is null ? SolveResult.None : locator.CutAtFirstCrossing(events, dense);
            observer?.Accepted(dense);
            if (StateBelowFloor() is var fallen && fallen != SolveResult.None)
            {
                suspect = fallen;
                return Ended(SolveEnd.LeftValidRange);
            }

            if (fired != SolveResult.None)
            {
                return Ended(SolveEnd.Event) with { EventIndex = fired };
            }

            if (plan.IsLast)
            {
                return Ended(SolveEnd.Reached);
            }

            plan.Advance();
            step.Advance(dense.End);
            dense.Hide();
        }
    }

    private SolveResult Ended(SolveEnd end) => plan.Result(end, dense.FinalTime) with
    {
        SuspectState = suspect,
        RateEvaluations = step.RateEvaluations,
        Jacobians = step.Jacobians,
        Factorizations = step.Factorizations,
    };

    /// <summary>
    /// Elimination spreads what is not finite over all states; the rates at the start may tell where it came from.
    /// </summary>
    private SolveResult NotFinite()
    {
        ReadOnlySpan<double> rate = step.StartRate(ref system);
        for (int i = 0; i < rate.Length; i++)
        {
            if (!double.IsFinite(rate[i]))
            {
                suspect = i;
                break;
            }
        }

        return Ended(SolveEnd.NotFinite);
    }

    private int StateBelowFloor()
    {
        ReadOnlySpan<double> state = dense.EndState;
        for (int i = 0; Floors is not null && i < state.Length; i++)
        {
            if (state[i] < Floors[i])
            {
                return i;
            }
        }

        return SolveResult.None;
    }

    /// <summary>
    /// A first step whose error should be about a hundredth of what is tolerated (Hairer, Nørsett and Wanner 1993,
    /// II.4).
    /// </summary>
    private double FirstStep(double longest)
    {
        ReadOnlySpan<double> state = step.StartState;
        ReadOnlySpan<double> rate = step.StartRate(ref system);
        double size = norm.Of(state, state, state).Error;
        double slope = norm.Of(rate, state, state).Error;
        double guess = Math.Min(longest, size < 1e-5 || slope < 1e-5 ? 1e-6 : 0.01 * (size / slope));

        Span<double> moved = scratch.AsSpan(0, step.Count);
        Span<double> change = scratch.AsSpan(step.Count);
        for (int i = 0; i < moved.Length; i++)
        {
            moved[i] = state[i] + (guess * rate[i]);
        }

        step.Rates(ref system, step.Time + guess, moved, change);
        for (int i = 0; i < change.Length; i++)
        {
            change[i] = (change[i] - rate[i]) / guess;
        }

        double steepest = Math.Max(slope, norm.Of(change, state, state).Error);
        double second = steepest <= 1e-15
            ? Math.Max(1e-6, guess * 1e-3)
            : Scalar.Pow(new(0.01 / steepest), new(1.0 / (Method.ErrorOrder + 1))).Value;
        double chosen = Math.Min(100 * guess, Math.Min(second, longest));
        // Rates that are not finite are the loop's to report, with the state they come from.
        return chosen > 0 ? chosen : guess > 0 ? guess : longest;
    }
}
