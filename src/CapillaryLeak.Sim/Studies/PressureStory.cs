using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Timelines;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Why the mean arterial pressure rose and fell in a run, from turn to turn.</summary>
/// <remarks>
/// Shares of a pressure are not unique: what a cause does depends on the others. Each gets its effect averaged over all orders in
/// which the causes could have changed (Shapley), which shares out the whole change, treats causes alike, and gives nothing to what
/// did not change. Shares of volumes are exact: they come from the books.
/// </remarks>
/// <param name="LeastTurnMmHg">How far the pressure must go back from an extreme for that to count as a turn.</param>
/// <param name="Stretches">The stretches between the turns, in order of time; they cover the run.</param>
public sealed record PressureStory(double LeastTurnMmHg, IReadOnlyList<PressureStretch> Stretches)
{
    /// <summary>What people are told of how the shares come about.</summary>
    public const string Honesty =
        "Shares of a pressure are not unique: each cause gets its effect averaged over all orders in which the causes could have changed. "
        + "Shares of volumes are exact, from the books.";

    private const double UsualTurnMmHg = 4;
    private const int MostStretches = 12;
    private const double Coarser = 1.5;

    /// <summary>The story of a run.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Turns of 4 mmHg, or larger ones only where there would be more than twelve stretches.</returns>
    public static PressureStory Of(Trajectory run)
    {
        ArgumentNullException.ThrowIfNull(run);
        double least = UsualTurnMmHg;
        IReadOnlyList<int> turns = TurningPoints.Of(run["map"], least);
        while (turns.Count > MostStretches + 1)
        {
            least *= Coarser;
            turns = TurningPoints.Of(run["map"], least);
        }

        return new(least, [.. turns.Zip(turns.Skip(1), (a, b) => Between(run, run.TimesMinutes[a], run.TimesMinutes[b]))]);
    }

    /// <summary>Why the pressure differs between two moments of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="fromMinutes">The first, min; the last sample not after it counts.</param>
    /// <param name="toMinutes">The second, min; the last sample not after it counts.</param>
    /// <returns>The change and its shares.</returns>
    public static PressureStretch Between(Trajectory run, double fromMinutes, double toMinutes)
    {
        ArgumentNullException.ThrowIfNull(run);
        int from = SampleAt(run, fromMinutes), to = SampleAt(run, toMinutes);
        return Between(run, from, run, to, LedgerTerms.Of(run, "water", "plasma", run.TimesMinutes[from], run.TimesMinutes[to]));
    }

    /// <summary>Why the pressure of one patient differs between two runs at a moment.</summary>
    /// <param name="reference">The run that is compared with.</param>
    /// <param name="run">The other run: of the same patient with the same parameters.</param>
    /// <param name="minutes">When, min; the last samples not after it count.</param>
    /// <returns>The change from the reference and its shares; null where one of the runs had ended by then.</returns>
    public static PressureStretch? Between(Trajectory reference, Trajectory run, double minutes)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(run);
        if (minutes > Math.Min(reference.TimesMinutes[^1], run.TimesMinutes[^1]))
        {
            return null;
        }

        int one = SampleAt(reference, minutes), other = SampleAt(run, minutes);
        IReadOnlyList<LedgerTerm> Flows(Trajectory x, int sample) => LedgerTerms.Of(x, "water", "plasma", 0, x.TimesMinutes[sample]);
        return Between(
            reference, one, run, other,
            [.. Flows(reference, one).Zip(Flows(run, other), (a, b) => new LedgerTerm(b.Name, b.Amount - a.Amount))]);
    }

    private static int SampleAt(Trajectory run, double minutes) => Math.Max(0, Array.FindLastIndex(run.TimesMinutes, x => x <= minutes));

    private static PressureStretch Between(Trajectory reference, int from, Trajectory run, int to, IReadOnlyList<LedgerTerm> flows)
    {
        if (reference.States.Count == 0 || run.States.Count == 0)
        {
            throw new ArgumentException("The run was not simulated: it holds no states.", nameof(run));
        }

        double[] shares = new PressureMix(ScenarioModel.Of(run.Scenario), reference.States[from], run.States[to]).Shares();
        double gained = run["plasma_volume"][to] - reference["plasma_volume"][from];

        // In proportion to volume: a milliliter counts alike whichever way it came or went.
        double perMl = gained == 0 ? 0 : shares[0] / gained;
        return new(
            reference.TimesMinutes[from], run.TimesMinutes[to], reference["map"][from], run["map"][to],
            [.. PressureCause.All.Zip(shares, (cause, share) => new PressureShare(cause, share))],
            [.. flows.Select(x => new PressurePart(x.Name, x.Amount, perMl * x.Amount))]);
    }
}
