using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Cli;

/// <summary>Makes studies from their records.</summary>
internal static class StudyRuns
{
    /// <summary>The cohort of a record.</summary>
    /// <param name="study">The record.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <exception cref="InvalidDataException">The record does not tell who differs.</exception>
    public static Cohort CohortOf(this StudyRecord study, Scenario scenario) => scenario.Population is not null && study.Count >= 1
        ? new(scenario, study.Seed, Vocabulary.Standard, Simulation.Play)
        : throw new InvalidDataException($"{StudyRecord.FileName} holds no population, or nobody of it: it is damaged or was changed.");

    /// <summary>The sweep of a record.</summary>
    /// <param name="study">The record.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <exception cref="InvalidDataException">The record does not tell what varies.</exception>
    public static Sweep SweepOf(this StudyRecord study, Scenario scenario)
    {
        List<SweepAxis> axes = [];
        foreach (string text in study.Varied)
        {
            axes.Add(SweepAxis.TryParse(text, out SweepAxis? axis, out Fault? fault) ? axis : throw new InvalidDataException($"{fault.What} {fault.Fix}"));
        }

        if (study.Variables.FirstOrDefault(x => Variables.All.All(known => known.Name != x)) is { } unknown)
        {
            throw new InvalidDataException($"{StudyRecord.FileName} names the variable '{unknown}', which is not known here: it is damaged or was changed.");
        }

        Sweep sweep = new(scenario, axes, study.Variables, Vocabulary.Standard, Simulation.Play);
        return axes.Count > 0 && study.Count is >= 1 and <= Sweep.MostPoints && sweep.Count == study.Count
            ? sweep
            : throw new InvalidDataException($"{StudyRecord.FileName} does not tell what varies: it is damaged or was changed.");
    }
}
