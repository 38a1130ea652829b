namespace CapillaryLeak.Sim.Physiology;

/// <summary>Says what a state, an input, a solved baseline value or a flow is, and in which unit.</summary>
/// <param name="symbol">Symbol of the literature.</param>
/// <param name="unit">Unit in the model's coherent system; empty for a pure number.</param>
/// <param name="meaning">One line of words.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class QuantityAttribute(string symbol, string unit, string meaning) : Attribute
{
    public string Symbol => symbol;

    public string Unit => unit;

    public string Meaning => meaning;

    /// <summary>
    /// A size below which errors do not matter relative to the value: the absolute tolerance is the relative one times
    /// this.
    /// </summary>
    public double Nominal { get; init; } = 1;

    /// <summary>
    /// True for a volume, which must stay positive: reaching zero ends the run instead of being hidden.
    /// </summary>
    public bool Positive { get; init; }
}
