using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Tests.Units;

public class QuantityKindTests
{
    [Fact]
    public void A_pressure_is_not_a_flow() =>
        Assert.Equal("4 kPa is not a flow. Give mL/h, mL/min or L/day.", FaultOf(QuantityKind.Flow, "4 kPa"));

    [Fact]
    public void A_number_without_a_unit_is_refused() =>
        Assert.Equal("75 has no unit. Give a weight in kg, e.g. 75 kg.", FaultOf(QuantityKind.Weight, "75"));

    [Fact]
    public void A_word_is_refused_with_an_example_of_the_kind() =>
        Assert.Equal("'soon' is not a number with a unit. Give a time in min, h or days, e.g. 6 h.",
            FaultOf(QuantityKind.Time, "soon"));

    [Fact]
    public void An_unknown_unit_without_a_near_one_is_refused_with_the_units_of_the_kind() =>
        Assert.Equal("'furlongs' is not a unit known here. Give a time in min, h or days, e.g. 6 h.",
            FaultOf(QuantityKind.Time, "5 furlongs"));

    [Fact]
    public void An_age_may_go_without_its_unit() =>
        Assert.Equal(52, Read(QuantityKind.Age, "52").In(QuantityKind.Age.Unit));

    [Fact]
    public void Creatinine_is_understood_in_both_of_its_units()
    {
        Assert.Equal(0.9, Read(QuantityKind.Creatinine, "0.9 mg/dL").In(QuantityKind.Creatinine.Unit));
        Assert.Equal(1.1312, Read(QuantityKind.Creatinine, "100 µmol/L").In(QuantityKind.Creatinine.Unit), 1e-12);
    }

    [Fact]
    public void Only_a_kind_that_goes_with_weight_is_taken_per_kg()
    {
        Assert.True(Read(QuantityKind.Flow, "5 mL/kg/h").Unit.IsPerKg);
        Assert.Equal("5 mmHg/kg is not a pressure. Give mmHg, kPa or cmH2O.",
            FaultOf(QuantityKind.Pressure, "5 mmHg/kg"));
    }

    [Fact]
    public void Only_a_product_is_counted_in_units()
    {
        Assert.Equal(2, Read(QuantityKind.ProductVolume, "2 units").Value);
        Assert.Equal("2 units is not a volume. Give mL, L or mL/kg.", FaultOf(QuantityKind.Volume, "2 units"));
    }

    private static Quantity Read(QuantityKind kind, string text)
    {
        Assert.True(kind.TryRead(text, out Quantity quantity, out Fault? fault), fault?.ToString());
        return quantity;
    }

    private static string FaultOf(QuantityKind kind, string text)
    {
        Assert.False(kind.TryRead(text, out _, out Fault? fault));
        return fault.ToString();
    }
}
