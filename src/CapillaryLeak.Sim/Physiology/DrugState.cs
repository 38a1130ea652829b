using System.Runtime.InteropServices;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Amounts of the drugs in their compartments, and the effects that lag behind them.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DrugState<T> where T : struct
{
    [Quantity("Ne_1", "mg", "Norepinephrine, central", Nominal = 0.005)] public T NorepinephrineCentral;
    [Quantity("Ne_2", "mg", "Norepinephrine, peripheral", Nominal = 0.005)] public T NorepinephrinePeripheral;
    [Quantity("Ne_e", "mg/mL", "Norepinephrine at its site of effect", Nominal = 1e-6)] public T NorepinephrineEffect;
    [Quantity("Vp", "mg", "Vasopressin (units carried as mg)", Nominal = 0.01)] public T Vasopressin;
    [Quantity("Db", "mg", "Dobutamine", Nominal = 0.1)] public T Dobutamine;
    [Quantity("Hc", "mg", "Hydrocortisone", Nominal = 1)] public T Hydrocortisone;
    [Quantity("Mp", "mg", "Methylprednisolone", Nominal = 1)] public T Methylprednisolone;
    [Quantity("Dx_1", "mg", "Dexamethasone, central", Nominal = 0.1)] public T DexamethasoneCentral;
    [Quantity("Dx_2", "mg", "Dexamethasone, peripheral", Nominal = 0.1)] public T DexamethasonePeripheral;
    [Quantity("R_1", "", "Glucocorticoid action, first stage", Nominal = 0.1)] public T SteroidFirst;
    [Quantity("R_2", "", "Glucocorticoid action, second stage", Nominal = 0.1)] public T SteroidSecond;
    [Quantity("R", "", "Glucocorticoid action, 0 to 1", Nominal = 0.1)] public T SteroidEffect;
    [Quantity("Tb_d", "mg", "Terbutaline not yet absorbed from under the skin", Nominal = 0.1)] public T TerbutalineDepot;
    [Quantity("Tb_g", "mg", "Terbutaline not yet absorbed from the gut", Nominal = 0.1)] public T TerbutalineGut;
    [Quantity("Tb_1", "mg", "Terbutaline, central", Nominal = 0.1)] public T TerbutalineCentral;
    [Quantity("Tb_2", "mg", "Terbutaline, peripheral", Nominal = 0.1)] public T TerbutalinePeripheral;
    [Quantity("Tb_t", "", "Tolerance to terbutaline", Nominal = 0.1)] public T TerbutalineTolerance;
    [Quantity("Tb_h", "", "Terbutaline's effect on heart rate, 0 to 1", Nominal = 0.1)] public T TerbutalineHeart;
    [Quantity("Th_d", "mg", "Theophylline not yet absorbed", Nominal = 10)] public T TheophyllineDepot;
    [Quantity("Th", "mg", "Theophylline", Nominal = 10)] public T Theophylline;
    [Quantity("Mk_d", "mg", "Montelukast not yet absorbed", Nominal = 1)] public T MontelukastDepot;
    [Quantity("Mk_1", "mg", "Montelukast, central", Nominal = 0.5)] public T MontelukastCentral;
    [Quantity("Mk_2", "mg", "Montelukast, peripheral", Nominal = 0.5)] public T MontelukastPeripheral;
    [Quantity("En", "mg", "Enalaprilat", Nominal = 0.1)] public T Enalaprilat;
    [Quantity("En_e", "mg/mL", "Enalaprilat at its site of effect", Nominal = 1e-6)] public T EnalaprilatEffect;
    [Quantity("Fu", "mg", "Furosemide", Nominal = 1)] public T Furosemide;
    [Quantity("Fu_b", "", "Braking of the loop by earlier furosemide", Nominal = 0.1)] public T FurosemideBraking;
    [Quantity("Mn", "mmol", "Mannitol in the extracellular fluid", Nominal = 10)] public T Mannitol;
    [Quantity("Ig_1", "mg", "Infused immunoglobulin, central", Nominal = 1000)] public T ImmunoglobulinCentral;
    [Quantity("Ig_2", "mg", "Infused immunoglobulin, peripheral", Nominal = 1000)] public T ImmunoglobulinPeripheral;
}
