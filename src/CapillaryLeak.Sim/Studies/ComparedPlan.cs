using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>One of the plans that are compared.</summary>
/// <param name="Letter">A, B, C …, by which tables and curves name it; A is the reference.</param>
/// <param name="Name">A short name.</param>
/// <param name="Run">The patient under this plan.</param>
public sealed record ComparedPlan(string Letter, string Name, Trajectory Run)
{
    /// <summary>Letter and name.</summary>
    public string Label => $"{Letter}: {Name}";

    /// <summary>Letter and as much of the name as has room at a curve's end.</summary>
    public string ShortLabel => $"{Letter}: {PlanNames.Cut(Name, 16)}";
}
