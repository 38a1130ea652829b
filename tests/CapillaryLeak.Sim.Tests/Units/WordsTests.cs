using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Tests.Units;

public class WordsTests
{
    [Theory]
    [InlineData(0, "0 h")]
    [InlineData(30, "30 min")]
    [InlineData(60, "1 h")]
    [InlineData(90, "90 min")]
    [InlineData(870, "14.5 h")]
    [InlineData(10080, "168 h")]
    public void A_time_is_said_in_the_unit_that_suits_it(double minutes, string words) =>
        Assert.Equal(words, Words.Time(minutes));

    [Theory]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(1e6, "1000000")]
    public void A_number_is_said_without_noise(double value, string words) => Assert.Equal(words, Words.Number(value));

    [Fact]
    public void A_list_is_said_with_commas_and_a_last_word()
    {
        Assert.Equal("", Words.List([], "or"));
        Assert.Equal("a", Words.List(["a"], "or"));
        Assert.Equal("a or b", Words.List(["a", "b"], "or"));
        Assert.Equal("a, b and c", Words.List(["a", "b", "c"], "and"));
    }
}
