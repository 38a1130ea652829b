using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Tests.Studies;

public class CalibrationTests
{
    private const int Iterations = 30;

    // Standard deviations of the logarithm: one that says next to nothing, and a usual one.
    private const double Vague = 100;
    private const double Usual = 0.3;

    // A filtration coefficient far from the declared one, in mL/min/mmHg.
    private const double Elsewhere = 11.5;

    [Fact]
    public void A_fit_finds_the_parameters_that_the_values_were_made_with()
    {
        (string, double)[] truth = [(Experiments.Conductance, 4.5), (Experiments.Relaxation, 0.16)];
        CalibrationStudy study = Experiments.Study(
            [Experiments.Published(Experiments.Load, truth), Experiments.Published(Experiments.Bleeding, truth)],
            Experiments.Parameter(Experiments.Conductance, Vague), Spread(Experiments.Relaxation));

        CalibrationFit fit = study.Fit(Iterations);

        Assert.True(fit.Converged);
        Assert.Equal(4.5, fit.Values[0], 4.5 * 1e-3);
        Assert.Equal(0.16, fit.Values[1], 0.16 * 5e-3);
        Assert.Equal(study.Describe(fit).After.Count, study.Describe(fit).After.Count(x => x.Passes));
    }

    // Where experiments contradict each other the cost has a minimum near each. The fit starts from the prior's center and from the
    // declared value; the one sits with the minority here, the other with the majority, and the other way around.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_two_minima_the_one_that_more_experiments_ask_for_counts(bool majorityIsDeclared)
    {
        double declared = Row(Experiments.Conductance).Value;
        (double few, double many) = majorityIsDeclared ? (Elsewhere, declared) : (declared, Elsewhere);
        CalibrationStudy study = Experiments.Study(
            [
                Experiments.Published(Experiments.Load with { File = "few.yaml" }, (Experiments.Conductance, few)),
                Experiments.Published(Experiments.Load with { File = "many.yaml" }, (Experiments.Conductance, many)),
                Experiments.Published(Experiments.Load with { File = "more.yaml" }, (Experiments.Conductance, many)),
            ],
            new CalibratedParameter(Row(Experiments.Conductance), Elsewhere, Vague, IsLog: true));

        CalibrationFit fit = study.Fit(Iterations);

        Assert.InRange(Math.Abs(Math.Log(fit.Values[0] / many)), 0, 0.5 * Math.Abs(Math.Log(few / many)));
    }

    [Fact]
    public void A_parameter_without_influence_keeps_its_prior_and_is_told_to_be_unknown()
    {
        CalibrationStudy study = Experiments.Study(
            [Experiments.Published(Experiments.Load, (Experiments.Conductance, 4.5))],
            Experiments.Parameter(Experiments.Conductance, Usual),
            new(Row(Experiments.Idle), 0.97, 0.01, IsLog: false));

        Calibration calibration = study.Describe(study.Fit(Iterations));

        Assert.Equal(0.97, calibration.Estimates[1].Value, 1e-7);
        Assert.Equal(1, calibration.Estimates[1].SpreadLeft, 1e-9);
        CalibrationDirection untold = calibration.Directions[0];
        Assert.True(untold.IsUntold);
        Assert.Equal(1, Math.Abs(untold.Components[1]), 1e-9);
        Assert.Contains(CalibrationText.Untold(calibration), x => x.Contains(Experiments.Idle, StringComparison.Ordinal));
        Assert.InRange(calibration.Estimates[0].SpreadLeft, 0, 0.9);
    }

    [Fact]
    public void Two_parameters_that_act_as_one_are_told_to_be_inseparable()
    {
        // A single value, which both of them move.
        Scenario load = Experiments.Load with
        {
            Experiment = Experiments.Load.Experiment with { Measured = [Experiments.Load.Experiment.Measured[0]] },
        };
        CalibrationStudy study = Experiments.Study(
            [Experiments.Published(load)],
            Experiments.Parameter(Experiments.Conductance, Vague), Experiments.Parameter("exchange.lymph_steepness", Vague));

        Calibration calibration = study.Describe(study.Fit(Iterations));

        CalibrationPair pair = Assert.Single(calibration.Pairs);
        Assert.Equal((Experiments.Conductance, "exchange.lymph_steepness"), (pair.First, pair.Second));
    }

