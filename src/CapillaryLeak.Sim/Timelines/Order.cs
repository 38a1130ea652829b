using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>An intervention and when it really runs: what cannot go on is cut short, not forgotten.</summary>
/// <param name="What">The intervention as the scenario, or a rule, ordered it.</param>
/// <param name="StartMinutes">Start, min.</param>
/// <param name="EndMinutes">End, min.</param>
internal sealed record Order(Intervention What, double StartMinutes, double EndMinutes)
{
    /// <summary>The name of the rule that ordered it; empty for the scenario itself.</summary>
    public string Rule { get; init; } = "";

    /// <summary>An intervention as it is ordered. An opened fascia stays open.</summary>
    public static Order Of(Intervention what) =>
        new(what, what.StartMinutes, what is Fasciotomy ? double.PositiveInfinity : what.EndMinutes);

    /// <summary>True while it runs; intervals are [start, end).</summary>
    public bool RunsAt(double minutes) => StartMinutes <= minutes && minutes < EndMinutes;

    /// <summary>The same, ended by order: what was ordered is then what was given.</summary>
    public Order EndedAt(double minutes) => this with
    {
        EndMinutes = minutes,
        What = What switch
        {
            FluidGiven x => x with { VolumeMl = x.VolumeMl * Share(minutes), DurationMinutes = minutes - StartMinutes },
            DrugInfused x => x with { StopMinutes = minutes },
            DrugGiven x => x with { Amount = x.Amount * Share(minutes), DurationMinutes = minutes - StartMinutes },
            Drunk x => x with { VolumeMl = x.VolumeMl * Share(minutes), DurationMinutes = minutes - StartMinutes },
            BloodLost x => x with { VolumeMl = x.VolumeMl * Share(minutes), DurationMinutes = minutes - StartMinutes },
            OralIntake x => x with { StopMinutes = minutes },
            RenalReplacement x => x with { StopMinutes = minutes },
            _ => What,
        },
    };

    private double Share(double minutes) => (minutes - StartMinutes) / (EndMinutes - StartMinutes);
}
