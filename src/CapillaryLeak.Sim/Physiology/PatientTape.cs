using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Numerics.Tapes;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>
/// The patient's equations as a tape: written down by themselves once a process, run by every patient of every cohort.
/// </summary>
internal static class PatientTape
{
    private const int WatchIndex = 0;
    private const int ReadIndex = 1;

    // What a monitor shows, and with it what rules can watch without a break.
    private static readonly int[] Monitored = [.. Variables.Monitored.Select(Variables.IndexOf)];

    private static readonly int[] MonitoredAt = PlacesOf(Monitored);

    private static readonly Lazy<TapeSystem> Made = new(Make);

    /// <summary>The equations; the givens are the numbers of the model, then those of the inputs.</summary>
    public static TapeSystem System => Made.Value;

    /// <summary>The part that computes what limits and rules watch at every step: two values for the limits, then the monitor's.</summary>
    public static TapePart Watch => System.Reading(WatchIndex);

    /// <summary>
    /// The part that computes all momentary variables, then the interstitial fluid gained (mL), then all states.
    /// </summary>
    public static TapePart Read => System.Reading(ReadIndex);

    /// <summary>Where the blood volume is watched, as a share of that in health.</summary>
    public const int BloodShare = 0;

    /// <summary>Where the mean arterial pressure is watched, mmHg.</summary>
    public const int MeanPressure = 1;

    private const int FirstMonitored = 2;

    /// <summary>Where a variable of the monitor is watched.</summary>
    /// <param name="variable">Its place in <see cref="Variables.All"/>.</param>
    public static int WatchedAt(int variable) => MonitoredAt[variable] >= 0
        ? FirstMonitored + MonitoredAt[variable]
        : throw new ArgumentException($"'{Variables.All[variable].Name}' is not on the monitor.");

    private static int[] PlacesOf(int[] variables)
    {
        int[] places = new int[Variables.MomentaryCount];
        Array.Fill(places, -1);
        for (int i = 0; i < variables.Length; i++)
        {
            places[variables[i]] = i;
        }

        return places;
    }

    private static TapeSystem Make()
    {
        using Trace trace = new();
        Model<Traced> model = Inputs<Model<Traced>>("m");
        Inputs<Traced> inputs = Inputs<Inputs<Traced>>("u");
        Moment<Traced> moment = new(model);
        moment.Enter(inputs);
        State<Traced> state = Inputs<State<Traced>>("y");
        Traced[] states = [.. Schema.AsSpan<State<Traced>, Traced>(ref state)];
        states.CopyTo(moment.Numbers);
        State<Traced> rates = moment.Evaluate();
        Traced[] read = [.. Enumerable.Range(0, Variables.MomentaryCount).Select(i => Variables.Read(i, moment))];
        return new(
            [.. Schema.AsSpan<Model<Traced>, Traced>(ref model), .. Schema.AsSpan<Inputs<Traced>, Traced>(ref inputs)],
            states,
            [.. Schema.AsSpan<State<Traced>, Traced>(ref rates)],
            [
                moment.Flows.BloodVolume / model.Rest.BloodVolume, moment.Flows.Circulation.MeanPressure,
                .. Monitored.Select(i => read[i]),
            ],
            [.. read, moment.TissueGainMl, .. states]);
    }

    private static TStruct Inputs<TStruct>(string letter) where TStruct : struct
    {
        TStruct named = default;
        Span<Traced> numbers = Schema.AsSpan<TStruct, Traced>(ref named);
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Traced.Input($"{letter}{i}");
        }

        return named;
    }
}
