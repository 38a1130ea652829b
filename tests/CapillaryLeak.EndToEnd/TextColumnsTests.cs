using CapillaryLeak.Cli;

namespace CapillaryLeak.EndToEnd;

public class TextColumnsTests
{
    private static readonly string[][] Rows = [["saline", "a text of many words that is far too long for a line"], ["x", "short"]];

    [Fact]
    public void Long_cells_are_wrapped_between_words_within_the_width() => Assert.Equal(
        ["name    meaning", "saline  a text of many words that", "        is far too long for a", "        line", "x       short"],
        TextColumns.Of(["name", "meaning"], Rows, 33));

    [Fact]
    public void A_file_has_one_line_a_row() => Assert.Equal(3, TextColumns.Of(["name", "meaning"], Rows, int.MaxValue).Count());

    [Fact]
    public void A_width_that_is_too_narrow_for_the_columns_is_overrun_and_not_refused() =>
        Assert.All(TextColumns.Of(["name", "meaning"], Rows, 1), line => Assert.InRange(line.Length, 1, 20));

    [Theory]
    [InlineData("fluids")]
    [InlineData("drugs")]
    [InlineData("variables")]
    [InlineData("triggers")]
    [InlineData("scenarios")]
    public void Lists_fit_a_usual_terminal(string what)
    {
        Listing list = Listing.All.Single(x => x.Name == what);
        Assert.All(TextColumns.Of(list.Headings, list.Rows(), 100), line => Assert.InRange(line.Length, 1, 100));
    }
}
