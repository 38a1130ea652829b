using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Kinetics of the drugs and what their levels do.</summary>
internal static class Pharmacology
{
    /// <summary>The effects of the drugs at this moment.</summary>
    public static DrugEffects<T> Effects<T>(in Model<T> m, in State<T> y) where T : struct, IReal<T>
    {
        ref readonly DrugParameters<T> p = ref m.Parameters.Drugs;
        ref readonly DrugState<T> a = ref y.Drugs;
        T one = T.Number(1);
        T mass = m.Rest.Person.MassSize;
        DrugEffects<T> d = default;

        d.Norepinephrine = Norepinephrine(p, a.NorepinephrineEffect)
            * (one - p.NorepinephrineLoss * y.Decompensation) * (one + p.NorepinephrineSteroid * a.SteroidEffect);
        T vasopressin = Real.Saturation(a.Vasopressin / (p.VasopressinVolume * mass), p.VasopressinHalf);
        T dobutamineLevel = a.Dobutamine / (p.DobutamineVolume * mass);
        T dobutamine = Real.Saturation(dobutamineLevel, p.DobutamineHalf);
        T terbutaline = Terbutaline(m, a);
        T theophylline = Real.Saturation(a.Theophylline / (p.TheophyllineVolume * mass), p.TheophyllineHalf);
        T montelukast = Real.Saturation(a.MontelukastCentral / (p.MontelukastVolume * mass), p.MontelukastHalf);
        T enalaprilat = Real.Saturation(a.EnalaprilatEffect, p.EnalaprilatHalf)
            * (one + p.EnalaprilatSympathetic * Real.Positive(y.Sympathetic));
        d.ImmunoglobulinLevel = a.ImmunoglobulinCentral / (p.ImmunoglobulinVolume * mass);
        T immunoglobulin = Real.Saturation(d.ImmunoglobulinLevel, p.ImmunoglobulinHalf);

        d.Precapillary = p.NorepinephrineResistance * d.Norepinephrine + p.VasopressinResistance * vasopressin;
        // Steeper than the heart's strength and at higher doses: in people 4 µg/kg/min added a tenth to the rate, in
        // others 40 added nine tenths.
        T beats = Real.Saturation(dobutamineLevel * dobutamineLevel, p.DobutamineHeartHalf * p.DobutamineHeartHalf);
        d.HeartRate = p.DobutamineHeartRate * beats + p.TerbutalineHeartRate * a.TerbutalineHeart;
        d.Contractility = p.NorepinephrineContractility * d.Norepinephrine
            + p.DobutamineContractility * dobutamine + p.TerbutalineContractility * terbutaline;
        d.Resistance = (one - p.DobutamineResistance * dobutamine) * (one - p.TerbutalineResistance * terbutaline)
            * (one - p.EnalaprilatResistance * enalaprilat);
        d.Unstressed = p.EnalaprilatVenous * enalaprilat
            - p.NorepinephrineVenous * d.Norepinephrine - p.TerbutalineVenous * terbutaline;
        // In proportion to the dose: at 10 µg/kg/min oxygen uptake had risen nearly twice as much as at 6.
        d.Heat = p.DobutamineDemand * dobutamineLevel / p.DobutamineHalf + p.NorepinephrineDemand * d.Norepinephrine;
        d.Lactate = terbutaline;
        (d.Dobutamine, d.Enalaprilat) = (dobutamine, enalaprilat);

        Barriers(m, a, terbutaline, theophylline, montelukast, enalaprilat, immunoglobulin, ref d);
        d.FiltrationLoss = one - p.EnalaprilatFiltration * enalaprilat * Real.Positive(y.Aldosterone);
        return d;
    }

    // Saturates with the level and wears off over days.
    private static T Terbutaline<T>(in Model<T> m, in DrugState<T> a) where T : struct, IReal<T>
    {
        ref readonly DrugParameters<T> p = ref m.Parameters.Drugs;
        T level = a.TerbutalineCentral / (p.TerbutalineVolume * m.Rest.Person.MassSize);
        return Real.Saturation(level, p.TerbutalineHalf) * (T.Number(1) - p.ToleranceShare * a.TerbutalineTolerance);
    }

    private static void Barriers<T>(
        in Model<T> m, in DrugState<T> a, T terbutaline, T theophylline, T montelukast, T enalaprilat, T immunoglobulin,
        ref DrugEffects<T> d)
        where T : struct, IReal<T>
    {
        ref readonly BarrierParameters<T> b = ref m.Parameters.Barrier;
        T one = T.Number(1);
        T cyclicAmp = one - (one - terbutaline) * (one - b.TheophyllineShare * theophylline);
        d.FastClosing = (one - b.CyclicAmpOnGaps * cyclicAmp) * (one - b.MontelukastOnGaps * montelukast);
        d.GapClosing = (one - b.SteroidOnGaps * a.SteroidEffect) * (one - b.ImmunoglobulinOnGaps * immunoglobulin);
        d.GapOpening = one + b.EnalaprilatOnGaps * enalaprilat;
        d.Mediator = one - b.SteroidOnMediator * a.SteroidEffect;
    }

