using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Studies;

/// <summary>A published value, and ours.</summary>
/// <param name="Experiment">Name of the experiment's file, without folder and ending.</param>
/// <param name="Number">Place of the value in the file, from 1.</param>
/// <param name="Value">What was published.</param>
/// <param name="Citation">Where it was published.</param>
/// <param name="Population">Who took part; may be empty.</param>
/// <param name="Ours">The same read off the run, in the same unit; NaN where there is nothing to read.</param>
public sealed record ValidationRow(
    string Experiment, int Number, PublishedValue Value, string Citation, string Population, double Ours)
{
    /// <summary>The inner border of verdicts, percent of the published value.</summary>
    internal const double Near = 15;

    /// <summary>The outer border.</summary>
    internal const double Far = 30;

    /// <summary>How far off ours is, percent of the published value; negative where the effect is too small.</summary>
    public double ErrorPercent => 100 * ((Ours / Value.Published) - 1);

    /// <summary>How far from the published value ours may be and still pass, in its unit.</summary>
    internal double Margin => Math.Max(Value.Spread ?? 0, Near / 100 * Math.Abs(Value.Published));

    /// <summary>How near it comes.</summary>
    public ValidationVerdict Verdict =>
        Value.Spread is double spread && Math.Abs(Ours - Value.Published) <= spread ? ValidationVerdict.WithinSpread
        : Math.Abs(ErrorPercent) <= Near ? ValidationVerdict.Within15
        : Math.Abs(ErrorPercent) <= Far ? ValidationVerdict.Within30
        : ValidationVerdict.Outside;

    /// <summary>True within the published spread or 15 % of the published value.</summary>
    public bool Passes => Verdict is ValidationVerdict.WithinSpread or ValidationVerdict.Within15;
}
