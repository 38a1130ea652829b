using System.Globalization;
using System.Text.RegularExpressions;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Tests.House;
using CapillaryLeak.Sim.Tests.Physiology;

namespace CapillaryLeak.Sim.Tests.Parameters;

public partial class ParameterTableTests
{
    // Used where a dose is turned into the inputs of the equations, or only in what is shown: oxygen burned as heat.
    private static readonly string[] OutsideTheRates =
    [
        "drugs.norepinephrine_demand", "drugs.dobutamine_demand", "drugs.terbutaline_bioavailability", "drugs.theophylline_bioavailability",
        "drugs.montelukast_bioavailability",
    ];

    [Fact]
    public void Every_parameter_lies_in_its_range()
    {
        string[] wrong = [.. ParameterTable.Rows.Where(x => !(x.Low <= x.Value && x.Value <= x.High && x.Low < x.High)).Select(x => x.Path)];
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_parameter_is_fully_declared()
    {
        foreach (ParameterRow row in ParameterTable.Rows)
        {
            Assert.NotEmpty(row.Symbol);
            Assert.NotEmpty(row.Meaning);
            Assert.DoesNotContain('\n', row.Meaning);
            _ = Dimension.Parse(row.Unit);
        }
    }

    [Fact]
    public void What_the_calibration_fits_is_declared_as_fitted_at_its_estimate()
    {
        string[] fitted = [.. Sources.Lines("scenarios/experiments/calibration.csv").Where(x => !x.StartsWith('#')).Skip(1).Select(x => x.Split(',')[0])];
        Dictionary<string, double> estimates = Sources.Lines("docs/calibration-results.md").Select(x => x.Split('|', StringSplitOptions.TrimEntries))
            .Where(x => x.Length > 8 && fitted.Contains(x[1]) && x[2].Contains('±', StringComparison.Ordinal))
            .ToDictionary(x => x[1], x => double.Parse(x[3], CultureInfo.InvariantCulture));
        Assert.Equal(fitted.Order(), estimates.Keys.Order());
        foreach ((string path, double estimate) in estimates)
        {
            ParameterRow row = ParameterTable.Rows[ParameterTable.IndexOf(path)];
            Assert.Equal(Evidence.Fitted, row.Evidence);
            Assert.True(Math.Abs(row.Value - estimate) <= 0.006 * Math.Abs(estimate), $"{path} is declared as {row.Value}, fitted as {estimate}.");
        }
    }

    [Fact]
    public void No_two_parameters_share_a_symbol()
    {
        string[] twice =
        [
            .. ParameterTable.Rows.GroupBy(x => x.Symbol).Where(x => x.Count() > 1).Select(x => x.Key),
        ];
        Assert.Empty(twice);
    }

    [Fact]
    public void Only_an_assumption_has_no_source()
    {
        string[] wrong = [.. ParameterTable.Rows.Where(x => x.Source == "none" && x.Evidence != Evidence.Assumed).Select(x => x.Path)];
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_source_is_in_the_list_of_references_and_every_reference_is_used()
    {
        string text = File.ReadAllText(Path.Combine(Sources.Root, "docs", "references.bib"));
        string[] keys = [.. Entry().Matches(text).Select(x => x.Groups[1].Value)];
        string[] used = [.. ParameterTable.Rows.Select(x => x.Source).Where(x => x != "none").Distinct()];
        Assert.Equal(keys.Distinct(), keys);
        Assert.Empty(used.Except(keys));
        Assert.Empty(keys.Except(used));
    }

    [Fact]
    public void Every_parameter_is_used_by_the_equations()
    {
        bool[] reached = new bool[ParameterTable.Rows.Count];
        for (int first = 0; first < reached.Length; first += Reach.Capacity)
        {
            int count = Math.Min(Reach.Capacity, reached.Length - first);
            State<Reach> rate = RatesWithInputs(first, count);
            foreach (Reach of in Schema.AsSpan<State<Reach>, Reach>(ref rate))
            {
                for (int i = 0; i < count; i++)
                {
                    reached[first + i] |= of.Contains(i);
                }
            }
        }

        string[] idle = [.. ParameterTable.Rows.Where((x, i) => !reached[i]).Select(x => x.Path)];
        Assert.Equal(OutsideTheRates, idle);
    }

    [Fact]
    public void Every_quantity_of_the_model_is_declared()
    {
        _ = Declared.Units<Parameters<Dimension>, Parameters<Scalar>>();
        _ = Declared.Units<Baseline<Dimension>, Baseline<Scalar>>();
        _ = Declared.Units<State<Dimension>, State<Scalar>>();
        _ = Declared.Units<Inputs<Dimension>, Inputs<Scalar>>();
    }

    private static State<Reach> RatesWithInputs(int first, int count)
    {
        Parameters<Reach> parameters = default;
        Span<Reach> span = Schema.AsSpan<Parameters<Reach>, Reach>(ref parameters);
        for (int i = 0; i < count; i++)
        {
            span[first + i] = Reach.Of(i);
        }

        Body.Evaluate(Sim.Physiology.Rest.Solve(parameters, default), default, default, out _, out State<Reach> rate);
        return rate;
    }

    [GeneratedRegex(@"^@\w+\{([^,\s]+),", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
