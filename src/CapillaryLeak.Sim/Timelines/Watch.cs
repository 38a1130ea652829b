using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>One condition of a rule, followed through a run: what is known of it, and when more will be.</summary>
internal abstract class Watch
{
    /// <summary>True where the condition holds, as far as is known.</summary>
    public bool Holds { get; protected set; }

    /// <summary>The next moment at which something becomes known, min; infinite where a look at any moment tells.</summary>
    public virtual double NextMinutes => double.PositiveInfinity;

    /// <summary>Looks at the patient.</summary>
    /// <param name="minutes">The time.</param>
    /// <param name="seen">The patient at that time, read.</param>
    /// <param name="timeline">What runs.</param>
    public abstract void Look(double minutes, Examination seen, Timeline timeline);
}
