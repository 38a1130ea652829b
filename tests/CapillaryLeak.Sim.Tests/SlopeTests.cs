using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests;

public class SlopeTests
{
    // Nine parameters: more than one set of lanes carries.
    private static readonly string[] Paths =
    [
        "exchange.filtration_coefficient", "exchange.lymph_steepness", "exchange.limb_reflection",
        "exchange.interstitial_elastance", "kidney.blood_volume_gain", "kidney.antidiuretic_volume",
        "circulation.stress_relaxation_gain", "circulation.arterial_scale", "body.insensible_loss",
    ];

    private static readonly string[] Names =
        ["map", "hr", "co", "hematocrit", "plasma_volume", "limb_volume", "urine_total", "cop", "cvp", "weight_gain"];

    private static readonly SolverSettings Tight = SolverSettings.Default with { RelativeTolerance = 1e-12 };

    public static TheoryData<string> Stretches => ["load", "bleeding", "drugs"];

    private static Scenario Story(string name) => name switch
    {
        "load" => Stories.Quiet(4, Stories.NilByMouth(0, 4), Stories.Fluid("ringer lactate", 0.5, 1750, 0.5)),
        "bleeding" => Stories.Quiet(3, Stories.Bleeding(0.5, 900, 0.25)),
        _ => Stories.Quiet(6, Stories.Infusion("norepinephrine", 0.5, 0.005, 2), Stories.Dose("furosemide", 3, 20),
            Stories.Fluid("albumin 20 %", 4, 200, 0.5)),
    };

    [Theory, MemberData(nameof(Stretches))]
    public void Slopes_are_those_of_central_differences(string story)
    {
        Scenario scenario = Story(story) with { SampleMinutes = 5 };
        TrajectorySlopes slopes = Simulation.RunWithSlopes(scenario, Paths, Names);
        List<double> errors = [];
        for (int k = 0; k < Paths.Length; k++)
        {
            double value = ParameterTable.Rows[ParameterTable.IndexOf(Paths[k])].Value;
            double step = 2e-4 * value;
            Trajectory above = Run(scenario, Paths[k], value + step), below = Run(scenario, Paths[k], value - step);
            foreach (string name in Names)
            {
                double[] difference = [.. above[name].Zip(below[name], (a, b) => (a - b) / (2 * step))];
                // What moves a variable by less than a hundred-thousandth of itself is compared with that.
                double scale = Math.Max(difference.Max(Math.Abs), 1e-5 * above[name].Max(Math.Abs) / value);
                double[] ours = slopes.Along[k][name];
                errors.Add(difference.Zip(ours, (a, b) => Math.Abs(a - b)).Max() / scale);
            }
        }

        // The one is what stress relaxation does to the weight, a gram for its whole value.
        Assert.True(errors.Count(x => x > 1e-3) <= 1, string.Join(", ", errors.Where(x => x > 1e-3)));
        Assert.InRange(errors.Max(), 0, 5e-3);
    }

    [Fact]
    public void The_run_beside_the_slopes_has_the_same_bits_as_without_them()
    {
        Scenario scenario = Story("bleeding");

        Assert.Equal(Simulation.Run(scenario).ResultHash, Simulation.RunWithSlopes(scenario, Paths, Names).Run.ResultHash);
    }

    private static Trajectory Run(Scenario scenario, string path, double value) => Simulation.Run(
        scenario with { Settings = [new(path, value, new("test", 1, 1))] }, Tight);
}
