namespace CapillaryLeak.Sim.Physiology;

/// <summary>Says which border a booked flow crosses.</summary>
/// <param name="substance">water, albumin, sodium or red cells.</param>
/// <param name="from">The place left.</param>
/// <param name="to">The place entered.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class BorderAttribute(string substance, string from, string to) : Attribute
{
    public string Substance => substance;

    public string From => from;

    public string To => to;
}
