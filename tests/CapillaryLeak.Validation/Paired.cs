using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Validation;

/// <summary>The same patient twice: what differs is what the treatment did. Hours count from the scenario's start.</summary>
/// <param name="With">The run with the treatment.</param>
/// <param name="Without">The run without it.</param>
internal sealed record Paired(Trajectory With, Trajectory Without)
{
    /// <summary>What the treatment added to a variable.</summary>
    public double Gain(string variable, double hours) => With.At(variable, hours * 60) - Without.At(variable, hours * 60);

    /// <summary>The variable over what it would have been.</summary>
    public double Ratio(string variable, double hours) => With.At(variable, hours * 60) / Without.At(variable, hours * 60);

    /// <summary>What the treatment added, averaged over a time.</summary>
    public double MeanGain(string variable, double from, double to) =>
        With.Mean(variable, from * 60, to * 60) - Without.Mean(variable, from * 60, to * 60);

    /// <summary>How much higher the highest value of a time is.</summary>
    public double HighestGain(string variable, double from, double to) =>
        With.Maximum(variable, from * 60, to * 60).Value - Without.Maximum(variable, from * 60, to * 60).Value;

    /// <summary>How much higher the lowest value of a time is.</summary>
    public double LowestGain(string variable, double from, double to) =>
        With.Minimum(variable, from * 60, to * 60).Value - Without.Minimum(variable, from * 60, to * 60).Value;

    /// <summary>When a variable is highest with the treatment.</summary>
    public double HoursOfHighest(string variable) => With.Maximum(variable).TimeMinutes / 60;

    /// <summary>The most by which the treatment lowered a variable at any moment of a time; negative.</summary>
    public double LargestFall(string variable, double from, double to) => With.TimesMinutes.Index()
        .Where(t => t.Item >= from * 60 && t.Item <= to * 60).Min(t => With[variable][t.Index] - Without[variable][t.Index]);

    /// <summary>How much more of a substance a place holds, by the books.</summary>
    public double GainIn(string substance, string place, double hours) =>
        Held(With, substance, place, hours) - Held(Without, substance, place, hours);

    /// <summary>What the treatment made cross a border of the books until then.</summary>
    public double Crossed(string substance, string from, string to, double hours) =>
        Booked(With, substance, from, to, hours) - Booked(Without, substance, from, to, hours);

    private static double Booked(Trajectory run, string substance, string from, string to, double hours) =>
        run.Ledger.Single(x => x.Substance == substance && x.From == from && x.To == to)
            .Cumulative[Last(run, hours)];

    private static double Held(Trajectory run, string substance, string place, double hours) =>
        run.Accounts.Single(x => x.Substance == substance && x.Place == place).Amount[Last(run, hours)];

    private static int Last(Trajectory run, double hours) => Array.FindLastIndex(run.TimesMinutes, t => t <= hours * 60);
}
