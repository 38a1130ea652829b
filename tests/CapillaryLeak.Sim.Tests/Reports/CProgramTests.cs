using System.Globalization;
using System.Text.RegularExpressions;
using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Reports.Equations;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Timelines;

namespace CapillaryLeak.Sim.Tests.Reports;

public partial class CProgramTests
{
    private const uint Seed = 20_260_722;

    // A few roundings, once through the cancellation of two flows that nearly balance.
    private const double Rounding = 1e-12;

    private static readonly Scenario Story = Stories.TreatedAttack();
    private static readonly string Text = CProgram.Text(Story);

    [CompilerFact]
    public void Compiled_it_computes_the_rates_that_the_code_computes()
    {
        using CompiledProgram program = new(Text);
        for (uint stream = 0; stream < 50; stream++)
        {
            Philox random = new(Seed, stream);
            Model<Scalar> model = Individual.Model(Stories.RandomPatient(random), []);
            State<Scalar> state = Rest.StateAtRest(model);
            Inputs<Scalar> inputs = default;
            foreach (ref Scalar x in Schema.AsSpan<State<Scalar>, Scalar>(ref state))
            {
                x = new((x.Value * (0.6 + (0.8 * random.NextDouble()))) + (0.3 * random.NextDouble()));
            }

            foreach (ref Scalar x in Schema.AsSpan<Inputs<Scalar>, Scalar>(ref inputs))
            {
                x = new(random.NextDouble());
            }

            Body.Evaluate(model, inputs, state, out _, out State<Scalar> expected);
            double[] p = new double[Size("NUMBERS")], rate = new double[Size("STATES")];
            Values(model).CopyTo(p, 0);
            program.Prepare(p);
            program.Rates(0, Values(state), Values(inputs), p, rate);
            Agree(Values(expected), rate, i => $"the rate of {Schema.States[i].Path} in stream {stream}");
        }
    }

    [CompilerFact]
    public void Compiled_it_solves_the_rest_of_another_patient()
    {
        using CompiledProgram program = new(Text);
        for (uint stream = 0; stream < 20; stream++)
        {
            Model<Scalar> expected = Individual.Model(Stories.RandomPatient(new(Seed, stream)), [new("exchange.escape_rate", 0.0011)]);
            double[] p = new double[Size("NUMBERS")], y = new double[Size("STATES")];
            Array.Fill(p, double.NaN);
            Values(expected.Parameters).CopyTo(p, 0);
            Values(expected.Rest.Person).CopyTo(p, ParameterTable.Rows.Count);
            program.AtRest(p, y);
            Agree(Values(expected), p[..Size("MODEL")], i => CNames.NumberPaths[i]);
            Agree(Values(Rest.StateAtRest(expected)), y, i => Schema.States[i].Path);
        }
    }

    [Fact]
    public void It_holds_the_patient_the_state_at_rest_and_the_sizes()
    {
        Model<Scalar> model = ScenarioModel.Of(Story);
        Assert.Equal(Values(model), Table("capleak_patient"));
        Assert.Equal(Values(Rest.StateAtRest(model)), Table("capleak_start"));
        Assert.Equal(StateTable.Nominal, Table("capleak_nominal"));
        Assert.Equal(Schema.States.Select(x => x.Path), Names("capleak_state"));
        Assert.Equal(Schema.States.Select(x => x.Path.StartsWith("ledger.", StringComparison.Ordinal) ? 1.0 : 0), Table("capleak_is_book"));
        Assert.Equal(Schema.Leaves(typeof(Inputs<Scalar>)).Select(x => x.Path), Names("capleak_input"));
        Assert.Equal(Size("MODEL"), Names("capleak_number").Distinct().Count());
    }

    [Fact]
    public void Its_segments_are_those_that_the_run_is_cut_into()
    {
        Timeline timeline = Timeline.Of(Story);
        Model<Scalar> model = ScenarioModel.Of(Story);
        double[] borders = Table("capleak_border"), inputs = Table("capleak_inputs");
        Assert.Equal(Size("SEGMENTS") + 1, borders.Length);
        Assert.Equal((0, Story.LengthMinutes), (borders[0], borders[^1]));
        for (int k = 0; k < borders.Length - 1; k++)
        {
            double[] row = inputs[(k * Size("INPUTS"))..((k + 1) * Size("INPUTS"))];
            for (double at = borders[k]; at < borders[k + 1]; at = timeline.NextCut(at))
            {
                Assert.Equal(Values(timeline.InputsAt(at, model)), row);
            }
        }
    }

