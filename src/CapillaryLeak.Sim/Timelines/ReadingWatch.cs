using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Timelines;

/// <summary>Readings at even distances, each known some time after it was taken, and what they say together.</summary>
/// <param name="variable">The variable that is read.</param>
/// <param name="fromMinutes">When the first is taken, min.</param>
/// <param name="everyMinutes">How far apart they are, min.</param>
/// <param name="turnAroundMinutes">How long after it was taken a reading is known, min.</param>
/// <param name="judge">What all known readings, in their order, say of the condition.</param>
internal sealed class ReadingWatch(
    string variable, double fromMinutes, double everyMinutes, double turnAroundMinutes, Func<IReadOnlyList<double>, bool> judge)
    : Watch
{
    private readonly int index = Variables.IndexOf(variable);
    private readonly List<double> known = [];
    private readonly Queue<double> underWay = [];

    public override double NextMinutes => underWay.Count > 0 ? Math.Min(NextKnown, NextTaken) : NextTaken;

    private double NextTaken => fromMinutes + ((known.Count + underWay.Count) * everyMinutes);

    private double NextKnown => fromMinutes + (known.Count * everyMinutes) + turnAroundMinutes;

    public override void Look(double minutes, Examination seen, Timeline timeline)
    {
        if (minutes >= NextTaken)
        {
            underWay.Enqueue(seen[index]);
        }

        if (underWay.Count > 0 && minutes >= NextKnown)
        {
            known.Add(underWay.Dequeue());
            Holds = judge(known);
        }
    }
}
