using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Studies;

public class PublishedSlopeTests
{
    private static readonly SolverSettings Tight = SolverSettings.Default with { RelativeTolerance = 1e-12 };

    public static TheoryData<ReadingKind, PublishedAs, double> Kinds => new()
    {
        { ReadingKind.At, PublishedAs.Value, 70 },
        { ReadingKind.At, PublishedAs.Percent, 70 },
        { ReadingKind.At, PublishedAs.PercentOfDose, 93 },
        { ReadingKind.At, PublishedAs.PerKg, 70 },
        { ReadingKind.Mean, PublishedAs.Percent, 40 },
        { ReadingKind.Maximum, PublishedAs.Percent, 40 },
        { ReadingKind.Minimum, PublishedAs.Value, 40 },
        { ReadingKind.HalfLife, PublishedAs.Value, 40 },
        { ReadingKind.RateOfFall, PublishedAs.Value, 70 },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void The_slopes_of_a_reading_are_those_of_central_differences(ReadingKind kind, PublishedAs terms, double from)
    {
        PublishedValue value = Experiments.Value("plasma_volume", kind, from, 170, 30, terms);
        double at = ParameterTable.Rows[ParameterTable.IndexOf(Experiments.Conductance)].Value, step = 1e-3 * at;
        TrajectorySlopes slopes = Simulation.RunWithSlopes(Experiments.Load, [Experiments.Conductance], ["plasma_volume"]);

        double difference = (Read(value, at + step) - Read(value, at - step)) / (2 * step);

        Assert.Equal(difference, slopes.Slopes(value)[0], 1e-3 * Math.Abs(difference));
    }

    [Fact]
    public void The_time_of_an_extreme_moves_as_the_vertex_does()
    {
        const string Path = "drugs.terbutaline_absorption";
        Scenario scenario = Stories.Quiet(3, Stories.Dose("terbutaline", 0.5, 0.5, DrugRoute.Subcutaneous)) with { SampleMinutes = 2 };
        PublishedValue value = Experiments.Value("terbutaline", ReadingKind.TimeOfMaximum, 30, 180, 30);
        double at = ParameterTable.Rows[ParameterTable.IndexOf(Path)].Value;
        TrajectorySlopes slopes = Simulation.RunWithSlopes(scenario, [Path], ["terbutaline"]);

        double Time(double parameter) => Simulation.Run(
            scenario with { SampleMinutes = 0.1, Settings = [new(Path, parameter, new("test", 1, 1))] }, Tight).Read(value);
        double difference = (Time(1.1 * at) - Time(0.9 * at)) / (0.2 * at);

        Assert.NotEqual(0, difference);
        Assert.Equal(difference, slopes.Slopes(value)[0], 0.1 * Math.Abs(difference));
    }

    [Fact]
    public void An_extreme_at_the_end_of_an_infusion_stays_there()
    {
        PublishedValue value = Experiments.Value("plasma_volume", ReadingKind.TimeOfMaximum, 30, 180, 30);
        TrajectorySlopes slopes = Simulation.RunWithSlopes(Experiments.Load, [Experiments.Conductance], ["plasma_volume"]);

        Assert.Equal(0.5, slopes.Run.Read(value), 1e-9);
        Assert.Equal(0, slopes.Slopes(value)[0]);
    }

    private static double Read(PublishedValue value, double parameter) => Simulation.Run(
        Experiments.Load with { Settings = [new(Experiments.Conductance, parameter, new("test", 1, 1))] }, Tight).Read(value);
}
