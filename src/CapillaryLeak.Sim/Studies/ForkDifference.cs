namespace CapillaryLeak.Sim.Studies;

/// <summary>What a fork does to one measure: the fork minus the original, in pairs of the same patient.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Original">Its value in the scenario's own patient.</param>
/// <param name="Forked">Its value in him under the fork.</param>
/// <param name="Pairs">One difference a patient of the ensemble; NaN where a pair could not be compared.</param>
public sealed record ForkDifference(ForkMeasure Measure, double Original, double Forked, IReadOnlyList<double> Pairs)
{
    /// <summary>The difference in the scenario's own patient.</summary>
    public double Own => Forked - Original;

    /// <summary>The middle of the differences over the ensemble.</summary>
    public Quartiles Quartiles => Quartiles.Of(Pairs);

    /// <summary>The share of patients in whom the fork lowers the measure by what matters.</summary>
    public Proportion Lower => Count(x => x <= -Measure.Smallest);

    /// <summary>The share of patients in whom it makes no difference that matters.</summary>
    public Proportion Same => Count(x => Math.Abs(x) < Measure.Smallest);

    /// <summary>The share of patients in whom it raises the measure by what matters.</summary>
    public Proportion Higher => Count(x => x >= Measure.Smallest);

    /// <summary>The share of patients whom the fork helped; null for a measure that is neither good nor bad.</summary>
    public Proportion? Helped => Measure.Better switch { Better.Less => Lower, Better.More => Higher, _ => null };

    /// <summary>The share of patients whom it harmed; null for a measure that is neither good nor bad.</summary>
    public Proportion? Harmed => Measure.Better switch { Better.Less => Higher, Better.More => Lower, _ => null };

    /// <summary>How many pairs could be compared.</summary>
    public int Compared => Pairs.Count(double.IsFinite);

    private Proportion Count(Predicate<double> which) => new(Pairs.Count(x => which(x)), Compared);
}
