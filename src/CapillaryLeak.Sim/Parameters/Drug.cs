namespace CapillaryLeak.Sim.Parameters;

/// <summary>A drug as a scenario names it; its kinetics and effects are parameters of the model.</summary>
/// <param name="Name">The name a scenario writes.</param>
/// <param name="Aliases">Other spellings that are understood.</param>
/// <param name="Kind">Which of the model's drugs it is.</param>
/// <param name="AmountUnit">The unit its amounts are carried in: <c>mg</c>, or <c>U</c> for vasopressin.</param>
/// <param name="Routes">The routes it can be given by, the usual one first.</param>
/// <param name="Infusible">True where it is given as a continuous infusion.</param>
/// <param name="LargestUsualDose">Above this single dose a scenario is warned, in <paramref name="AmountUnit"/> for 70 kg; null where it is only infused.</param>
/// <param name="LargestUsualRatePerMinute">Above this infusion rate a scenario is warned, in <paramref name="AmountUnit"/> per minute for 70 kg; null where it is only dosed.</param>
/// <param name="Source">Where dose limits and kinetics come from.</param>
public sealed record Drug(
    string Name,
    IReadOnlyList<string> Aliases,
    DrugKind Kind,
    string AmountUnit,
    IReadOnlyList<DrugRoute> Routes,
    bool Infusible,
    double? LargestUsualDose,
    double? LargestUsualRatePerMinute,
    string Source);
