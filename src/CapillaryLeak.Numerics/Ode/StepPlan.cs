namespace CapillaryLeak.Numerics.Ode;

/// <summary>
/// How one solve goes on in time: the length of the next try, what its error means, and when to give up. Computes no
/// solution.
/// </summary>
internal sealed class StepPlan(OdeMethod method)
{
    // Where the end is this close beyond a step, the step goes there: a sliver of a step would follow otherwise.
    private const double Stretch = 1.0001;

    // Steps shorter than this many gaps between floating-point times do not move time in a meaningful way.
    private const double SmallestGaps = 16;

    // Near time 0 those gaps are far too small.
    private const double SmallestStep = 1e-14;

    private readonly StepController controller = new(method.ErrorOrder);
    private double end;
    private double error;

    /// <summary>How many steps one solve may try.</summary>
    public int MaximalSteps { get; set; } = 100_000;

    /// <summary>Where the next step starts.</summary>
    public double Time { get; private set; }

    /// <summary>How long the step is that is to be tried or was tried last.</summary>
    public double Tried { get; private set; }

    /// <summary>True where that step reaches the end.</summary>
    public bool IsLast { get; private set; }

    /// <summary>How long the next step should be.</summary>
    public double Length { get; private set; }

    /// <summary>How many steps were accepted.</summary>
    public int Steps { get; private set; }

    /// <summary>How many were rejected.</summary>
    public int Rejections { get; private set; }

    /// <summary>How long the last accepted step was, or 0.</summary>
    public double LastStep { get; private set; }

    /// <summary>Where the step tried last ends; the end of the solve is met exactly.</summary>
    public double TriedEnd => IsLast ? end : Time + Tried;

    /// <summary>Begins a solve.</summary>
    public void Begin(double start, double solveEnd, double firstStep)
    {
        (Time, end, Length, error, IsLast) = (start, solveEnd, firstStep, 0, false);
        (Steps, Rejections, LastStep) = (0, 0, 0);
        controller.Begin();
    }

    /// <summary>Fixes the length of the next try.</summary>
    /// <returns>Why there is none, or null.</returns>
    public SolveEnd? Plan()
    {
        if (Steps + Rejections >= MaximalSteps)
        {
            return SolveEnd.TooManySteps;
        }

        IsLast = Time + (Length * Stretch) >= end;
        Tried = IsLast ? end - Time : Length;
        return IsLast || !(Tried < Math.Max(SmallestStep, SmallestGaps * TimeGap.At(Time))) ? null
            : double.IsFinite(error) ? SolveEnd.StepTooSmall : SolveEnd.NotFinite;
    }

    /// <summary>Judges the step that was tried.</summary>
    /// <param name="stepError">Its error as a fraction of what is tolerated.</param>
    /// <returns>True where it is good enough.</returns>
    public bool Accepts(double stepError)
    {
        error = stepError;
        if (error > 1)
        {
            Rejections++;
            Length = controller.AfterRejected(Tried, error);
            return false;
        }

        Steps++;
        LastStep = Tried;
        double proposed = controller.AfterAccepted(Tried, error);
        Length = IsLast ? Math.Max(Length, proposed) : proposed;
        return true;
    }

    /// <summary>Lets the next step start where the last one ended.</summary>
    public void Advance() => Time = TriedEnd;

    /// <summary>What became of the solve.</summary>
    /// <param name="why">Why it ended.</param>
    /// <param name="time">Where.</param>
    public SolveResult Result(SolveEnd why, double time) => new(why, time)
    {
        NextStep = Length,
        LastStep = LastStep,
        Steps = Steps,
        Rejections = Rejections,
    };
}
