using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Validation;

/// <summary>The cohort of attacks that need intensive care, as many as the series is judged by, simulated once.</summary>
internal static class Cohorts
{
    public const uint Seed = 20170611;
    public const int Size = 1000;

    private static readonly Lazy<IReadOnlyList<CohortPatient>> Drawn = new(() =>
        [.. IntensiveCare().Patients(0, Size, Environment.ProcessorCount, CancellationToken.None)]);

    public static IReadOnlyList<CohortPatient> Patients => Drawn.Value;

    public static CohortSummary Summary => new(IntensiveCare().Scenario, [.. Patients.Select(x => x.Outcomes)]);

    public static Cohort IntensiveCare() => new(
        Runs.Read(Path.Combine(Repository.Root, "scenarios", "cohorts", "intensive-care.yaml")), Seed, Vocabulary.Standard,
        Simulation.Play);
}
