using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Timelines;

namespace CapillaryLeak.Sim;

/// <summary>
/// What ends a stretch before its time, as event functions of the state: first the limits at which something cannot go on, then
/// what the rules watch on the monitor.
/// </summary>
internal sealed class Limits(Examination patient, Rulebook rules) : IEventFunctions
{
    /// <summary>How many limits there are; the indices from here on are those of the rules.</summary>
    public const int Own = 3;

    // Shares of the healthy blood volume between which blood can be drawn and fluid infused.
    private const double EmptyShare = 0.35;
    private const double FullShare = 1.9;

    /// <summary>Mean pressure below which the circulation is about to stop (assumed).</summary>
    public const double ArrestPressureMmHg = 25;

    // An arrest is called off only well above the pressure that announced it, or the two would chase each other.
    private const double RecoveredPressureMmHg = 28;

    private bool arresting;

    public int Count => Own + rules.MonitoredCount;

    /// <summary>The limit that a state meets already, if any.</summary>
    public Limit? MetAt(ReadOnlySpan<double> state)
    {
        Span<double> values = stackalloc double[Count];
        Values(patient.Watch(state), values);
        for (int i = 0; i < Own; i++)
        {
            if (values[i] >= 0)
            {
                return (Limit)i;
            }
        }

        return null;
    }

    /// <summary>Enters a stretch.</summary>
    /// <param name="isArresting">True where the circulation is about to stop.</param>
    public void Enter(bool isArresting) => arresting = isArresting;

    public void Values(double time, ReadOnlySpan<double> state, Span<double> values) => Values(patient.Watch(state), values);

    /// <summary>The values of all functions.</summary>
    /// <param name="watched">What <see cref="PatientTape.Watch"/> found.</param>
    /// <param name="values">Receives the <see cref="Count"/> values.</param>
    public void Values(ReadOnlySpan<double> watched, Span<double> values)
    {
        ref readonly Inputs<Scalar> u = ref patient.Inputs;
        double relative = watched[PatientTape.BloodShare], pressure = watched[PatientTape.MeanPressure];
        bool drawing = u.Bleeding.Value + u.Ultrafiltration.Value > 0;
        values[(int)Limit.TooEmpty] = drawing ? EmptyShare - relative : -1;
        values[(int)Limit.TooFull] = u.Water.Value + u.RedCells.Value > 0 ? relative - FullShare : -1;
        values[(int)Limit.Arrest] = arresting ? pressure - RecoveredPressureMmHg : ArrestPressureMmHg - pressure;
        rules.Distances(watched, values[Own..]);
    }
}
