using System.Runtime.InteropServices;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Timelines;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim;

/// <summary>One run in progress: the patient's state, the time, and what has happened so far.</summary>
internal sealed class Course
{
    // A stretch that starts after a jump begins with a short step, min; the controller lengthens it at once where it may.
    private const double FirstStepMinutes = 0.5;

    // Circulatory arrest: mean pressure below this for ten minutes (an absolute bound, whatever the hazards say).
    private const double ArrestMinutes = 10;

    private readonly PatientEquations patient;
    private readonly OdeSolver<PatientSystem> solver;
    private readonly Limits limits;
    private readonly SlopeRecorder? slopes;
    private readonly Rulebook rules;
    private readonly Moment<Scalar> moment;
    private readonly double[] state;
    private Timeline timeline;
    private double? arrestAt;
    private double step;

    public Course(PatientEquations patient, Timeline timeline, Rulebook rules, SolverSettings settings, Samples samples,
        double sampleMinutes, SlopeRecorder? slopes = null)
    {
        this.rules = rules;
        this.patient = patient;
        this.timeline = timeline;
        this.slopes = slopes;
        State<Scalar> rest = Rest.StateAtRest(patient.Model);
        state = Schema.AsSpan<State<Scalar>, double>(ref rest).ToArray();
        patient.Enter(timeline.InputsAt(0, patient.Model));
        solver = new(new(patient), settings.Method, settings.RelativeTolerance, StateTable.AbsoluteTolerances(settings.RelativeTolerance))
        {
            Floors = StateTable.Floors,
            MaximalSteps = settings.MaximalSteps,
        };
        limits = new(patient, rules);
        moment = new(patient);
        Recorder = new(patient, samples, sampleMinutes, timeline.LengthMinutes, slopes);
    }

    public Recorder Recorder { get; }

    public List<TimedEvent> Events { get; } = [];

    public List<Firing> Firings { get; } = [];

    /// <summary>When the patient came in, min; infinite where that never happened.</summary>
    public double ArrivalMinutes => rules.ArrivalMinutes;

    public double Minutes { get; private set; }

    public SolveResult Last { get; private set; } = new(SolveEnd.Reached, 0);

    public bool Died { get; private set; }

    public long Steps { get; private set; }

    public long Rejected { get; private set; }

    public long Evaluations { get; private set; }

    public Timeline Timeline => timeline;

    public PatientEquations Patient => patient;

    public bool Goes => !Died && Minutes < timeline.LengthMinutes && IsFinished;

    /// <summary>False where the numerics could not go on.</summary>
    public bool IsFinished => Last.End is SolveEnd.Reached or SolveEnd.Event;

    /// <summary>Solves to the next cut, or to the first limit or crossing that is met before it.</summary>
    public void Segment()
    {
        Decide();
        bool jumps = Enter(timeline.InputsAt(Minutes, patient.Model));
        slopes?.Enter(timeline, Minutes);
        if (limits.MetAlready(Minutes, state, arrestAt is not null) is { } met)
        {
            Act(met);
            return;
        }

        double cut = Math.Min(timeline.NextCut(Minutes), rules.NextMinutes(Minutes));
        double end = Math.Min(cut, arrestAt ?? double.PositiveInfinity);
        double first = jumps ? Math.Min(step, FirstStepMinutes) : step;
        SolveResult result = solver.Solve(state, Minutes, end, Recorder, limits, first);
        Minutes = result.Time;
        step = result.NextStep > 0 ? result.NextStep : FirstStepMinutes;
        (Steps, Rejected, Evaluations) = (Steps + result.Steps, Rejected + result.Rejections, Evaluations + result.RateEvaluations);
        Last = result;
        if (result.End == SolveEnd.Event && result.EventIndex >= Limits.Own)
        {
            rules.Cross(result.EventIndex - Limits.Own);
        }
        else if (result.End == SolveEnd.Event)
        {
            Act((Limit)result.EventIndex);
        }
        else if (Minutes >= arrestAt)
        {
            Died = true;
            Events.Add(new(Minutes, EventKind.Death, $"Circulatory arrest: mean pressure below {Limits.ArrestPressureMmHg} mmHg for ten minutes."));
        }

        if (!Goes)
        {
            Recorder.Finish(Minutes, state);
            if (Died)
            {
                Recorder.Samples.Died();
            }
        }
    }

    // Lets the rules see the patient as he is now, under what has run up to now.
    private void Decide()
    {
        MemoryMarshal.Cast<double, Scalar>(state).CopyTo(moment.Numbers);
        moment.Evaluate();
        foreach (Firing firing in rules.Decide(Minutes, moment, ref timeline))
        {
            Firings.Add(firing);
            Events.Add(new(Minutes, EventKind.Rule, firing.Text));
        }
    }

    // True where what is done changes at once: only then must the first step be short.
    private bool Enter(in Inputs<Scalar> segment)
    {
        Inputs<Scalar> before = patient.Inputs, after = segment;
        patient.Enter(segment);
        return !Schema.AsSpan<Inputs<Scalar>, double>(ref before).SequenceEqual(Schema.AsSpan<Inputs<Scalar>, double>(ref after));
    }

    private void Act(Limit limit)
    {
        switch (limit)
        {
            case Limit.TooEmpty:
                Stop(x => x is BloodLost or RenalReplacement, "too little blood is left to lose more");
                break;
            case Limit.TooFull:
                Stop(Administration.IsIntravenousFluid, "the circulation is too full to take more");
                break;
            case Limit.Arrest when arrestAt is null:
                arrestAt = Minutes + ArrestMinutes;
                break;
            default:
                arrestAt = null;
                break;
        }
    }

    private void Stop(Func<Intervention, bool> which, string reason)
    {
        foreach (Order order in timeline.Orders.Where(x => x.RunsAt(Minutes) && which(x.What)))
        {
            Events.Add(new(Minutes, EventKind.CutShort, $"{order.What.Text} stopped: {reason}."));
        }

        timeline = timeline.CutShort(Minutes, which);
    }
}
