using System.Runtime.InteropServices;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>What is done to the patient, constant over one segment of time.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Inputs<T> where T : struct
{
    [Quantity("u_w", "mL/min", "Water infused")] public T Water;
    [Quantity("u_A", "g/min", "Albumin infused")] public T Albumin;
    [Quantity("u_G", "g/min", "Globulin infused")] public T Globulin;
    [Quantity("u_D", "g/min", "Synthetic colloid infused")] public T Colloid;
    [Quantity("u_N", "mmol/min", "Sodium infused")] public T Sodium;
    [Quantity("u_Cl", "mmol/min", "Chloride infused")] public T Chloride;
    [Quantity("u_Q", "mmol/min", "Glucose infused")] public T Glucose;
    [Quantity("u_R", "mL/min", "Red cells transfused")] public T RedCells;
    [Quantity("u_b", "mL/min", "Whole blood lost")] public T Bleeding;
    [Quantity("u_uf", "mL/min", "Net ultrafiltration")] public T Ultrafiltration;
    [Quantity("u_ef", "mL/min", "Effluent of renal replacement")] public T Effluent;
    [Quantity("u_ha", "", "1 where the patient drinks by habit and thirst, 0 where intake is ordered")] public T Habit;
    [Quantity("u_or", "mL/min", "Water drunk by order")] public T OralWater;
    [Quantity("u_on", "mmol/min", "Sodium eaten by order")] public T OralSodium;
    [Quantity("u_T", "", "Level the trigger strives for")] public T TriggerLevel;
    [Quantity("u_k", "1/min", "Rate at which it does")] public T TriggerRate;
    [Quantity("u_fa", "", "Fascia of the limbs, 1 whole, 0 opened")] public T Fascia;
    [Quantity("u_lb", "mmHg", "Suction around the lower body")] public T LowerBodySuction;
    [Quantity("u_gl", "", "Share of glomerular filtration lost from outside")] public T FiltrationLoss;
    [Quantity("u_tr", "g/min", "Labeled albumin injected")] public T Tracer;
    [Quantity("u_ne", "mg/min", "Norepinephrine")] public T Norepinephrine;
    [Quantity("u_vp", "mg/min", "Vasopressin (units carried as mg)")] public T Vasopressin;
    [Quantity("u_db", "mg/min", "Dobutamine")] public T Dobutamine;
    [Quantity("u_hc", "mg/min", "Hydrocortisone")] public T Hydrocortisone;
    [Quantity("u_mp", "mg/min", "Methylprednisolone")] public T Methylprednisolone;
    [Quantity("u_dx", "mg/min", "Dexamethasone")] public T Dexamethasone;
    [Quantity("u_tb", "mg/min", "Terbutaline into the vein")] public T Terbutaline;
    [Quantity("u_td", "mg/min", "Terbutaline under the skin")] public T TerbutalineDepot;
    [Quantity("u_tg", "mg/min", "Terbutaline into the gut, bioavailable part")] public T TerbutalineGut;
    [Quantity("u_th", "mg/min", "Theophylline into the vein")] public T Theophylline;
    [Quantity("u_hd", "mg/min", "Theophylline into the gut, bioavailable part")] public T TheophyllineDepot;
    [Quantity("u_mk", "mg/min", "Montelukast into the gut, bioavailable part")] public T Montelukast;
    [Quantity("u_en", "mg/min", "Enalaprilat")] public T Enalaprilat;
    [Quantity("u_fu", "mg/min", "Furosemide")] public T Furosemide;
    [Quantity("u_mn", "mmol/min", "Mannitol")] public T Mannitol;
    [Quantity("u_ig", "mg/min", "Immunoglobulin")] public T Immunoglobulin;
}
