using CapillaryLeak.Sim.Parameters;

namespace CapillaryLeak.Sim.Tests.Parameters;

public class DrugsTests
{
    public static TheoryData<string> Names => [.. Drugs.All.Select(drug => drug.Name)];

    [Fact]
    public void Every_drug_of_the_model_is_in_the_catalog_once() =>
        Assert.Equal(Enum.GetValues<DrugKind>(), Drugs.All.Select(drug => drug.Kind).Order());

    [Theory, MemberData(nameof(Names))]
    public void Every_drug_can_be_given_in_some_way_and_its_limits_are_positive(string name)
    {
        Drug drug = Drugs.Find(name)!.Drug;

        Assert.True(drug.IsDosed || drug.IsInfusible);
        Assert.NotEmpty(drug.Uses);
        Assert.All(drug.Uses, use => Assert.True(use.LargestUsualDose is null or > 0));
        Assert.True(drug.LargestUsualRatePerMinute is null or > 0);
        Assert.Contains(drug.AmountUnit, new[] { "mg", "U" });
        Assert.NotEmpty(drug.Source);
    }

    [Theory]
    [InlineData("Noradrenaline", "norepinephrine", 1)]
    [InlineData("solu medrol", "methylprednisolone", 1)]
    [InlineData("frusemide", "furosemide", 1)]
    [InlineData("IVIG", "immunoglobulin", 1)]
    [InlineData("aminophylline", "theophylline", 0.8)]
    public void A_drug_answers_to_the_names_people_use(string written, string name, double fraction)
    {
        NamedDrug found = Assert.IsType<NamedDrug>(Drugs.Find(written));

        Assert.Equal(name, found.Drug.Name);
        Assert.Equal(fraction, found.Fraction);
    }

    [Theory]
    [InlineData("immunoglobulin", 70_000, 700)]
    [InlineData("mannitol", 50_000, 250)]
    [InlineData("furosemide", 40, 0)]
    public void A_drug_brings_the_water_it_is_dissolved_in(string name, double mg, double waterMl) =>
        Assert.Equal(waterMl, mg * Drugs.Find(name)!.Drug.CarrierMlPerAmount, 1e-9);

    [Theory]
    [InlineData("prednisolone")]
    [InlineData("Epinephrine")]
    [InlineData("salbutamol")]
    [InlineData("enalapril")]
    [InlineData("infliximab")]
    public void A_drug_that_is_not_modeled_is_met_with_what_is(string name)
    {
        Assert.Null(Drugs.Find(name));
        Assert.EndsWith(".", Drugs.WhatInsteadOf(name), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelled_drug_finds_its_nearest() => Assert.Equal("dobutamine", Drugs.Nearest("dobutamin"));

    [Fact]
    public void What_is_modeled_is_not_also_listed_as_missing() =>
        Assert.All(Drugs.All, drug => Assert.Null(Drugs.WhatInsteadOf(drug.Name)));
}
