namespace CapillaryLeak.Sim.Parameters;

/// <summary>A route by which a drug is given, and how much is usual.</summary>
/// <param name="Route">The route.</param>
/// <param name="LargestUsualDose">Above this single dose a scenario is warned, in the drug's amount unit for 70 kg;
/// null where it is only infused.</param>
public sealed record DrugUse(DrugRoute Route, double? LargestUsualDose);
