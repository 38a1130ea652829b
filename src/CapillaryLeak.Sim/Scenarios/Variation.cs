namespace CapillaryLeak.Sim.Scenarios;

/// <summary>How one value differs between the patients of a cohort.</summary>
/// <param name="Path">What differs: a key of the patient or the attack, or a parameter's path.</param>
/// <param name="Spread">The shape of the distribution.</param>
/// <param name="Middle">The median in men, in the model's unit; not looked at where uniform.</param>
/// <param name="MiddleOfWomen">The median in women.</param>
/// <param name="Width">The standard deviation, of the logarithm where lognormal.</param>
/// <param name="Low">What is drawn below is drawn again; the lower end where uniform.</param>
/// <param name="High">What is drawn above is drawn again; the upper end where uniform.</param>
/// <param name="Where">The place in the file.</param>
public sealed record Variation(
    string Path, Spread Spread, double Middle, double MiddleOfWomen, double Width, double Low, double High,
    SourceSpan Where);
