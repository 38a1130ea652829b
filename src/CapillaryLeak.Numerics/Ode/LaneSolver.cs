using CapillaryLeak.Numerics.Linear;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Numerics.Tapes;

namespace CapillaryLeak.Numerics.Ode;

/// <summary>
/// Solves the same equations for several patients at once, one a lane, by a Rosenbrock method. Every lane has its own time,
/// step length and end; none waits for another.
/// </summary>
/// <remarks>
/// <para>
/// <see cref="Try"/> tries one step in every busy lane. A lane whose step is good moves on; one whose step is not tries
/// again, shorter, together with the next steps of the others. Whoever owns the solver looks at what was reached between
/// two tries and gives a lane whose solve has ended the next one.
/// </para>
/// <para>
/// What a lane computes does not depend on what the others do, nor on how many there are: a patient's solution is the
/// same, bit for bit, in any lane of any width. Nothing is allocated after the solver is made. An instance is not safe
/// for use by several threads at once.
/// </para>
/// </remarks>
/// <typeparam name="T">One double, or a vector of them: one a lane.</typeparam>
public sealed class LaneSolver<T>
    where T : struct, IReal<T>
{
    private readonly TapeSystem system;
    private readonly LaneStep<T> step;
    private readonly LaneView view;
    private readonly Lane[] lanes;
    private readonly LaneNorm<T> norm;
    private readonly ErrorNorm normOfOne;
    private readonly LaneMemory<T> fractions = new(1);
    private readonly (int State, double Floor)[] floors;
    private readonly double[] scratch;
    private bool anyMoved;

    /// <summary>Makes a solver; all lanes idle.</summary>
    /// <param name="system">The equations.</param>
    /// <param name="method">The method, one of those with a Jacobian.</param>
    /// <param name="relativeTolerance">The error tolerated in a step, relative to each state's size.</param>
    /// <param name="absoluteTolerances">
    /// The error tolerated beside that, positive, one a state; +∞ excludes the state from error control.
    /// </param>
    /// <param name="floors">A floor for each state, −∞ for none. A state below its floor ends the solve.</param>
    /// <param name="maximalSteps">How many steps one solve may try.</param>
    public LaneSolver(
        TapeSystem system, RosenbrockTableau method, double relativeTolerance, ReadOnlySpan<double> absoluteTolerances,
        IReadOnlyList<double> floors, int maximalSteps)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentOutOfRangeException.ThrowIfNotEqual(absoluteTolerances.Length, system.Count, nameof(absoluteTolerances));
        foreach (double tolerance in absoluteTolerances)
        {
            // A state that rests at zero would be measured against nothing otherwise.
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance, nameof(absoluteTolerances));
        }

        this.system = system;
        step = new(system, method);
        view = new(method, system.Count);
        Solution = new(view);
        normOfOne = new(relativeTolerance, absoluteTolerances.ToArray());
        norm = new(relativeTolerance, absoluteTolerances);
        this.floors = [.. floors.Index().Where(x => x.Item > double.NegativeInfinity)];
        lanes = [.. Enumerable.Range(0, Width).Select(_ => new Lane(new(method) { MaximalSteps = maximalSteps }))];
        scratch = new double[system.Count];
        step.Lengths.Numbers[0] = T.Number(1);
        Stages = method.Stages;
    }

    /// <summary>How many lanes there are.</summary>
    public static int Width => LaneMemory<T>.Width;

    /// <summary>The solution in one lane's last step, after <see cref="Show"/>.</summary>
    public DenseStep Solution { get; }

    private int Stages { get; }

    /// <summary>Gives a lane the constants of its equations.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="constants">A memory of the tape, its constants prepared.</param>
    public void Enter(int lane, ReadOnlySpan<double> constants)
    {
        step.Memory.SetLane(0, lane, constants[..system.Tape.ConstantCount]);
        lanes[lane].HasConstants = true;
        anyMoved = true;
    }

    /// <summary>Begins a solve in a lane.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="state">The states at the start.</param>
    /// <param name="start">The time to start at.</param>
    /// <param name="end">The time to end at, after the start; it is met exactly.</param>
    /// <param name="firstStep">The first step's length.</param>
    public void Begin(int lane, ReadOnlySpan<double> state, double start, double end, double firstStep)
    {
        if (!(end > start) || !(firstStep > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(end), end, $"Not after the start, {start}, or no first step, {firstStep}.");
        }

        if (!lanes[lane].HasConstants)
        {
            throw new InvalidOperationException($"Lane {lane} has no constants yet: {nameof(Enter)} comes first.");
        }

        step.Start.SetLane(0, lane, state);
        lanes[lane].Plan.Begin(start, end, firstStep);
        lanes[lane].IsBusy = true;
        anyMoved = true;
    }

    /// <summary>True while a lane has a solve that has not ended.</summary>
    public bool IsBusy(int lane) => lanes[lane].IsBusy;

    /// <summary>True where the last try brought a step that is good enough.</summary>
    public bool HasStepped(int lane) => lanes[lane].HasStepped;

    /// <summary>Where the lane's step starts.</summary>
    public double StepStart(int lane) => lanes[lane].Plan.Time;

    /// <summary>Where the lane's step ends.</summary>
    public double StepEnd(int lane) => lanes[lane].Plan.TriedEnd;

    /// <summary>Tries one step in every busy lane.</summary>
    public void Try()
    {
        // Where every lane was turned back nothing is new at the starts.
        if (anyMoved)
        {
            step.Linearize();
        }

        anyMoved = false;
        for (int i = 0; i < lanes.Length; i++)
        {
            Lane lane = lanes[i];
            (lane.HasStepped, lane.Stuck) = (false, lane.IsBusy ? lane.Plan.Plan() : null);
            // A lane that is stuck takes the step it got stuck with once more, to tell which state is to blame.
            step.Lengths[0, i] = lane.IsBusy ? lane.Plan.Tried : 1;
        }

        step.Take();
        norm.Measure(step);
        for (int i = 0; i < lanes.Length; i++)
        {
            Lane lane = lanes[i];
            lane.HasStepped = lane.IsBusy && lane.Stuck is null && lane.Plan.Accepts(norm.Error(i));
        }
    }

    /// <summary>
    /// Looks at a moment inside each lane's step: interpolates what a part of the tape reads, and runs it in all lanes.
    /// </summary>
    /// <param name="part">The part.</param>
    /// <param name="times">
    /// A time in each lane's step; of no meaning for a lane that has not stepped.
    /// </param>
    public void Look(TapePart part, ReadOnlySpan<double> times)
    {
        ArgumentNullException.ThrowIfNull(part);
        bool allAtEnd = true;
        for (int i = 0; i < lanes.Length; i++)
        {
            StepPlan plan = lanes[i].Plan;
            bool atEnd = !lanes[i].HasStepped || times[i] == plan.TriedEnd;
            fractions[0, i] = atEnd ? 1 : (times[i] - plan.Time) / plan.Tried;
            allAtEnd &= atEnd;
        }

        if (allAtEnd)
        {
            step.ToEnd(part.Variables);
        }
        else
        {
            step.Interpolate(fractions.Numbers[0], part.Variables);
        }

        part.Run(step.Memory.Numbers);
    }

    /// <summary>What a part found in a lane when it was run last.</summary>
    /// <param name="part">The part, run by <see cref="Look"/>.</param>
    /// <param name="lane">Which lane.</param>
    /// <param name="found">Receives all results of the part.</param>
    public void Found(TapePart part, int lane, Span<double> found)
    {
        ArgumentNullException.ThrowIfNull(part);
        ReadOnlySpan<double> memory = step.Memory.Doubles;
        ReadOnlySpan<ushort> places = part.Results;
        for (int i = 0; i < places.Length; i++)
        {
            found[i] = memory[(places[i] * Width) + lane];
        }
    }

    /// <summary>Shows the step a lane has just taken as <see cref="Solution"/>, until another is shown.</summary>
    /// <param name="lane">The lane.</param>
    public void Show(int lane)
    {
        StepPlan plan = lanes[lane].Plan;
        view.Load(step, lane, plan.Time, plan.Tried);
        Solution.Show(plan.TriedEnd);
    }

    /// <summary>Lets a lane that has stepped go on from the end of the step, or ends its solve.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="state">Where the solve has ended, receives the states there.</param>
    /// <returns>Why and where the solve ended, or null where it goes on.</returns>
    public SolveResult? Advance(int lane, Span<double> state)
    {
        Lane own = lanes[lane];
        if (own.Stuck is { } why)
        {
            step.Start.GetLane(0, lane, state);
            return Ended(own, why, own.Plan.Time, Suspect(lane, why));
        }

        if (!own.HasStepped)
        {
            return null;
        }

        anyMoved = true;
        int fallen = Fallen(lane);
        if (fallen == SolveResult.None && !own.Plan.IsLast)
        {
            own.Plan.Advance();
            step.Continue(lane);
            return null;
        }

        step.End.GetLane(0, lane, state);
        return Ended(own, fallen == SolveResult.None ? SolveEnd.Reached : SolveEnd.LeftValidRange, own.Plan.TriedEnd, fallen);
    }

    /// <summary>Ends a lane's solve early, at an event inside the step it has just taken.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="time">The time of the event.</param>
    /// <param name="index">The event.</param>
    /// <returns>Where the solve ended.</returns>
    public SolveResult Cut(int lane, double time, int index)
    {
        anyMoved = true;
        return Ended(lanes[lane], SolveEnd.Event, time, SolveResult.None) with { EventIndex = index };
    }

    private SolveResult Ended(Lane lane, SolveEnd why, double time, int suspect)
    {
        (lane.IsBusy, lane.HasStepped, lane.Stuck) = (false, false, null);
        return lane.Plan.Result(why, time) with
        {
            SuspectState = suspect,
            RateEvaluations = (lane.Plan.Steps + lane.Plan.Rejections) * (Stages - 1),
            Jacobians = lane.Plan.Steps,
            Factorizations = lane.Plan.Steps + lane.Plan.Rejections,
        };
    }

    private int Fallen(int lane)
    {
        foreach ((int state, double floor) in floors)
        {
            if (step.End[state, lane] < floor)
            {
                return state;
            }
        }

        return SolveResult.None;
    }

    // Elimination spreads what is not finite over all states; the rates at the start may tell where it came from.
    private int Suspect(int lane, SolveEnd why)
    {
        if (why == SolveEnd.NotFinite)
        {
            step.StartRates.GetLane(0, lane, scratch);
            int first = Array.FindIndex(scratch, x => !double.IsFinite(x));
            if (first >= 0)
            {
                return first;
            }
        }

        view.Load(step, lane, lanes[lane].Plan.Time, lanes[lane].Plan.Tried);
        return normOfOne.Of(view.ErrorEstimate, view.StartState, view.EndState).State;
    }

    private sealed class Lane(StepPlan plan)
    {
        public StepPlan Plan => plan;

        public bool HasConstants { get; set; }

        public bool IsBusy { get; set; }

        public bool HasStepped { get; set; }

        public SolveEnd? Stuck { get; set; }
    }
}
