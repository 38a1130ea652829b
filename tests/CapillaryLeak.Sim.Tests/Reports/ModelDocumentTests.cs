using System.Text.RegularExpressions;
using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Reports.Equations;
using CapillaryLeak.Sim.Tests.House;

namespace CapillaryLeak.Sim.Tests.Reports;

public partial class ModelDocumentTests
{
    private const uint Seed = 20_260_722;
    private static readonly string[] Lines = ModelDocument.Markdown().Split('\n');

    [Fact]
    public void The_page_is_that_of_the_code() =>
        Assert.True(
            ModelDocument.Markdown() == File.ReadAllText(Path.Combine(Sources.Root, "docs/model.md")),
            $"docs/model.md is not what the code says now. Renew it: {ModelDocument.Command}");

    [Fact]
    public void No_two_quantities_share_a_symbol()
    {
        string[] shared =
        [
            .. Symbol.Parameters.Concat(Symbol.Baseline).Concat(Symbol.Inputs).Concat(Symbol.States).Concat(Symbol.Flows)
                .GroupBy(x => x.Text).Where(x => x.Count() > 1)
                .Select(x => $"{x.Key}: {string.Join(", ", x.Select(symbol => symbol.Path))}"),
        ];
        Assert.Empty(shared);
        Assert.All(Symbol.Parameters.Concat(Symbol.Baseline).Concat(Symbol.Inputs).Concat(Symbol.States).Concat(Symbol.Flows),
            x => Assert.Single(BedNames.Expand(x.Text)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_printed_equations_compute_what_the_code_computes(uint stream)
    {
        Philox random = new(Seed, stream);
        PrintedEquations printed = new(ModelEquations.AtAnyMoment());
        Model<Scalar> model = Individual.Model(Patient.Reference, []);
        State<Scalar> state = Rest.StateAtRest(model);
        foreach (ref Scalar x in Schema.AsSpan<State<Scalar>, Scalar>(ref state))
        {
            x = new((x.Value * (0.6 + (0.8 * random.NextDouble()))) + (0.3 * random.NextDouble()));
        }

        Inputs<Scalar> inputs = default;
        foreach (ref Scalar x in Schema.AsSpan<Inputs<Scalar>, Scalar>(ref inputs))
        {
            x = new(random.NextDouble());
        }

        Body.Evaluate(model, inputs, state, out Flows<Scalar> flows, out State<Scalar> rates);
        Give(printed, Symbol.Parameters, Schema.AsSpan<Parameters<Scalar>, double>(ref model.Parameters));
        Give(printed, Symbol.Baseline, Schema.AsSpan<Baseline<Scalar>, double>(ref model.Rest));
        Give(printed, Symbol.Inputs, Schema.AsSpan<Inputs<Scalar>, double>(ref inputs));
        Give(printed, Symbol.States, Schema.AsSpan<State<Scalar>, double>(ref state));
        Agree(printed, Symbol.Flows.Select(x => x.Text), Schema.AsSpan<Flows<Scalar>, double>(ref flows));
        Agree(printed, Symbol.States.Select(x => x.Rate), Schema.AsSpan<State<Scalar>, double>(ref rates));
    }

    [Fact]
    public void The_printed_body_at_rest_is_the_one_that_is_solved()
    {
        PrintedEquations printed = new(ModelEquations.AtRest());
        Model<Scalar> model = Individual.Model(Patient.Reference with { WeightKg = 60, HeightCm = 160, Sex = Sex.Female }, []);
        State<Scalar> state = Rest.StateAtRest(model);
        Span<double> baseline = Schema.AsSpan<Baseline<Scalar>, double>(ref model.Rest);
        Span<double> numbers = Schema.AsSpan<State<Scalar>, double>(ref state);
        int[] resting = [.. Enumerable.Range(0, numbers.Length).Where(i => Schema.AsSpan<State<Scalar>, double>(ref state)[i] != 0)];
        Give(printed, Symbol.Parameters, Schema.AsSpan<Parameters<Scalar>, double>(ref model.Parameters));
        Give(printed, Symbol.Person, baseline[..Symbol.Person.Count]);
        Agree(printed, Symbol.Baseline.Select(x => x.Text), baseline);
        Agree(printed, resting.Select(i => Symbol.States[i].Start), [.. resting.Select(i => Schema.AsSpan<State<Scalar>, double>(ref state)[i])]);
    }

    [Fact]
    public void Breaking_a_long_equation_changes_nothing_but_spaces()
    {
        foreach (string equation in ModelEquations.AtAnyMoment().Concat(ModelEquations.AtRest()).SelectMany(x => x.Lines))
        {
            string[] lines = [.. Wrapped.Lines(equation)];
            Assert.Equal(equation.Replace(" ", ""), string.Concat(lines).Replace(" ", ""));
            Assert.All(lines, x => Assert.InRange(x.Length, 1, 120));
        }
    }

    [Fact]
    public void Every_row_of_a_table_has_as_many_cells_as_its_heading()
    {
        int cells = 0;
        foreach (string line in Lines)
        {
            int own = line.StartsWith('|') ? Border().Count(line) : 0;
            Assert.True(cells == 0 || own == 0 || own == cells, line);
            cells = own;
        }
    }

    [Fact]
    public void Every_link_of_the_page_leads_somewhere()
    {
        HashSet<string> headings =
        [
            .. Lines.Where(x => x.StartsWith('#'))
                .Select(x => "#" + NotInAnchor().Replace(x.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-')),
        ];
        string[] targets = [.. Link().Matches(string.Join('\n', Lines)).Select(x => x.Groups[1].Value)];
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.True(target.StartsWith('#')
            ? headings.Contains(target)
            : Path.Exists(Path.Combine(Sources.Root, "docs", target)), $"{target} is not there."));
    }

    private static void Give(PrintedEquations printed, IReadOnlyList<Symbol> symbols, ReadOnlySpan<double> numbers)
    {
        Assert.Equal(symbols.Count, numbers.Length);
        for (int i = 0; i < numbers.Length; i++)
        {
            printed.Set(symbols[i].Text, numbers[i]);
        }
    }

    private static void Agree(PrintedEquations printed, IEnumerable<string> symbols, ReadOnlySpan<double> numbers)
    {
        string[] names = [.. symbols];
        Assert.Equal(names.Length, numbers.Length);
        for (int i = 0; i < numbers.Length; i++)
        {
            double difference = Math.Abs(printed[names[i]] - numbers[i]);
            Assert.True(difference <= 1e-9 * Math.Max(1, Math.Abs(numbers[i])), $"{names[i]} is {printed[names[i]]:g9} in print, {numbers[i]:g9} in the code.");
        }
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Border();

    [GeneratedRegex(@"[^\w\s-]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
