using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Validation;

/// <summary>Reads curves in hours from the onset of the leak, as the clinical sheets count.</summary>
internal sealed class Curves(Trajectory run)
{
    public Trajectory Run => run;

    /// <summary>Onset of the leak, hours from the scenario's start.</summary>
    public double Onset => Leak.StartMinutes / 60;

    public double LeakHours => (Leak.EndMinutes - Leak.StartMinutes) / 60;

    public bool HasLeak => run.Phases.Any(x => x.Phase == Phase.Leak);

    private PhaseSpan Leak => run.Phases.First(x => x.Phase == Phase.Leak);

    public double At(string name, double hours) => run[name][Index(hours)];

    public double Min(string name, double from = double.NegativeInfinity, double to = double.PositiveInfinity) => Window(name, from, to).Min();

    public double Max(string name, double from = double.NegativeInfinity, double to = double.PositiveInfinity) => Window(name, from, to).Max();

    /// <summary>When a curve peaks, hours from the onset of the leak.</summary>
    public double TimeOfMax(string name)
    {
        double[] curve = run[name];
        return (run.TimesMinutes[Array.IndexOf(curve, curve.Max())] / 60) - Onset;
    }

    /// <summary>When a curve is lowest, hours from the onset of the leak.</summary>
    public double TimeOfMin(string name)
    {
        double[] curve = run[name];
        return (run.TimesMinutes[Array.IndexOf(curve, curve.Min())] / 60) - Onset;
    }

    private double[] Window(string name, double from, double to) => run[name][Index(from)..(Index(to) + 1)];

    private int Index(double hours)
    {
        double minutes = (Onset + hours) * 60;
        int i = Array.FindIndex(run.TimesMinutes, t => t >= minutes - 1e-6);
        return i < 0 ? run.TimesMinutes.Length - 1 : i;
    }
}
