using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>Translates what is done to a patient into the inputs of the equations.</summary>
internal static class Administration
{
    // Molar mass of mannitol, 182.2 g/mol.
    private const double MannitolMgPerMmol = 182.2;

    /// <summary>True for what brings water into a vein, be it a fluid or the fluid a drug comes in.</summary>
    public static bool IsIntravenousFluid(Intervention what) =>
        what is FluidGiven
            or DrugInfused { Drug.CarrierMlPerAmount: > 0 } or DrugGiven { Drug.CarrierMlPerAmount: > 0 };

    /// <summary>Adds one running intervention to the inputs.</summary>
    public static void Add<T>(Intervention what, in Model<T> model, ref Inputs<T> u) where T : struct, IReal<T>
    {
        switch (what)
        {
            case FluidGiven x:
                Infuse(x.Fluid, x.VolumeMl / x.DurationMinutes, ref u);
                break;
            case DrugInfused x:
                Give(x.Drug, DrugRoute.Intravenous, T.Number(x.RatePerMinute), model.Parameters.Drugs, ref u);
                break;
            case DrugGiven x:
                Give(x.Drug, x.Route, T.Number(x.Amount / x.DurationMinutes), model.Parameters.Drugs, ref u);
                break;
            case BloodLost x:
                u.Bleeding += T.Number(x.VolumeMl / x.DurationMinutes);
                break;
            case Fasciotomy:
                u.Fascia = T.Number(0);
                break;
            case RenalReplacement x:
                u.Ultrafiltration += T.Number(x.UltrafiltrationMlPerMinute);
                u.Effluent += T.Number(x.EffluentMlPerMinute);
                break;
            case OralIntake x:
                // Ordered drinking brings sodium in the proportion of habitual drinking.
                u.Habit = T.Number(0);
                u.OralWater += T.Number(x.RateMlPerMinute);
                u.OralSodium += T.Number(x.RateMlPerMinute) / model.Rest.Drinking * model.Rest.SodiumExcretion;
                break;
            case Drunk x:
                u.OralWater += T.Number(x.VolumeMl / x.DurationMinutes);
                u.OralSodium += T.Number(x.VolumeMl / x.DurationMinutes * x.SodiumMmolPerL / 1000);
                break;
            case LowerBodySuction x:
                u.LowerBodySuction += T.Number(x.PressureMmHg);
                break;
            case FiltrationLost x:
                u.FiltrationLoss = T.Number(x.Share);
                break;
            case TracerGiven:
                u.Tracer += T.Number(1);
                break;
            default:
                throw new InvalidOperationException($"No rule says what {what.GetType().Name} does to a patient.");
        }
    }

    private static void Infuse<T>(Fluid fluid, double mlPerMinute, ref Inputs<T> u) where T : struct, IReal<T>
    {
        double plasma = mlPerMinute * (1 - fluid.RedCellFraction);
        u.Water += T.Number(plasma);
        u.RedCells += T.Number(mlPerMinute * fluid.RedCellFraction);
        u.Sodium += T.Number(plasma * fluid.SodiumMmolPerL / 1000);
        u.Chloride += T.Number(plasma * fluid.ChlorideMmolPerL / 1000);
        u.Albumin += T.Number(mlPerMinute * fluid.AlbuminGramsPerL / 1000);
        u.Globulin += T.Number(mlPerMinute * fluid.GlobulinGramsPerL / 1000);
        u.Colloid += T.Number(mlPerMinute * fluid.ColloidGramsPerL / 1000);
        u.Glucose += T.Number(mlPerMinute * fluid.GlucoseMmolPerL / 1000);
        u.Mannitol += T.Number(mlPerMinute * fluid.MannitolMmolPerL / 1000);
    }

    private static void Give<T>(
        Drug drug, DrugRoute route, T perMinute, in DrugParameters<T> p, ref Inputs<T> u)
        where T : struct, IReal<T>
    {
        bool oral = route == DrugRoute.Oral;
        u.Water += perMinute * T.Number(drug.CarrierMlPerAmount);
        switch (drug.Kind)
        {
            case DrugKind.Norepinephrine: u.Norepinephrine += perMinute; break;
            case DrugKind.Vasopressin: u.Vasopressin += perMinute; break;
            case DrugKind.Dobutamine: u.Dobutamine += perMinute; break;
            case DrugKind.Hydrocortisone: u.Hydrocortisone += perMinute; break;
            case DrugKind.Methylprednisolone: u.Methylprednisolone += perMinute; break;
            case DrugKind.Dexamethasone: u.Dexamethasone += perMinute; break;
            case DrugKind.Terbutaline when route == DrugRoute.Intravenous: u.Terbutaline += perMinute; break;
            case DrugKind.Terbutaline when oral: u.TerbutalineGut += perMinute * p.TerbutalineBioavailability; break;
            case DrugKind.Terbutaline: u.TerbutalineDepot += perMinute; break;
            case DrugKind.Theophylline when oral:
                u.TheophyllineDepot += perMinute * p.TheophyllineBioavailability;
                break;
            case DrugKind.Theophylline: u.Theophylline += perMinute; break;
            case DrugKind.Montelukast: u.Montelukast += perMinute * p.MontelukastBioavailability; break;
            case DrugKind.Enalaprilat: u.Enalaprilat += perMinute; break;
            case DrugKind.Furosemide: u.Furosemide += perMinute; break;
            case DrugKind.Mannitol: u.Mannitol += perMinute / T.Number(MannitolMgPerMmol); break;
            case DrugKind.Immunoglobulin:
                u.Immunoglobulin += perMinute;
                u.Globulin += perMinute / T.Number(1000);
                break;
            default: throw new InvalidOperationException($"No rule says where {drug.Name} goes.");
        }
    }
}
