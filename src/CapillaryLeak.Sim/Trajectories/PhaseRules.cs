using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Trajectories;

/// <summary>Reads the phases of an attack off the state; nothing is scripted.</summary>
/// <remarks>
/// Prodrome: the mediator is at work (over 2 % of a severe attack's) and the wall still holds (less than 15 % open).
/// Leak: the wall is at least 15 % open. Recruitment: the wall has closed below that after a leak, and more than half a
/// liter of interstitial fluid is still to come back. Recovered: it has come back.
/// </remarks>
internal static class PhaseRules
{
    private const double MediatorPercent = 2;
    private const double OpeningPercent = 15;
    private const double TissueExcessMl = 500;

    /// <summary>The phase at a moment, given the one before.</summary>
    public static Phase Next(Phase before, double mediatorPercent, double openingPercent, double tissueExcessMl) =>
        before switch
        {
            _ when openingPercent >= OpeningPercent => Phase.Leak,
            Phase.Leak or Phase.Recruitment when tissueExcessMl > TissueExcessMl => Phase.Recruitment,
            Phase.Leak or Phase.Recruitment or Phase.Recovered => Phase.Recovered,
            _ when mediatorPercent >= MediatorPercent => Phase.Prodrome,
            Phase.Prodrome => Phase.Recovered,
            _ => Phase.Healthy,
        };

    /// <summary>The phases of a whole run.</summary>
    public static IReadOnlyList<PhaseSpan> Of(
        double[] times, double[] mediator, double[] opening, double[] tissueExcess)
    {
        List<PhaseSpan> spans = [];
        Phase phase = Phase.Healthy;
        double since = times[0];
        for (int i = 0; i < times.Length; i++)
        {
            Phase next = Next(phase, mediator[i], opening[i], tissueExcess[i]);
            if (next == phase)
            {
                continue;
            }

            if (times[i] > since)
            {
                spans.Add(new(phase, since, times[i]));
            }

            (phase, since) = (next, times[i]);
        }

        spans.Add(new(phase, since, times[^1]));
        return spans;
    }
}
