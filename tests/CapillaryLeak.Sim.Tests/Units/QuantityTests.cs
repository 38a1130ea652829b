using CapillaryLeak.Sim.Units;
using FsCheck;
using FsCheck.Fluent;

namespace CapillaryLeak.Sim.Tests.Units;

public class QuantityTests
{
    private static readonly string[] Volumes = ["µL", "mL", "dL", "L"];

    private static readonly string[] Symbols =
        ["mL", "L", "mL/h", "mL/kg/h", "L/day", "µg/kg/min", "mg/h", "g/kg", "U/min", "mmHg", "kPa", "cmH2O", "g/dL",
        "mmol/L", "%", "kg", "/min"];

    [Theory]
    [InlineData("75 kg", "kg", 75)]
    [InlineData("0.2 µg/kg/min", "µg/kg/min", 0.2)]
    [InlineData("0.2 ug/kg/min", "mg/kg/min", 0.0002)]
    [InlineData("0.2mcg/kg/min", "mg/kg/min", 0.0002)]
    [InlineData("500 mL", "mL", 500)]
    [InlineData("1.5 L", "mL", 1500)]
    [InlineData("20 mL/kg", "mL/kg", 20)]
    [InlineData("45 %", "%", 45)]
    [InlineData("45%", "", 0.45)]
    [InlineData("42 g/L", "g/L", 42)]
    [InlineData("4.2 g/dL", "g/L", 42)]
    [InlineData("30 min", "min", 30)]
    [InlineData("6 h", "min", 360)]
    [InlineData("2 days", "min", 2880)]
    [InlineData("90 s", "min", 1.5)]
    [InlineData("60 mL/h", "mL/min", 1)]
    [InlineData("1.44 L/day", "mL/min", 1)]
    [InlineData("5 mL/kg/h", "mL/kg/min", 5.0 / 60)]
    [InlineData("10 mg", "mg", 10)]
    [InlineData("1 g", "mg", 1000)]
    [InlineData("0.03 U/min", "U/min", 0.03)]
    [InlineData("30 mU/min", "U/min", 0.03)]
    [InlineData("2 units", "units", 2)]
    [InlineData("1.2 mg/dL", "mg/L", 12)]
    [InlineData("80 µmol/L", "mmol/L", 0.08)]
    [InlineData("4 kPa", "mmHg", 30.002463033826253)]
    [InlineData("93 mmHg", "mmHg", 93)]
    [InlineData("5 %", "%", 5)]
    [InlineData("1.78 m", "cm", 178)]
    [InlineData("-4 h", "min", -240)]
    [InlineData("−4 h", "min", -240)]
    [InlineData("1e3 mL", "L", 1)]
    [InlineData(" 3 ", "", 3)]
    public void A_quantity_is_read_as_clinicians_write_it(string text, string unit, double value)
    {
        Assert.True(Quantity.TryParse(text, out Quantity quantity, out Fault? fault), fault?.ToString());
        Assert.Equal(value, quantity.In(Unit.Parse(unit)), Math.Abs(value) * 1e-15);
    }

    [Theory]
    [InlineData("", "'' is not a number with a unit. Write a number, a space and a unit, e.g. 500 mL.")]
    [InlineData("much", "'much' is not a number with a unit. Write a number, a space and a unit, e.g. 500 mL.")]
    [InlineData("NaN mL", "'NaN mL' is not a number with a unit. Write a number, a space and a unit, e.g. 500 mL.")]
    [InlineData("Infinity", "'Infinity' is not a number with a unit. Write a number, a space and a unit, e.g. 500 mL.")]
    [InlineData("1,5 L", "'1,5 L' has a decimal comma. Write 1.5 L, with a point.")]
    [InlineData("-1,5 L", "'-1,5 L' has a decimal comma. Write -1.5 L, with a point.")]
    [InlineData("1,500 mL",
    "'1,500 mL' has a comma in its number. Write 1500 mL, or 1.500 mL if a decimal point was meant.")]
    [InlineData("1 500 mL", "'1 500 mL' has a space inside its number. Write the digits together, e.g. 1000 mL.")]
    [InlineData(".5 mg", "'.5 mg' has no digit before its point. Write 0.5 mg.")]
    [InlineData("1 h 30 min",
    "'1 h 30 min' has more than one number. Write one number with one unit, e.g. 90 min instead of 1 h 30 min.")]
    [InlineData("1e999 mL", "1e999 is too large a number. Check the exponent.")]
    [InlineData("5 Mls", "'Mls' is not a unit known here. Did you mean 'mL'?")]
    public void What_is_not_a_quantity_is_refused_with_a_remedy(string text, string message)
    {
        Assert.False(Quantity.TryParse(text, out _, out Fault? fault));
        Assert.Equal(message, fault.ToString());
    }

    [Fact]
    public void A_quantity_written_out_is_read_back_as_itself() => Random.ForAll(Quantities, quantity =>
    {
        Assert.True(Quantity.TryParse(quantity.ToString(), out Quantity back, out _));
        Assert.Equal(quantity, back);
    });

    [Fact]
    public void There_and_back_between_units_changes_nothing_beyond_rounding() =>
        Random.ForAll(Gen.Zip(Thousandths, Gen.Zip(Gen.Elements(Volumes), Gen.Elements(Volumes))), x =>
        {
            Quantity start = new(x.Item1, Unit.Parse(x.Item2.Item1));
            Unit unit = Unit.Parse(x.Item2.Item2);
            Quantity other = new(start.In(unit), unit);
            Assert.Equal(start.Value, other.In(start.Unit), Math.Abs(start.Value) * 4e-16);
        });

    [Fact]
    public void A_decimal_comma_is_never_read_as_a_number() =>
        Random.ForAll(Quantities, quantity => Assert.False(
            quantity.ToString().Contains('.', StringComparison.Ordinal)
                && Quantity.TryParse(quantity.ToString().Replace('.', ','), out _, out _)));

    [Fact]
    public void No_text_whatever_makes_the_reader_throw() =>
        Random.ForAll(ArbMap.Default.GeneratorFor<string>(), text => AssertParsedOrExplained(text ?? ""));

    [Fact]
    public void No_medley_of_symbols_makes_the_reader_throw() =>
        Random.ForAll(
            Gen.Elements("1", ".", ",", " ", "/", "·", "(", ")", "^", "2", "mL", "kg", "µg", "%", "per", "e", "-")
                .ListOf().Select(string.Concat),
            AssertParsedOrExplained);

    [Fact]
    public void A_pressure_cannot_be_given_as_a_flow() =>
        Assert.Throws<ArgumentException>(() => new Quantity(4, Unit.Parse("kPa")).In(Unit.Parse("mL/min")));

    private static void AssertParsedOrExplained(string text) =>
        Assert.Equal(Quantity.TryParse(text, out _, out Fault? fault), fault is null);

    private static Gen<double> Thousandths => Gen.Choose(-2_000_000, 2_000_000).Select(n => n / 1000.0);

    private static Gen<Quantity> Quantities =>
        Gen.Zip(Thousandths, Gen.Elements(Symbols)).Select(x => new Quantity(x.Item1, Unit.Parse(x.Item2)));
}