    [Fact]
    public void A_cut_at_which_nothing_changes_makes_no_segment()
    {
        Intervention[] cut = [.. Story.Interventions, Stories.Infusion("dobutamine", 23.3, 0, 51.7)];
        Assert.Equal(Text, CProgram.Text(Story with { Interventions = cut }));
    }

    [Fact]
    public void Every_shared_part_is_computed_once()
    {
        foreach (string function in new[] { "capleak_rest", "capleak_prepare", "capleak_rates" })
        {
            string[] parts = [.. Definitions(function).Select(x => x.Value)];
            Assert.NotEmpty(parts);
            Assert.Equal(parts.Length, parts.Distinct().Count());
        }
    }

    [Fact]
    public void What_depends_on_the_patient_alone_is_left_to_be_prepared()
    {
        HashSet<string> ofPatient = [];
        foreach ((string name, string value) in Definitions("capleak_rates"))
        {
            string[] used = [.. Word().Matches(value).Select(x => x.Value)];
            bool isRead = Element().IsMatch(value);
            bool isOfPatient = isRead ? value[0] == 'p' : used.All(ofPatient.Contains);
            Assert.False(!isRead && isOfPatient, $"{name} = {value} depends on the patient alone.");
            if (isOfPatient)
            {
                ofPatient.Add(name);
            }
        }

        Assert.NotEmpty(ofPatient);
    }

    [Fact]
    public void It_is_the_same_whatever_the_culture()
    {
        using CommaCulture comma = new();
        Assert.Equal(Text, CProgram.Text(Story));
    }

    [Fact]
    public void It_says_what_it_is_not_for_and_no_title_ends_its_comment()
    {
        string text = CProgram.Text(Story with { Title = "A */ in\nthe title" });
        string comment = text[..text.IndexOf("*/", StringComparison.Ordinal)];
        Assert.Contains(Disclaimer.Text, comment, StringComparison.Ordinal);
        Assert.Contains("capleak_border", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void What_rules_will_do_cannot_be_written_beforehand() => Assert.Throws<ArgumentException>(() =>
        CProgram.Text(Story with { Rules = [new() { Name = "fluid", When = [], Steps = [[]], Where = default }] }));

    [Theory]
    [InlineData(1, "1.0")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(1e-6, "1e-6")]
    [InlineData(1e22, "1e22")]
    [InlineData(0.1, "0.1")]
    public void A_number_is_one_of_c(double value, string text) => Assert.Equal(text, CText.Number(value));

    private static void Agree(double[] expected, double[] found, Func<int, string> name)
    {
        Assert.Equal(expected.Length, found.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(found[i] - expected[i]) <= Rounding * Math.Abs(expected[i]),
                $"{name(i)} is {found[i]:R} in C, {expected[i]:R} in the code.");
        }
    }

    private static double[] Values<TStruct>(TStruct numbers) where TStruct : struct =>
        Schema.AsSpan<TStruct, double>(ref numbers).ToArray();

    private static int Size(string name) =>
        int.Parse(Regex.Match(Text, $@"#define CAPLEAK_{name} (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);

    private static string Inside(string table) => Regex.Match(Text, $@" {table}\[.* = {{\n((?:.*\n)*?)}};").Groups[1].Value;

    private static double[] Table(string name) =>
        [.. Digits().Matches(Inside(name)).Select(x => double.Parse(x.Value, CultureInfo.InvariantCulture))];

    private static string[] Names(string table) => [.. Quoted().Matches(Inside(table)).Select(x => x.Groups[1].Value)];

    private static (string Name, string Value)[] Definitions(string function)
    {
        string body = Regex.Match(Text, $@"void {function}\([^)]*\)\n{{\n((?:.*\n)*?)}}").Groups[1].Value;
        return [.. Definition().Matches(body).Select(x => (x.Groups[1].Value, x.Groups[2].Value))];
    }

    [GeneratedRegex(@"-?\d[\d.e-]*")]
    private static partial Regex Digits();

    [GeneratedRegex(@"""(.*?)""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"const double (\w+) = (.*);")]
    private static partial Regex Definition();

    [GeneratedRegex(@"^[yup]\[\d+\]$")]
    private static partial Regex Element();

    [GeneratedRegex(@"\b(?:[pyuf]_\w+|t\d+)\b")]
    private static partial Regex Word();
}
