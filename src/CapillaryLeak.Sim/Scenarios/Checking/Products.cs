using CapillaryLeak.Sim.Parameters;

namespace CapillaryLeak.Sim.Scenarios.Checking;

/// <summary>What an action starts, ends, or finds running.</summary>
internal static class Products
{
    /// <summary>The product that an action lets run, or runs faster; null for none.</summary>
    internal static string? Started(RuleAction action) => action switch
    {
        GiveAction x => Of(x.Intervention),
        StepAction { StepPerMinute: > 0 } x => x.Drug.Name,
        _ => null,
    };

    /// <summary>The product that an action ends, or lets run slower; null for none.</summary>
    internal static string? Ended(RuleAction action) => action switch
    {
        StopAction x => x.Product,
        StepAction { StepPerMinute: < 0 } x => x.Drug.Name,
        _ => null,
    };

    /// <summary>The product that must run for an action to do anything; null where nothing need run.</summary>
    internal static string? Needed(RuleAction action) => action is ChangeAction x ? x.Product : Ended(action);

    /// <summary>The name under which something runs; null for what is done at once.</summary>
    internal static string? Of(Intervention what) => what switch
    {
        FluidGiven x => x.Fluid.Name,
        DrugInfused x => x.Drug.Name,
        RenalReplacement => "renal replacement",
        OralIntake => "oral intake",
        _ => null,
    };

    /// <summary>True for what gives fluid.</summary>
    internal static bool GivesFluid(RuleAction action) => action is GiveAction { Intervention: FluidGiven };

    /// <summary>True for what draws fluid off: a diuretic, or ultrafiltration.</summary>
    internal static bool RemovesFluid(RuleAction action) => action is GiveAction
    {
        Intervention: DrugGiven { Drug.Kind: DrugKind.Furosemide } or DrugInfused { Drug.Kind: DrugKind.Furosemide }
            or RenalReplacement { UltrafiltrationMlPerMinute: > 0 },
    };
}
