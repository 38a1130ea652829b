using CapillaryLeak.Sim.Parameters;

namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>Products that clinicians speak of together, or a single one.</summary>
/// <param name="Name">The name, e.g. <c>colloid</c> or <c>furosemide</c>.</param>
/// <param name="Unit">The unit in which amounts of it add up; null for drugs of different strength.</param>
/// <param name="Drug">The drug, where it is a single one.</param>
public sealed record ProductGroup(string Name, string? Unit, Drug? Drug = null)
{
    private static readonly Dictionary<string, Func<Fluid, bool>> OfFluids = new()
    {
        ["fluid"] = _ => true,
        ["crystalloid"] = x => x.Kind == FluidKind.Crystalloid,
        ["colloid"] = x => x.Kind == FluidKind.Colloid,
        ["albumin"] = x => x.Kind == FluidKind.Colloid && x.Name.StartsWith("albumin", StringComparison.Ordinal),
        ["blood"] = x => x.Kind == FluidKind.Blood,
    };

    private static readonly Dictionary<string, DrugKind[]> OfDrugs = new()
    {
        ["diuretic"] = [DrugKind.Furosemide, DrugKind.Mannitol],
        ["glucocorticoid"] = [DrugKind.Hydrocortisone, DrugKind.Methylprednisolone, DrugKind.Dexamethasone],
        ["pressor"] = [DrugKind.Norepinephrine, DrugKind.Vasopressin],
    };

    /// <summary>The groups, and every fluid and drug.</summary>
    public static readonly IReadOnlyList<ProductGroup> All =
    [
        .. OfFluids.Keys.Select(name => new ProductGroup(name, "mL")),
        .. OfDrugs.Keys.Select(name => new ProductGroup(name, null)),
        .. Fluids.All.Select(x => new ProductGroup(x.Name, "mL")),
        .. Drugs.All.Where(drug => Fluids.All.All(fluid => fluid.Name != drug.Name))
            .Select(x => new ProductGroup(x.Name, x.AmountUnit, x)),
        new(FasciotomyName, null),
    ];

    private const string FasciotomyName = "fasciotomy";

    /// <summary>True for what belongs to it.</summary>
    /// <param name="intervention">What is done.</param>
    public bool Has(Intervention intervention) => intervention switch
    {
        FluidGiven x => x.Fluid.Name == Name || (OfFluids.TryGetValue(Name, out Func<Fluid, bool>? has) && has(x.Fluid)),
        DrugInfused x => HasDrug(x.Drug),
        DrugGiven x => HasDrug(x.Drug),
        Fasciotomy => Name == FasciotomyName,
        _ => false,
    };

    private bool HasDrug(Drug drug) => drug.Name == Name || (OfDrugs.TryGetValue(Name, out DrugKind[]? kinds) && kinds.Contains(drug.Kind));
}
