namespace CapillaryLeak.Sim.Trajectories;

/// <summary>The change of what a place holds as a sum over the flows across its borders, read off the books.</summary>
public static class LedgerTerms
{
    private const string Plasma = "plasma";

    /// <summary>Every flow across the borders of a place, counted towards the place.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="substance">water, albumin, sodium or red cells.</param>
    /// <param name="place">A place that has an account of this substance.</param>
    /// <param name="fromMinutes">From when, min.</param>
    /// <param name="toMinutes">To when, min; not after the last sample.</param>
    /// <returns>One term a border, in the order of the books; their sum is the change of what the place holds.</returns>
    public static IReadOnlyList<LedgerTerm> Of(
        Trajectory trajectory, string substance, string place, double fromMinutes, double toMinutes)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        return
        [
            .. trajectory.Ledger.Where(x => x.Substance == substance && (x.From == place || x.To == place)).Select(x =>
            {
                Curve crossed = new(trajectory.TimesMinutes, x.Cumulative);
                double amount = crossed.At(toMinutes) - crossed.At(fromMinutes);
                return new LedgerTerm(Words(x, place), x.To == place ? amount : -amount);
            }),
        ];
    }

    /// <summary>What a place holds at a moment.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="substance">water, albumin, sodium or red cells.</param>
    /// <param name="place">A place that has an account of this substance.</param>
    /// <param name="minutes">When, min.</param>
    /// <returns>The amount in the unit of the books; NaN after the last sample.</returns>
    public static double Held(Trajectory trajectory, string substance, string place, double minutes)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        LedgerAccount account = trajectory.Accounts.First(x => x.Substance == substance && x.Place == place);
        return new Curve(trajectory.TimesMinutes, account.Amount).At(minutes);
    }

    // As the place sees it: no two of its flows are called alike.
    private static string Words(LedgerLine line, string place) => (line.From, line.To) switch
    {
        ("infusion", _) => "infused",
        ("transfusion", _) => "transfused",
        ("gut", _) => line.Substance == "sodium" ? "eaten" : "drunk",
        ("liver", _) => "made by the liver",
        (_, "blood loss") => "bled",
        (_, "cells") => place == "cells" ? $"drawn from the {line.From}" : "drawn into cells",
        (Plasma, "limbs" or "trunk" or "lung") => $"{(line.Substance == "water" ? "filtered" : "escaped")} into the {line.To}",
        ("limbs" or "trunk" or "lung", Plasma) => $"returned from the {line.From} by lymph",
        _ => line.To,
    };
}
