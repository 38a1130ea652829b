using BenchmarkDotNet.Attributes;
using CapillaryLeak.Benchmarks.Subjects;
using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Benchmarks;

/// <summary>What do a scenario file, a drawn patient and a report cost beside the run itself?</summary>
[MemoryDiagnoser]
public class FilesAndPages
{
    private const uint Seed = 1;

    private readonly string shortFile = Files.Scenario("attacks/no-steroid");
    private readonly string longFile = Files.Scenario("cases/case-01-lee-2007");
    private ScenarioTemplate template = null!;
    private PatientDraw draw = null!;
    private Trajectory run = null!;
    private uint number;

    [GlobalSetup]
    public void Prepare()
    {
        Scenario cohort = Files.Read("cohorts/intensive-care");
        template = new(cohort, Vocabulary.Standard);
        draw = new(cohort.Population!, cohort.Patient.Sex);
        run = Simulation.Run(Files.Read("attacks/clarkson-typical"));
    }

    [Benchmark(Baseline = true)]
    public ReadResult ReadShortFile() => ScenarioReader.ReadFile(shortFile, Vocabulary.Standard);

    [Benchmark]
    public ReadResult ReadLongFile() => ScenarioReader.ReadFile(longFile, Vocabulary.Standard);

    [Benchmark]
    public object? DrawPatient() => template.With(draw.Settings(new Philox(Seed, number++)));

    [Benchmark]
    public void WriteReport() => HtmlReport.Write(run, [], TextWriter.Null);
}
