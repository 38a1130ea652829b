using CapillaryLeak.Sim.Parameters;

namespace CapillaryLeak.Sim.Tests.Parameters;

public class FluidsTests
{
    public static TheoryData<string> Names => [.. Fluids.All.Select(fluid => fluid.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_number_of_a_fluid_is_one_a_bag_can_have(string name)
    {
        Fluid fluid = Assert.IsType<Fluid>(Fluids.Find(name));

        Assert.InRange(fluid.SodiumMmolPerL, 0, 1300);
        Assert.InRange(fluid.ChlorideMmolPerL, 0, fluid.SodiumMmolPerL);
        Assert.InRange(fluid.AlbuminGramsPerL, 0, 250);
        Assert.InRange(fluid.GlobulinGramsPerL, 0, 100);
        Assert.InRange(fluid.ColloidGramsPerL, 0, 100);
        Assert.InRange(fluid.GlucoseMmolPerL, 0, 300);
        Assert.InRange(fluid.MannitolMmolPerL, 0, 1100);
        Assert.InRange(fluid.RedCellFraction, 0, 0.8);
        Assert.NotEmpty(fluid.Source);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_fluid_is_of_the_kind_its_contents_say(string name)
    {
        Fluid fluid = Fluids.Find(name)!;
        FluidKind kind = fluid.RedCellFraction > 0 ? FluidKind.Blood
            : fluid.AlbuminGramsPerL + fluid.GlobulinGramsPerL + fluid.ColloidGramsPerL > 0 ? FluidKind.Colloid
            : FluidKind.Crystalloid;

        Assert.Equal(kind, fluid.Kind);
    }

    [Theory]
    [InlineData("albumin 4 %", 40)]
    [InlineData("albumin 5 %", 50)]
    [InlineData("albumin 10 %", 100)]
    [InlineData("albumin 20 %", 200)]
    [InlineData("albumin 25 %", 250)]
    public void The_percentage_of_albumin_is_its_grams_in_100_mL(string name, double gramsPerL) =>
        Assert.Equal(gramsPerL, Fluids.Find(name)!.AlbuminGramsPerL);

    [Theory]
    [InlineData("saline 0.9 %", 9)]
    [InlineData("saline 3 %", 30)]
    [InlineData("saline 7.5 %", 75)]
    public void The_percentage_of_saline_is_its_grams_in_100_mL(string name, double gramsPerL)
    {
        const double MolarMassOfSalt = 58.44;

        Assert.Equal(gramsPerL, Fluids.Find(name)!.SodiumMmolPerL * MolarMassOfSalt / 1000, 0.05);
    }

    [Theory]
    [InlineData("0.9% Saline", "saline 0.9 %")]
    [InlineData("Ringer's  lactate", "ringer lactate")]
    [InlineData("Ringer’s Lactate", "ringer lactate")]
    [InlineData("Plasma Lyte", "plasma-lyte")]
    [InlineData("Pentastarch", "hes 10 %")]
    [InlineData("FFP", "plasma")]
    [InlineData("prbc", "red cells")]
    public void A_fluid_answers_to_the_names_people_use(string written, string name) =>
        Assert.Equal(name, Fluids.Find(written)?.Name);

    [Fact]
    public void No_name_is_taken_twice()
    {
        string[] names = [.. Fluids.All.SelectMany(fluid => fluid.Aliases.Prepend(fluid.Name))];

        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Null(Drugs.Find(name)));
    }

    [Fact]
    public void A_misspelled_fluid_finds_its_nearest() => Assert.Equal("hartmann", Fluids.Nearest("hartman"));

    [Fact]
    public void Only_blood_products_come_in_units() =>
        Assert.Equal(["plasma", "red cells"],
            Fluids.All.Where(fluid => fluid.UnitVolumeMl is not null).Select(fluid => fluid.Name).Order());
}