    // Hill's curve of the level over the endogenous one.
    private static T Norepinephrine<T>(in DrugParameters<T> p, T level) where T : struct, IReal<T> =>
        Hill(Real.Positive(level) + p.NorepinephrineEndogenous, p.NorepinephrineHalf, p.NorepinephrinePower)
        - Hill(p.NorepinephrineEndogenous, p.NorepinephrineHalf, p.NorepinephrinePower);

    public static T Hill<T>(T level, T half, T power) where T : struct, IReal<T>
    {
        T relative = T.Pow(level / half, power);
        return relative / (T.Number(1) + relative);
    }

    /// <summary>
    /// Natriuresis by furosemide from the rate at which it reaches the tubules, mmol/min at normal filtration.
    /// </summary>
    public static void Furosemide<T>(in Model<T> m, in DrugState<T> a, T relativeFiltration, ref DrugEffects<T> d)
        where T : struct, IReal<T>
    {
        ref readonly DrugParameters<T> p = ref m.Parameters.Drugs;
        T excreted = p.FurosemideUrineShare * p.FurosemideClearance
            * Real.Positive(a.Furosemide) / p.FurosemideVolume * relativeFiltration;
        T effect = Hill(excreted, p.FurosemideHalf, p.FurosemidePower)
            / (T.Number(1) + p.FurosemideBrake * a.FurosemideBraking);
        T mass = m.Rest.Person.MassSize;
        d.Natriuresis = mass * p.FurosemideLargest * effect;
        d.FurosemideShare = Real.Saturation(p.FurosemideLargest * effect, m.Parameters.Kidney.FurosemideDilution);
    }

    /// <summary>How the amounts move.</summary>
    public static void Rates<T>(in Model<T> m, in Inputs<T> u, in State<T> y, in Flows<T> f, ref DrugState<T> rate)
        where T : struct, IReal<T>
    {
        Vasoactives(m, u, y.Drugs, ref rate);
        Steroids(m, u, y.Drugs, ref rate);
        Bronchodilators(m, u, y.Drugs, ref rate);
        Others(m, u, y, f, ref rate);
    }

    private static void Vasoactives<T>(in Model<T> m, in Inputs<T> u, in DrugState<T> a, ref DrugState<T> rate)
        where T : struct, IReal<T>
    {
        ref readonly DrugParameters<T> p = ref m.Parameters.Drugs;
        T mass = m.Rest.Person.MassSize;
        T exchanged = p.NorepinephrineExchange
            * (a.NorepinephrineCentral / p.NorepinephrineVolume
                - a.NorepinephrinePeripheral / p.NorepinephrinePeripheral);
        rate.NorepinephrineCentral = u.Norepinephrine
            - p.NorepinephrineClearance / p.NorepinephrineVolume * a.NorepinephrineCentral - exchanged;
        rate.NorepinephrinePeripheral = exchanged;
        rate.NorepinephrineEffect = p.NorepinephrineEquilibration
            * (a.NorepinephrineCentral / (p.NorepinephrineVolume * mass) - a.NorepinephrineEffect);
        rate.Vasopressin = u.Vasopressin - p.VasopressinClearance / p.VasopressinVolume * a.Vasopressin;
        rate.Dobutamine = u.Dobutamine - p.DobutamineClearance / p.DobutamineVolume * a.Dobutamine;
    }

    private static void Steroids<T>(in Model<T> m, in Inputs<T> u, in DrugState<T> a, ref DrugState<T> rate)
        where T : struct, IReal<T>
    {
        ref readonly DrugParameters<T> p = ref m.Parameters.Drugs;
        rate.Hydrocortisone = u.Hydrocortisone - p.HydrocortisoneClearance / p.HydrocortisoneVolume * a.Hydrocortisone;
        rate.Methylprednisolone = u.Methylprednisolone
            - p.MethylprednisoloneClearance / p.MethylprednisoloneVolume * a.Methylprednisolone;
        T exchanged = p.DexamethasoneExchange
            * (a.DexamethasoneCentral / p.DexamethasoneVolume - a.DexamethasonePeripheral / p.DexamethasonePeripheral);
        rate.DexamethasoneCentral = u.Dexamethasone
            - p.DexamethasoneClearance / p.DexamethasoneVolume * a.DexamethasoneCentral - exchanged;
        rate.DexamethasonePeripheral = exchanged;

        // Receptor, transcription, protein: the effect comes over hours and stays longer than the drug.
        T bound = Real.Saturation(SteroidLevel(m, a), p.SteroidHalf);
        rate.SteroidFirst = (bound - a.SteroidFirst) / p.SteroidOnset;
        rate.SteroidSecond = (a.SteroidFirst - a.SteroidSecond) / p.SteroidOnset;
        T gap = a.SteroidSecond - a.SteroidEffect;
        rate.SteroidEffect = gap / T.Choose(gap, p.SteroidOnset, p.SteroidOffset);
    }

