namespace CapillaryLeak.Sim.Physiology;

/// <summary>Declares a parameter of the model: the only place where its number stands.</summary>
/// <param name="symbol">Symbol of the literature.</param>
/// <param name="unit">Unit in the model's coherent system (mL, min, g, mmHg, mmol, mg, kg); empty for a pure
/// number.</param>
/// <param name="value">Value for the reference adult.</param>
/// <param name="low">Lowest plausible value.</param>
/// <param name="high">Highest plausible value.</param>
/// <param name="evidence">How it is known.</param>
/// <param name="source">Key in docs/references.bib.</param>
/// <param name="meaning">One line of words.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class ParameterAttribute(
    string symbol, string unit, double value, double low, double high, Evidence evidence, string source, string meaning)
    : Attribute
{
    public string Symbol => symbol;

    public string Unit => unit;

    public double Value => value;

    public double Low => low;

    public double High => high;

    public Evidence Evidence => evidence;

    public string Source => source;

    public string Meaning => meaning;
}
