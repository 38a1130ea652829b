using System.Globalization;
using System.Text.RegularExpressions;
using CapillaryLeak.Benchmarks.Growth;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Tests.House;

namespace CapillaryLeak.Sim.Tests.Growth;

public partial class GrowthPageTests
{
    private static readonly GrowthTable Table = new("days", "Simulated days", ["Days", "Time, ms"],
        [new("1", 1.0 / 3), new("30, treated", double.NaN)], ["A sentence."]);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1009, "1009")]
    [InlineData(15.27, "15.3")]
    [InlineData(1289.6, "1290")]
    [InlineData(0.0912345, "0.0912")]
    [InlineData(1e-12, "1e-12")]
    [InlineData(30_435_678, "3.04e+7")]
    [InlineData(-0.198, "−0.198")]
    [InlineData(double.NaN, "–")]
    public void Numbers_have_the_digits_that_count(double value, string text) => Assert.Equal(text, GrowthText.Number(value));

    [Fact]
    public void A_printed_number_is_off_by_half_a_percent_at_most()
    {
        const int Seed = 20261127;
        Random random = new(Seed);
        for (int i = 0; i < 1000; i++)
        {
            double value = Math.Exp(40 * (random.NextDouble() - 0.5));
            double printed = double.Parse(GrowthText.Number(value), CultureInfo.InvariantCulture);
            Assert.True(Math.Abs(printed / value - 1) <= 0.00501, $"{value:R} was printed as {printed:R}, seed {Seed}.");
        }
    }

    [Theory]
    [InlineData(-0.2)]
    [InlineData(1)]
    [InlineData(3)]
    public void The_exponent_of_a_power_law_is_found(double exponent)
    {
        double[] x = [1, 2, 5, 30];
        Assert.Equal(exponent, GrowthText.Exponent(x, [.. x.Select(a => 7 * Math.Pow(a, exponent))]), 12);
    }

    [Fact]
    public void Every_line_of_a_table_has_as_many_cells_as_there_are_columns() =>
        Assert.All(Table.Markdown().TrimEnd().Split('\n'), line => Assert.Equal(3, line.Count(c => c == '|')));

    [Fact]
    public void A_table_for_programs_keeps_the_bits_and_leaves_out_what_is_not_there() => Assert.Equal(
        $"Days,\"Time, ms\"\n1,{1.0 / 3:R}\n\"30, treated\",\n", Table.Csv());

    [Fact]
    public void A_page_shows_of_every_table_the_command_that_measures_it_and_its_files()
    {
        string page = GrowthPage.Of(["Here and now."], [Table]);
        Assert.Contains(Disclaimer.Text, page, StringComparison.Ordinal);
        Assert.Contains("Here and now.", page, StringComparison.Ordinal);
        Assert.Contains($"{GrowthPage.Command} days", page, StringComparison.Ordinal);
        Assert.Contains("(growth/days.csv)", page, StringComparison.Ordinal);
        Assert.DoesNotContain(".svg", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_page_in_docs_links_to_is_there()
    {
        string docs = Path.Combine(Sources.Root, "docs");
        string[] links = [.. Link().Matches(File.ReadAllText(Path.Combine(docs, "growth.md"))).Select(x => x.Groups[1].Value)];
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(docs, link)), $"docs/growth.md links to {link}."));
    }

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
