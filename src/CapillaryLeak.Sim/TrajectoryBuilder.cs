using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Timelines;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim;

/// <summary>Makes the immutable result of a finished course: columns, phases, complications, books, hash.</summary>
internal static class TrajectoryBuilder
{
    public static Trajectory Build(Scenario scenario, SolverSettings settings, Course course, TimeSpan solving)
    {
        Trajectory run = WithoutBooks(scenario, settings, course, solving);
        Samples samples = course.Recorder.Samples;
        IReadOnlyList<LedgerLine> ledger = Books.Lines(samples);
        return run with
        {
            Ledger = ledger,
            States = samples.States(),
            Accounts = Books.Accounts(samples, ledger),
            ResultHash = Hash(run.TimesMinutes, run.Columns, run.Events),
        };
    }

    public static Trajectory WithoutBooks(Scenario scenario, SolverSettings settings, Course course, TimeSpan solving)
    {
        Samples samples = course.Recorder.Samples;
        double[] times = samples.Times.ToArray();
        Dictionary<string, double[]> columns = Columns(scenario, samples, times);
        IReadOnlyList<PhaseSpan> phases =
            PhaseRules.Of(times, columns["mediator"], columns["opening"], samples.TissueExcess.ToArray());
        IReadOnlyList<TimedEvent> events =
        [
            .. course.Events
                .Concat(Arrived(scenario, course.ArrivalMinutes, times[^1]))
                .Concat(Given(course.Timeline, times[^1]))
                .Concat(phases.Skip(1).Select(x => new TimedEvent(x.StartMinutes, EventKind.Phase, x.Phase.ToString())))
                .Concat(ComplicationReader.Events(times, columns, scenario.Patient.WeightKg))
                .Concat(Said(scenario, times[^1]))
                .Concat(TracerEscape.Measured(course.Timeline, times, columns["tracer"]))
                .OrderBy(x => x.TimeMinutes).ThenBy(x => x.Kind),
        ];
        return new()
        {
            Scenario = scenario,
            TimesMinutes = times,
            Variables = Variables.All,
            Columns = columns,
            Interventions = [.. course.Timeline.Orders.Select(x => x.What).OrderBy(x => x.StartMinutes)],
            Firings = [.. course.Firings.Where(x => !x.IsStop).Select(x => new RuleFiring(x.Minutes, x.Rule.Name, x.Done))],
            Events = events,
            Phases = phases,
            Ledger = [],
            States = [],
            Accounts = [],
            Solve = Summary(settings, course, solving),
            ResultHash = "",
        };
    }

    private static Dictionary<string, double[]> Columns(Scenario scenario, Samples samples, double[] times)
    {
        Dictionary<string, double[]> columns = [];
        for (int i = 0; i < Variables.MomentaryCount; i++)
        {
            columns[Variables.All[i].Name] = samples.Column(i).ToArray();
        }

        columns[Variables.KidneyStage.Name] =
            KidneyInjury.Stages(times, columns["creatinine"], columns["urine_total"], scenario.Patient.WeightKg);
        return columns;
    }

    private static IEnumerable<TimedEvent> Arrived(Scenario scenario, double minutes, double lastMinutes) =>
        scenario.Arrival is not null && minutes <= lastMinutes ? [new(minutes, EventKind.Arrival, "The patient comes in.")] : [];

    /// <summary>The kind of event that a note becomes.</summary>
    public static EventKind KindOf(NoteKind note) => note switch
    {
        NoteKind.Told => EventKind.Told,
        NoteKind.Hint => EventKind.Hint,
        _ => EventKind.Point,
    };

    // What waits for something to be seen has been said by the rules.
    private static IEnumerable<TimedEvent> Said(Scenario scenario, double lastMinutes) =>
        scenario.Added.Concat(scenario.Lesson?.Notes ?? [])
            .Where(x => x.Moment is TimeMoment at && at.Minutes <= lastMinutes)
            .Select(x => new TimedEvent(((TimeMoment)x.Moment).Minutes, KindOf(x.Kind), x.Say));

    private static IEnumerable<TimedEvent> Given(Timeline timeline, double lastMinutes)
    {
        foreach (Order order in timeline.Orders.Where(x => x.StartMinutes <= lastMinutes))
        {
            yield return new(order.StartMinutes, EventKind.Started, order.What.Text);
            if (order.EndMinutes > order.StartMinutes && order.EndMinutes <= lastMinutes)
            {
                yield return new(order.EndMinutes, EventKind.Ended, order.What.Text);
            }
        }
    }

    private static SolveSummary Summary(SolverSettings settings, Course course, TimeSpan solving)
    {
        SolveResult last = course.Last;
        string reason = last.End switch
        {
            SolveEnd.StepTooSmall => "the step shrank below the smallest useful length",
            SolveEnd.TooManySteps => "a stretch needed more steps than are allowed",
            SolveEnd.LeftValidRange => "a quantity fell below what the equations can mean",
            SolveEnd.NotFinite => "the equations gave something that is not a number",
            _ => "",
        };
        string suspect = last.SuspectState >= 0 ? $"; look at: {StateTable.Meaning(last.SuspectState)}" : "";
        string explanation = reason.Length == 0 ? "" : $"{reason}{suspect}.";
        string end = course.Died ? "Died" : last.End == SolveEnd.Event ? nameof(SolveEnd.Reached) : last.End.ToString();
        return new(settings.Method.Name, settings.RelativeTolerance, end, explanation, course.Minutes,
            course.Steps, course.Rejected, course.Evaluations, solving.TotalMilliseconds);
    }

    private static string Hash(double[] times, IReadOnlyDictionary<string, double[]> columns, IReadOnlyList<TimedEvent> events)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(times.AsSpan()));
        foreach (Variable variable in Variables.All)
        {
            hash.AppendData(MemoryMarshal.AsBytes(columns[variable.Name].AsSpan()));
        }

        foreach (TimedEvent e in events)
        {
            hash.AppendData(BitConverter.GetBytes(e.TimeMinutes));
            hash.AppendData(Encoding.UTF8.GetBytes($"{e.Kind}|{e.Text}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
