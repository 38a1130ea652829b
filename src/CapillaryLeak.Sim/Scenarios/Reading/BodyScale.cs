namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>What turns "per kg" and "units" into amounts.</summary>
/// <param name="WeightKg">Body weight, kg.</param>
/// <param name="UnitVolumeMl">Volume of one unit of the product, mL; null where it does not come in units.</param>
internal readonly record struct BodyScale(double WeightKg, double? UnitVolumeMl = null);
