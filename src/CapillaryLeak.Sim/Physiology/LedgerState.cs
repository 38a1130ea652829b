using System.Runtime.InteropServices;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Every flow that crosses a border, integrated since the start of the run.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LedgerState<T> where T : struct
{
    [Border("water", "infusion", "plasma")]
    [Quantity("W_iv", "mL", "Water infused", Nominal = 100)] public T WaterInfused;
    [Border("water", "gut", "plasma")]
    [Quantity("W_or", "mL", "Water absorbed from the gut", Nominal = 100)] public T WaterDrunk;
    [Border("water", "plasma", "urine")]
    [Quantity("W_u", "mL", "Urine", Nominal = 100)] public T WaterUrine;
    [Border("water", "plasma", "insensible loss")]
    [Quantity("W_in", "mL", "Insensible loss", Nominal = 100)] public T WaterInsensible;
    [Border("water", "plasma", "blood loss")]
    [Quantity("W_bl", "mL", "Plasma bled", Nominal = 100)] public T WaterBled;
    [Border("water", "plasma", "ultrafiltrate")]
    [Quantity("W_uf", "mL", "Ultrafiltrate", Nominal = 100)] public T WaterUltrafiltered;
    [Border("water", "limbs", "wound exudate")]
    [Quantity("W_ex", "mL", "Exudate of opened compartments", Nominal = 100)] public T WaterExuded;
    [Border("water", "plasma", "limbs")]
    [Quantity("W_PL", "mL", "Filtered into the limbs", Nominal = 100)] public T WaterToLimb;
    [Border("water", "limbs", "plasma")]
    [Quantity("W_LP", "mL", "Lymph of the limbs", Nominal = 100)] public T WaterFromLimb;
    [Border("water", "plasma", "trunk")]
    [Quantity("W_PT", "mL", "Filtered into the trunk", Nominal = 100)] public T WaterToTrunk;
    [Border("water", "trunk", "plasma")]
    [Quantity("W_TP", "mL", "Lymph of the trunk", Nominal = 100)] public T WaterFromTrunk;
    [Border("water", "plasma", "lung")]
    [Quantity("W_PE", "mL", "Filtered into the lung", Nominal = 100)] public T WaterToLung;
    [Border("water", "lung", "plasma")]
    [Quantity("W_EP", "mL", "Lymph of the lung", Nominal = 100)] public T WaterFromLung;
    [Border("water", "limbs", "cells")]
    [Quantity("W_LC", "mL", "Drawn from the limbs into cells", Nominal = 100)] public T WaterLimbToCells;
    [Border("water", "trunk", "cells")]
    [Quantity("W_TC", "mL", "Drawn from the trunk into cells", Nominal = 100)] public T WaterTrunkToCells;
    [Border("water", "plasma", "cells")]
    [Quantity("W_PC", "mL", "Drawn from the plasma into red cells", Nominal = 100)] public T WaterPlasmaToCells;
    [Border("water", "cells", "blood loss")]
    [Quantity("W_Rb", "mL", "Bled with red cells that had swollen", Nominal = 100)] public T WaterBledInCells;

    [Border("albumin", "infusion", "plasma")]
    [Quantity("A_iv", "g", "Albumin infused", Nominal = 5)] public T AlbuminInfused;
    [Border("albumin", "liver", "plasma")]
    [Quantity("A_sy", "g", "Albumin synthesized", Nominal = 5)] public T AlbuminSynthesized;
    [Border("albumin", "plasma", "catabolism")]
    [Quantity("A_ca", "g", "Albumin catabolized", Nominal = 5)] public T AlbuminCatabolized;
    [Border("albumin", "plasma", "blood loss")]
    [Quantity("A_bl", "g", "Albumin bled", Nominal = 5)] public T AlbuminBled;
    [Border("albumin", "limbs", "wound exudate")]
    [Quantity("A_ex", "g", "Albumin exuded", Nominal = 5)] public T AlbuminExuded;
    [Border("albumin", "plasma", "limbs")]
    [Quantity("A_PL", "g", "Albumin escaped into the limbs", Nominal = 5)] public T AlbuminToLimb;
    [Border("albumin", "limbs", "plasma")]
    [Quantity("A_LP", "g", "Albumin returned from the limbs", Nominal = 5)] public T AlbuminFromLimb;
    [Border("albumin", "plasma", "trunk")]
    [Quantity("A_PT", "g", "Albumin escaped into the trunk", Nominal = 5)] public T AlbuminToTrunk;
    [Border("albumin", "trunk", "plasma")]
    [Quantity("A_TP", "g", "Albumin returned from the trunk", Nominal = 5)] public T AlbuminFromTrunk;

    [Border("sodium", "infusion", "extracellular fluid")]
    [Quantity("N_iv", "mmol", "Sodium infused", Nominal = 50)] public T SodiumInfused;
    [Border("sodium", "gut", "extracellular fluid")]
    [Quantity("N_or", "mmol", "Sodium eaten", Nominal = 50)] public T SodiumEaten;
    [Border("sodium", "extracellular fluid", "urine")]
    [Quantity("N_u", "mmol", "Sodium in urine", Nominal = 50)] public T SodiumUrine;
    [Border("sodium", "extracellular fluid", "blood loss")]
    [Quantity("N_bl", "mmol", "Sodium bled", Nominal = 50)] public T SodiumBled;
    [Border("sodium", "extracellular fluid", "wound exudate")]
    [Quantity("N_ex", "mmol", "Sodium exuded", Nominal = 50)] public T SodiumExuded;
    [Border("sodium", "extracellular fluid", "ultrafiltrate")]
    [Quantity("N_uf", "mmol", "Sodium ultrafiltered", Nominal = 50)] public T SodiumUltrafiltered;

    [Border("red cells", "transfusion", "plasma")]
    [Quantity("R_iv", "mL", "Red cells transfused", Nominal = 100)] public T RedCellsTransfused;
    [Border("red cells", "plasma", "blood loss")]
    [Quantity("R_bl", "mL", "Red cells bled", Nominal = 100)] public T RedCellsBled;
}
