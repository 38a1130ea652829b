using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>How a variable goes on from one moment to another.</summary>
/// <param name="Change">By how much it has changed at the end, in its unit; NaN where the run ends before.</param>
/// <param name="PeakHours">When it is farthest from where it began, hours from the scenario's start; NaN where the run ends before.</param>
public readonly record struct Development(double Change, double PeakHours)
{
    /// <summary>Reads it off a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="question">What is asked.</param>
    public static Development Of(Trajectory run, PredictionQuestion question)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(question);
        (double from, double to) = (question.AskedMinutes, question.UntilMinutes);
        double start = run.At(question.Variable, from), end = run.At(question.Variable, to);
        if (!double.IsFinite(start) || !double.IsFinite(end))
        {
            return new(double.NaN, double.NaN);
        }

        Reading low = run.Minimum(question.Variable, from, to), high = run.Maximum(question.Variable, from, to);
        Reading peak = high.Value - start >= start - low.Value ? high : low;
        return new(end - start, peak.TimeMinutes / 60);
    }
}
