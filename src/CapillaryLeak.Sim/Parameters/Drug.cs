namespace CapillaryLeak.Sim.Parameters;

/// <summary>A drug as a scenario names it; its kinetics and effects are parameters of the model.</summary>
/// <param name="Name">The name a scenario writes.</param>
/// <param name="Aliases">Other spellings that are understood.</param>
/// <param name="Kind">Which of the model's drugs it is.</param>
/// <param name="AmountUnit">The unit its amounts are carried in: <c>mg</c>, or <c>U</c> for vasopressin.</param>
/// <param name="Uses">The routes it can be given by, the usual one first.</param>
/// <param name="LargestUsualRatePerMinute">Above this infusion rate a scenario is warned, in
/// <paramref name="AmountUnit"/> per minute for 70 kg; null where it is not infused.</param>
/// <param name="Source">Where dose limits come from.</param>
public sealed record Drug(
    string Name,
    IReadOnlyList<string> Aliases,
    DrugKind Kind,
    string AmountUnit,
    IReadOnlyList<DrugUse> Uses,
    double? LargestUsualRatePerMinute,
    string Source)
{
    /// <summary>Salts of it that are prescribed under their own name.</summary>
    public IReadOnlyList<DrugSalt> Salts { get; init; } = [];

    /// <summary>
    /// Water that comes with it, mL for each <see cref="AmountUnit"/>; 0 where it is too little to count.
    /// </summary>
    public double CarrierMlPerAmount { get; init; }

    /// <summary>True where it is given as a continuous infusion.</summary>
    public bool IsInfusible => LargestUsualRatePerMinute is not null;

    /// <summary>True where it is given as single doses.</summary>
    public bool IsDosed => Uses.Any(use => use.LargestUsualDose is not null);
}
