using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies.Debriefs;

/// <summary>Puts what was knowable, done and caused into the order of time.</summary>
public static class PlayedTimeline
{
    /// <summary>The timeline of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="effects">What its decisions caused.</param>
    public static IReadOnlyList<TimelineEntry> Of(Trajectory run, IReadOnlyList<DecisionEffect> effects)
    {
        ArgumentNullException.ThrowIfNull(run);
        double end = run.Solve.ReachedMinutes;
        return
        [
            .. run.Events.Select(Happened).OfType<TimelineEntry>()
                .Concat(Complications(run))
                .Concat(Points(run))
                .Concat((run.Scenario.Lesson?.Questions ?? []).Where(x => x.AtMinutes <= end).Select(x => Plain(x.AtMinutes, EntryKind.Asked, x.Ask)))
                .Concat(Decision.Of(run).Select(x => Done(run, x, effects)))
                .OrderBy(x => x.TimeMinutes).ThenBy(x => x.Kind),
        ];
    }

    private static TimelineEntry Done(Trajectory run, Decision decision, IReadOnlyList<DecisionEffect> effects) => new(
        decision.StartMinutes, EntryKind.Done, decision.Text, Known.At(run, decision.StartMinutes),
        effects.FirstOrDefault(x => x.Decision.Done[0] == decision.Done[0]));

    private static TimelineEntry? Happened(TimedEvent e) => e.Kind switch
    {
        EventKind.Told => Plain(e.TimeMinutes, EntryKind.Told, e.Text),
        EventKind.Hint => Plain(e.TimeMinutes, EntryKind.Hint, e.Text),
        EventKind.Point => Plain(e.TimeMinutes, EntryKind.Point, e.Text),
        EventKind.Phase => Plain(e.TimeMinutes, EntryKind.Hidden, $"The {e.Text.ToLowerInvariant()} phase begins."),
        EventKind.Death or EventKind.Arrival or EventKind.CutShort => Plain(e.TimeMinutes, EntryKind.Happened, e.Text),
        _ => null,
    };

    // What comes and goes is told once, with how often and until when.
    private static IEnumerable<TimelineEntry> Complications(Trajectory run) =>
        Complication.Of(run).GroupBy(x => x.Name).Select(g =>
        {
            Complication first = g.First();
            double hours = g.Max(x => x.EndMinutes ?? run.Solve.ReachedMinutes) / 60;
            string often = g.Count() > 1 ? $", {g.Count()} times" : "";
            string until = g.Any(x => x.EndMinutes is null) ? "to the end" : FormattableString.Invariant($"until {hours:0.#} h");
            string rule = first.Rule.Length > 0 ? $" ({first.Rule})" : "";
            return Plain(first.StartMinutes, EntryKind.Happened, $"{first.Name}{rule}{often}, {until}.");
        });

    // Points at a time or under a condition are events of the run; these are read off it.
    private static IEnumerable<TimelineEntry> Points(Trajectory run) =>
        (run.Scenario.Lesson?.Notes ?? []).Select(x => (x.Say, At: MomentOf(run, x.Moment))).Where(x => x.At is not null)
        .Select(x => Plain(x.At!.Value, EntryKind.Point, x.Say));

    private static double? MomentOf(Trajectory run, Moment moment) => moment switch
    {
        PhaseMoment x => run.Phases.FirstOrDefault(span => span.Phase == x.Phase)?.StartMinutes,
        ExtremeMoment x => (x.IsMaximum ? run.Maximum(x.Variable) : run.Minimum(x.Variable)) is { Exists: true } extreme
            ? extreme.TimeMinutes : null,
        _ => null,
    };

    private static TimelineEntry Plain(double minutes, EntryKind kind, string text) => new(minutes, kind, text, [], null);
}
