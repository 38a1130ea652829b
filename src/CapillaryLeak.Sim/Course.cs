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

    // Nothing is known yet at the start of a run: begin as if something jumped there, and carefully.
    private const double VeryFirstStepMinutes = 1e-3;

    // Circulatory arrest: mean pressure below this for ten minutes (an absolute bound, whatever the hazards say).
    private const double ArrestMinutes = 10;

    private readonly Examination patient;
    private readonly SlopeRecorder? slopes;
    private readonly Rulebook rules;
    private readonly double[] state;
    private Timeline timeline;
    private double? arrestAt;
    private double step = VeryFirstStepMinutes;

    public Course(in Model<Scalar> model, Timeline timeline, Rulebook rules, Samples samples, double sampleMinutes,
        SlopeRecorder? slopes = null)
    {
        (this.rules, this.timeline, this.slopes) = (rules, timeline, slopes);
        patient = new(model);
        State<Scalar> rest = Rest.StateAtRest(patient.Model);
        state = Schema.AsSpan<State<Scalar>, double>(ref rest).ToArray();
        patient.Enter(timeline.InputsAt(0, patient.Model));
        Limits = new(patient, rules);
        Recorder = new(patient, samples, sampleMinutes, timeline.LengthMinutes, slopes);
    }

    public Recorder Recorder { get; }

    /// <summary>What ends a stretch before its time.</summary>
    public Limits Limits { get; }

    /// <summary>What carries the slopes along, if anything.</summary>
    public SlopeRecorder? Slopes => slopes;

    /// <summary>The patient as the tape sees him.</summary>
    public Examination Patient => patient;

    /// <summary>The states at <see cref="Minutes"/>; whoever solves a stretch leaves those at its end here.</summary>
    public Span<double> State => state;

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

    /// <summary>False where the numerics could not go on.</summary>
    public bool IsFinished => Last.End is SolveEnd.Reached or SolveEnd.Event;

    private bool Goes => !Died && Minutes < timeline.LengthMinutes && IsFinished;

    /// <summary>Decides what is done now, and how far that can be solved in one go.</summary>
    /// <returns>The stretch to be solved, or null where the run has ended.</returns>
    public Stretch? Next()
    {
        bool jumps = false;
        while (Goes)
        {
            Decide();
            jumps |= Enter(timeline.InputsAt(Minutes, patient.Model));
            slopes?.Enter(timeline, Minutes);
            Limits.Enter(isArresting: arrestAt is not null);
            if (Limits.MetAt(state) is not { } met)
            {
                double cut = Math.Min(timeline.NextCut(Minutes), rules.NextMinutes(Minutes));
                double end = Math.Min(cut, arrestAt ?? double.PositiveInfinity);
                return new(Minutes, end, jumps ? Math.Min(step, FirstStepMinutes) : step, jumps);
            }

            Act(met);
        }

        return null;
    }

    /// <summary>Takes to heart how far a stretch was solved, and why no farther.</summary>
    public void Ended(SolveResult result)
    {
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
        if (rules.IsEmpty)
        {
            return;
        }

        patient.Read(state);
        foreach (Firing firing in rules.Decide(Minutes, patient, ref timeline))
        {
            if (firing.Rule.Note is { } note)
            {
                Events.Add(new(Minutes, TrajectoryBuilder.KindOf(note), firing.Done[0]));
                continue;
            }

            Firings.Add(firing);
            Events.Add(new(Minutes, EventKind.Rule, firing.Text));
        }
    }

    // True where what is done changes at once: only then must the first step be short.
    private bool Enter(Inputs<Scalar> segment)
    {
        Inputs<Scalar> before = patient.Inputs;
        if (Schema.AsSpan<Inputs<Scalar>, double>(ref before).SequenceEqual(Schema.AsSpan<Inputs<Scalar>, double>(ref segment)))
        {
            return false;
        }

        patient.Enter(segment);
        return true;
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
