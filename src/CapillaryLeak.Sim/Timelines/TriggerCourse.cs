using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>How the trigger of an attack runs: it strives for the severity until its end, then for nothing.</summary>
/// <param name="OnsetMinutes">Onset, min.</param>
/// <param name="EndMinutes">End of its action, min.</param>
/// <param name="SeverityFraction">Level it strives for.</param>
/// <param name="RiseMinutes">Time constant of the rise, min.</param>
/// <param name="DecayMinutes">Time constant of the fading, min.</param>
internal sealed record TriggerCourse(
    double OnsetMinutes, double EndMinutes, double SeverityFraction, double RiseMinutes, double DecayMinutes)
{
    /// <summary>The course of an attack: the preset's times where the scenario gives none.</summary>
    public static TriggerCourse Of(Attack attack)
    {
        Trigger preset = Preset(attack.Trigger);
        return new(
            attack.OnsetMinutes,
            attack.OnsetMinutes + (attack.PlateauMinutes ?? preset.PlateauMinutes),
            attack.SeverityFraction,
            attack.RiseMinutes ?? preset.RiseMinutes,
            attack.DecayMinutes ?? preset.DecayMinutes);
    }

    /// <summary>The preset of a name.</summary>
    public static Trigger Preset(string name) => Triggers.All.First(x => x.Name == name);

    /// <summary>Sets the trigger's inputs for the segment that starts at a time.</summary>
    public void Act<T>(double minutes, ref Inputs<T> u) where T : struct, IReal<T>
    {
        bool acting = OnsetMinutes <= minutes && minutes < EndMinutes;
        u.TriggerLevel = T.Number(acting ? SeverityFraction : 0);
        u.TriggerRate = T.Number(1 / (acting ? RiseMinutes : DecayMinutes));
    }
}
