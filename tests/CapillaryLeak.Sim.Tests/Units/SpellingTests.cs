using CapillaryLeak.Sim.Units;
using FsCheck;
using FsCheck.Fluent;

namespace CapillaryLeak.Sim.Tests.Units;

public class SpellingTests
{
    private static readonly Gen<string> Words = Gen.Elements("a", "B", "c", "d").ListOf().Select(string.Concat);

    [Theory]
    [InlineData("albumin", "albumin", 0)]
    [InlineData("Albumin", "aLBUMIN", 0)]
    [InlineData("", "map", 3)]
    [InlineData("clarksen", "clarkson", 1)]
    [InlineData("volmue", "volume", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_counts_the_letters_to_change(string a, string b, int distance) =>
        Assert.Equal(distance, Spelling.Distance(a, b));

    [Fact]
    public void Distance_is_the_same_both_ways() =>
        Random.ForAll(Gen.Zip(Words, Words), pair =>
            Assert.Equal(Spelling.Distance(pair.Item1, pair.Item2), Spelling.Distance(pair.Item2, pair.Item1)));

    [Fact]
    public void Distance_is_at_least_the_difference_of_lengths() =>
        Random.ForAll(Gen.Zip(Words, Words), pair =>
            Assert.True(Spelling.Distance(pair.Item1, pair.Item2) >= Math.Abs(pair.Item1.Length - pair.Item2.Length)));

    [Theory]
    [InlineData("hematocrite", "hematocrit")]
    [InlineData("MAP", "map")]
    [InlineData("mapp", "map")]
    [InlineData("weather", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void Only_a_near_name_is_offered(string word, string? offered) =>
        Assert.Equal(offered, Spelling.Nearest(word, ["map", "hematocrit", "albumin"]));

    [Fact]
    public void A_word_of_a_thousand_letters_is_no_misspelling() =>
        Assert.Null(Spelling.Nearest(new string('a', 1000), [new string('a', 999)]));
}
