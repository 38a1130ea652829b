using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Ode;

/// <summary>
/// The memory of one step: where it starts, its stages, where it ends and how far off it may be. Decides nothing.
/// </summary>
internal abstract class OdeStep : IDenseSource
{
    private readonly OdeMethod method;
    private readonly double[] bends;
    private bool isBent;

    private protected OdeStep(OdeMethod method, int count)
    {
        this.method = method;
        Count = count;
        Start = new double[count];
        End = new double[count];
        Error = new double[count];
        Stages = new double[method.Stages * count];
        Argument = new double[count];
        bends = new double[3 * count];
    }

    /// <summary>How many states there are.</summary>
    public int Count { get; }

    /// <summary>The time the step starts at.</summary>
    public double Time { get; private set; }

    /// <summary>The length of the step last taken.</summary>
    public double Length
    {
        get;
        private protected set => (field, isBent) = (value, false);
    }

    /// <summary>How often the rates were evaluated over plain numbers since <see cref="Begin"/>.</summary>
    public int RateEvaluations { get; private protected set; }

    /// <summary>How many Jacobians were computed since <see cref="Begin"/>.</summary>
    public int Jacobians { get; private protected set; }

    /// <summary>How many matrices were factored since <see cref="Begin"/>.</summary>
    public int Factorizations { get; private protected set; }

    /// <summary>The states at the start.</summary>
    public ReadOnlySpan<double> StartState => Start.AsSpan(0, Count);

    /// <summary>The states at the end.</summary>
    public ReadOnlySpan<double> EndState => End.AsSpan(0, Count);

    /// <summary>The estimated error of each state at the end.</summary>
    public ReadOnlySpan<double> ErrorEstimate => Error.AsSpan(0, Count);

    private protected double[] Start { get; private set; }

    private protected double[] End { get; private set; }

    private protected double[] Error { get; }

    private protected double[] Stages { get; }

    private protected double[] Argument { get; }

    /// <summary>What the stages are multiplied with to become increments of the state.</summary>
    private protected abstract double StageScale { get; }

    /// <summary>Puts the step at a new starting point and forgets everything before.</summary>
    public void Begin(double time, ReadOnlySpan<double> state)
    {
        state.CopyTo(Start);
        Time = time;
        (RateEvaluations, Jacobians, Factorizations) = (0, 0, 0);
        Forget();
    }

    /// <summary>Makes the end of the step last taken the start of the next.</summary>
    /// <param name="time">The time of that end, given so that borders are met exactly.</param>
    public void Advance(double time)
    {
        Time = time;
        (Start, End) = (End, Start);
        Forward();
    }

    /// <summary>The solution at a fraction of the step last taken.</summary>
    public void Interpolate(double fraction, Span<double> state)
    {
        if (!isBent)
        {
            Bend();
            isBent = true;
        }

        double rest = 1 - fraction;
        ReadOnlySpan<double> first = bends.AsSpan(0, Count);
        ReadOnlySpan<double> second = bends.AsSpan(Count, Count);
        ReadOnlySpan<double> third = bends.AsSpan(2 * Count, Count);
        for (int i = 0; i < state.Length; i++)
        {
            double bend = first[i] + (fraction * (second[i] + (fraction * third[i])));
            state[i] = (rest * Start[i]) + (fraction * (End[i] + (rest * bend)));
        }
    }

    /// <summary>Prepares the dense output of the step last taken.</summary>
    private void Bend()
    {
        for (int row = 0; row < method.Bends.Length; row++)
        {
            LinearCombination.Add(bends.AsSpan(row * Count, Count), [], StageScale, method.Bends[row], Stages);
        }
    }

    private protected Span<double> Stage(int index) => Stages.AsSpan(index * Count, Count);

    /// <summary>Forgets what was computed at an earlier starting point.</summary>
    private protected abstract void Forget();

    /// <summary>Carries over what the end of the last step tells about the start of the next.</summary>
    private protected abstract void Forward();
}

/// <summary>A method's formula at work on a system.</summary>
internal abstract class OdeStep<TSystem>(OdeMethod method, int count) : OdeStep(method, count)
    where TSystem : IOdeSystem
{
    /// <summary>The rates at the start of the step.</summary>
    public abstract ReadOnlySpan<double> StartRate(ref TSystem system);

    /// <summary>Takes one step from the start, leaving its end and error estimate.</summary>
    public abstract void Take(ref TSystem system, double length);

    /// <summary>Evaluates the rates over plain numbers.</summary>
    public void Rates(ref TSystem system, double time, ReadOnlySpan<double> state, Span<double> rate)
    {
        RateEvaluations++;
        system.Rates(
            new Scalar(time),
            MemoryMarshal.Cast<double, Scalar>(state[..Count]),
            MemoryMarshal.Cast<double, Scalar>(rate[..Count]));
    }
}