    [Fact]
    public void Leaving_out_an_experiment_that_no_parameter_moves_changes_nothing()
    {
        (string, double) truth = (Experiments.Conductance, 4.5);
        CalibrationStudy study = Experiments.Study(
            [Experiments.Published(Experiments.Load, truth), Experiments.Published(Experiments.Unmoved)],
            Experiments.Parameter(Experiments.Conductance, Usual));
        CalibrationFit fit = study.Fit(Iterations);

        LeftOutExperiment[] leftOut = [.. study.LeaveOneOut(fit, new HashSet<string>())];

        Assert.Equal(["load", "unmoved"], leftOut.Select(x => x.Experiment));
        Assert.Equal(fit.Values[0], leftOut[1].Fit.Values[0], fit.Values[0] * 1e-4);
        Assert.True(leftOut[1].Rows[0].Passes);
        // Without the load nothing is left that tells: the estimate goes back to what was believed before.
        Assert.Equal(Row(Experiments.Conductance).Value, leftOut[0].Fit.Values[0], fit.Values[0] * 1e-2);
        Assert.NotEqual(study.Describe(fit).After[0].Ours, leftOut[0].Rows[0].Ours, 1.0);
    }

    [Fact]
    public void Leaving_an_experiment_out_ends_where_a_fit_to_the_others_does()
    {
        Scenario load = Experiments.Published(Experiments.Load, (Experiments.Conductance, 4.5));
        Scenario other = Experiments.Published(Experiments.Load with { File = "other.yaml" }, (Experiments.Conductance, 2.2));
        CalibratedParameter conductance = Experiments.Parameter(Experiments.Conductance, Usual);
        CalibrationStudy both = Experiments.Study([load, other], conductance);
        double alone = Experiments.Study([load], conductance).Fit(Iterations).Values[0];

        CalibrationFit fit = both.Fit(Iterations);
        double without = Assert.Single(both.LeaveOneOut(fit, new HashSet<string> { "load" })).Fit.Values[0];

        double moved = Math.Abs(Math.Log(fit.Values[0] / alone)) / Usual;
        Assert.True(moved > 0.1, $"the other moves the estimate by only {moved:0.00} standard deviations");
        Assert.InRange(Math.Abs(Math.Log(without / alone)) / Usual, 0, 0.03);
    }

    [Fact]
    public void An_experiment_that_has_been_predicted_is_not_predicted_again()
    {
        CalibrationStudy study = Experiments.Study(
            [Experiments.Published(Experiments.Load), Experiments.Published(Experiments.Bleeding)],
            Experiments.Parameter(Experiments.Conductance, Usual));

        LeftOutExperiment only = Assert.Single(study.LeaveOneOut(study.Fit(Iterations), new HashSet<string> { "load" }));

        Assert.Equal("bleeding", only.Experiment);
    }

    [Fact]
    public void What_an_experiment_sets_itself_stays_as_set()
    {
        Scenario own = Experiments.Load with { Settings = [new(Experiments.Conductance, 5, new("story", 1, 1))] };
        CalibrationStudy study = Experiments.Study(
            [Experiments.Published(own)], Experiments.Parameter(Experiments.Conductance, Usual));

        Calibration calibration = study.Describe(study.Fit(Iterations));

        Assert.Equal(1, calibration.Estimates[0].SpreadLeft, 1e-9);
        Assert.Equal(calibration.After[0].Value.Published, calibration.After[0].Ours, 1e-9);
    }

    [Theory]
    [InlineData(-30)]
    [InlineData(-1)]
    [InlineData(1e-3)]
    [InlineData(2.5)]
    public void The_root_of_a_cost_has_the_slope_of_its_differences(double distance)
    {
        (double root, double slope) = CalibrationCost.Root(distance);
        double step = 1e-6 * Math.Abs(distance);
        double difference = (CalibrationCost.Root(distance + step).Root - CalibrationCost.Root(distance - step).Root) / (2 * step);

        Assert.Equal(difference, slope, 1e-7);
        Assert.Equal(distance * distance / (1 + (distance * distance / 2.25)), root * root, 1e-9);
    }

    private static Sim.Parameters.ParameterRow Row(string path) =>
        Sim.Parameters.ParameterTable.Rows[Sim.Parameters.ParameterTable.IndexOf(path)];

    // Its plausible range starts at zero, where there is no logarithm.
    private static CalibratedParameter Spread(string path) => new(Row(path), Row(path).Value, Vague, IsLog: false);
}