    /// <summary>Glucocorticoid level as hydrocortisone, mg/mL.</summary>
    public static T SteroidLevel<T>(in Model<T> m, in DrugState<T> a) where T : struct, IReal<T>
    {
        ref readonly DrugParameters<T> p = ref m.Parameters.Drugs;
        T mass = m.Rest.Person.MassSize;
        return (a.Hydrocortisone / p.HydrocortisoneVolume
              + p.MethylprednisolonePotency * a.Methylprednisolone / p.MethylprednisoloneVolume
              + p.DexamethasonePotency * a.DexamethasoneCentral / p.DexamethasoneVolume) / mass;
    }

    private static void Bronchodilators<T>(in Model<T> m, in Inputs<T> u, in DrugState<T> a, ref DrugState<T> rate)
        where T : struct, IReal<T>
    {
        ref readonly DrugParameters<T> p = ref m.Parameters.Drugs;
        T mass = m.Rest.Person.MassSize;
        T absorbed = p.TerbutalineAbsorption * a.TerbutalineDepot;
        T swallowed = p.TerbutalineGutAbsorption * a.TerbutalineGut;
        T exchanged = p.TerbutalineExchange
            * (a.TerbutalineCentral / p.TerbutalineVolume - a.TerbutalinePeripheral / p.TerbutalinePeripheral);
        rate.TerbutalineDepot = u.TerbutalineDepot - absorbed;
        rate.TerbutalineGut = u.TerbutalineGut - swallowed;
        rate.TerbutalineCentral = u.Terbutaline + absorbed + swallowed
            - p.TerbutalineClearance / p.TerbutalineVolume * a.TerbutalineCentral - exchanged;
        rate.TerbutalinePeripheral = exchanged;
        T effect = Real.Saturation(a.TerbutalineCentral / (p.TerbutalineVolume * mass), p.TerbutalineHalf);
        rate.TerbutalineTolerance = (effect - a.TerbutalineTolerance) / p.ToleranceTime;
        rate.TerbutalineHeart = (Terbutaline(m, a) - a.TerbutalineHeart) / p.TerbutalineHeartLag;

        T theophylline = p.TheophyllineAbsorption * a.TheophyllineDepot;
        rate.TheophyllineDepot = u.TheophyllineDepot - theophylline;
        rate.Theophylline = u.Theophylline + theophylline
            - p.TheophyllineClearance / p.TheophyllineVolume * a.Theophylline;

        T montelukast = p.MontelukastAbsorption * a.MontelukastDepot;
        rate.MontelukastDepot = u.Montelukast - montelukast;
        T stored = p.MontelukastExchange
            * (a.MontelukastCentral / p.MontelukastVolume - a.MontelukastPeripheral / p.MontelukastPeripheral);
        rate.MontelukastCentral = montelukast
            - p.MontelukastClearance / p.MontelukastVolume * a.MontelukastCentral - stored;
        rate.MontelukastPeripheral = stored;
    }

    private static void Others<T>(in Model<T> m, in Inputs<T> u, in State<T> y, in Flows<T> f, ref DrugState<T> rate)
        where T : struct, IReal<T>
    {
        ref readonly DrugParameters<T> p = ref m.Parameters.Drugs;
        ref readonly DrugState<T> a = ref y.Drugs;
        T mass = m.Rest.Person.MassSize;
        rate.Enalaprilat = u.Enalaprilat - p.EnalaprilatClearance / p.EnalaprilatVolume * a.Enalaprilat;
        rate.EnalaprilatEffect = p.EnalaprilatEquilibration
            * (a.Enalaprilat / (p.EnalaprilatVolume * mass) - a.EnalaprilatEffect);

        // Furosemide leaves by the kidney in proportion to filtration, the rest by the liver.
        T renal = p.FurosemideUrineShare * f.Kidney.RelativeFiltration + T.Number(1) - p.FurosemideUrineShare;
        rate.Furosemide = u.Furosemide - p.FurosemideClearance * renal / p.FurosemideVolume * a.Furosemide;
        T natriuresis = f.Drugs.Natriuresis / (mass * p.FurosemideLargest);
        rate.FurosemideBraking = (natriuresis - a.FurosemideBraking) / p.FurosemideBrakeTime;

        rate.Mannitol = u.Mannitol - Kidney.MannitolExcretion(m, y, f, f.Kidney.Filtration);

        T exchanged = p.ImmunoglobulinExchange
            * (a.ImmunoglobulinCentral / p.ImmunoglobulinVolume
                - a.ImmunoglobulinPeripheral / p.ImmunoglobulinPeripheral);
        rate.ImmunoglobulinCentral = u.Immunoglobulin
            - p.ImmunoglobulinClearance / p.ImmunoglobulinVolume * a.ImmunoglobulinCentral - exchanged;
        rate.ImmunoglobulinPeripheral = exchanged;
    }
}
