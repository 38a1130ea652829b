namespace CapillaryLeak.Sim.Parameters;

/// <summary>What a bag or unit contains, per liter of it.</summary>
/// <param name="Name">The name a scenario writes, e.g. <c>ringer lactate</c>.</param>
/// <param name="Aliases">Other spellings that are understood.</param>
/// <param name="Kind">Crystalloid, colloid or blood.</param>
/// <param name="SodiumMmolPerL">Sodium of the liquid around any cells, mmol/L.</param>
/// <param name="ChlorideMmolPerL">Chloride of the liquid around any cells, mmol/L.</param>
/// <param name="AlbuminGramsPerL">Albumin, g/L.</param>
/// <param name="GlobulinGramsPerL">Other plasma protein (globulins, IgG), g/L.</param>
/// <param name="ColloidGramsPerL">Synthetic colloid (starch, gelatin), g/L.</param>
/// <param name="GlucoseMmolPerL">Glucose, mmol/L; burnt within the hour, leaving water.</param>
/// <param name="MannitolMmolPerL">Mannitol, mmol/L.</param>
/// <param name="RedCellFraction">Volume fraction of red cells, 0–1.</param>
/// <param name="UnitVolumeMl">Volume of one unit where the product comes in units, mL; else null.</param>
/// <param name="Source">Where the numbers come from.</param>
public sealed record Fluid(
    string Name,
    IReadOnlyList<string> Aliases,
    FluidKind Kind,
    double SodiumMmolPerL,
    double ChlorideMmolPerL,
    double AlbuminGramsPerL,
    double GlobulinGramsPerL,
    double ColloidGramsPerL,
    double GlucoseMmolPerL,
    double MannitolMmolPerL,
    double RedCellFraction,
    double? UnitVolumeMl,
    string Source);
