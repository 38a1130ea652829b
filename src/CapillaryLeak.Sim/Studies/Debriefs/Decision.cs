using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies.Debriefs;

/// <summary>Something that was decided: one entry of a file, or one rule, with all that came of it.</summary>
/// <param name="Path">How <c>--set</c> and forks name it, e.g. <c>interventions.2</c>; the rule's name in quotes for what a rule did.</param>
/// <param name="Text">What was done, in clinical words.</param>
/// <param name="Done">All that was done by it, in order of time.</param>
public sealed record Decision(string Path, string Text, IReadOnlyList<Intervention> Done)
{
    /// <summary>When it was first acted upon, min.</summary>
    public double StartMinutes => Done[0].StartMinutes;

    /// <summary>
    /// Everything that was decided in a run, in order of time; what had not begun by its end is left out, and so are complications
    /// that were added: they befell the patient.
    /// </summary>
    /// <param name="run">The run.</param>
    public static IReadOnlyList<Decision> Of(Trajectory run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Scenario scenario = run.Scenario;
        return
        [
            .. run.Interventions.Where(x => x.StartMinutes < run.Solve.ReachedMinutes).GroupBy(x => x.Where)
                .Select(x => new Decision(PathOf(x.Key, scenario), TextOf([.. x]), [.. x]))
                .Where(x => x.Path.Length > 0 || scenario.Added.Count == 0)
                .OrderBy(x => x.StartMinutes),
        ];
    }

    private static string PathOf(SourceSpan where, Scenario scenario)
    {
        int entry = scenario.Entries.ToList().IndexOf(where);
        return entry >= 0
            ? FormattableString.Invariant($"interventions.{entry}")
            : scenario.Rules.FirstOrDefault(x => x.Steps.Any(step => step.Any(action => action.Where == where))) is { } rule
                ? $"\"{rule.Name}\"" : "";
    }

    private static string TextOf(Intervention[] all) => all.Length == 1 ? all[0].Text
        : all.All(x => x.Text == all[0].Text) ? $"{all.Length} × {all[0].Text}"
        : $"{all[0].Text} to {all[^1].Text}";
}
