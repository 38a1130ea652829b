using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Studies.Debriefs;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports.Debriefs;

/// <summary>The words of a debrief, the same on terminal and page.</summary>
internal static class DebriefText
{
    private const int MostStretches = 4;
    private const double MinutesInHours = 120;

    /// <summary>What a debrief is, and what it is not.</summary>
    public const string Caveat =
        "What would have happened otherwise is what the model says, not what is known. Effects and forks compare two runs of the "
        + "same patient, in which what was done at a time is held.";

    /// <summary>Points earned of those that there were.</summary>
    public static string Points(double points, int outOf) => $"{Display.WithoutTrailingZeros(Display.Number(points, 1))} of {outOf}";

    /// <summary>What was measured, e.g. <c>3.2 h</c>.</summary>
    public static string Value(ScoreResult result) =>
        double.IsNaN(result.Value)
            ? result.Score.Measure is DelayMeasure ? "never" : "nothing to measure"
            : Quantity(result.Score, result.Value);

    /// <summary>What gets all points and what gets none.</summary>
    public static string Limits(Score score)
    {
        string full = Quantity(score, score.Full), none = Quantity(score, score.None);
        return score.Full < score.None ? $"all up to {full}, none from {none}" : $"all from {full}, none up to {none}";
    }

    /// <summary>When it happened.</summary>
    public static string Evidence(ScoreResult result, TimeScale time)
    {
        string[] all = [.. result.Evidence.Select(x => time.Text(x.StartMinutes) == time.Text(x.EndMinutes) ? time.Text(x.StartMinutes) : time.Text(x.StartMinutes, x.EndMinutes))];
        string when = all.Length > MostStretches
            ? $"{string.Join(", ", all.Take(MostStretches))} and {all.Length - MostStretches} more" : string.Join(", ", all);
        return result.EndedEarly ? "the patient died before the end of it" : when;
    }

    /// <summary>A value as it was known, with the one before it and its time.</summary>
    public static string Of(Known known, TimeScale time)
    {
        string value = $"{known.Variable.Label.ToLowerInvariant()} {Of(known.Variable, Display.Number(known.Value, known.Variable.Decimals))}";
        return known.Variable.Name == "urine" ? $"{value} over 6 h"
            : double.IsNaN(known.Before) ? value
            : $"{value} ({time.Text(known.FromMinutes)}; before that {Display.Number(known.Before, known.Variable.Decimals)})";
    }

    /// <summary>An effect, e.g. <c>mean arterial pressure +7 mmHg, most after 40 min, half of it gone 2 h later</c>.</summary>
    public static string Of(Effect effect)
    {
        Variable variable = effect.Variable;
        string size = variable.Unit == "mL" ? Display.SignedVolume(effect.Largest)
            : Of(variable, Display.Signed(effect.Largest, variable.Decimals));
        // Of a running total nothing goes: what differs less later has been made up for.
        string gone = variable.Name == "urine_total" ? ""
            : effect.HalvedMinutes is double halved ? $", half of it gone {Span(halved - effect.LargestMinutes)} later" : ", and it lasts";
        return $"{variable.Label.ToLowerInvariant()} {size}, most after {Span(effect.LagMinutes)}{gone}";
    }

    /// <summary>What a decision caused, in a sentence.</summary>
    public static string Of(DecisionEffect effect)
    {
        string risk = Math.Abs(effect.Risk) < 1 ? "" : $"risk of death {Display.Signed(effect.Risk, 0)} points";
        string[] all = [.. effect.Effects.Select(Of), .. risk.Length > 0 ? [risk] : Array.Empty<string>()];
        return all.Length == 0 ? "nothing that matters" : string.Join("; ", all);
    }

    /// <summary>A word for a kind of line.</summary>
    public static string Of(EntryKind kind) => kind switch
    {
        EntryKind.Told => "told",
        EntryKind.Asked => "asked",
        EntryKind.Done => "done",
        EntryKind.Hint => "hint",
        EntryKind.Hidden => "unseen",
        EntryKind.Happened => "happened",
        _ => "to discuss",
    };

    /// <summary>A stretch of time as people say it: minutes up to two hours, then hours.</summary>
    public static string Span(double minutes) => minutes < MinutesInHours
        ? Display.WithUnit(Display.Number(minutes, 0), "min")
        : Display.WithUnit(Display.WithoutTrailingZeros(Display.Number(minutes / 60, 1)), "h");

    private static string Of(Variable variable, string number) => Display.WithUnit(number, variable.Unit == "1/min" ? "per min" : variable.Unit);

    private static string Quantity(Score score, double value) => score.Measure switch
    {
        TimeMeasure or DelayMeasure => Span(value),
        GivenMeasure => Display.Amount(value, score.Unit),
        ReadingMeasure x => Display.Of(Variables.All.First(v => v.Name == x.Variable), value),
        _ => throw new InvalidOperationException($"No rule says how {score.Measure.GetType().Name} is told."),
    };
}
