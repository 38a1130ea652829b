using System.Text;
using CapillaryLeak.Sim.Reports;

namespace CapillaryLeak.Sim.Tests.Reports;

public sealed class JsonCheckTests : IDisposable
{
    private const string Again = """{ "version": "2", "solve": { "steps": 12, "solverMilliseconds": 3 }, "list": [1, { "a": null }], "free": 1 }""";

    private readonly string folder = Directory.CreateTempSubdirectory("check").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Clock_build_and_what_is_left_free_may_differ() => Assert.Null(Of(
        """{ "version": "1", "solve": { "steps": 12.0, "solverMilliseconds": 4 }, "list": [1, { "a": null }], "free": 2 }"""));

    [Theory]
    [InlineData("""{ "version": "2", "solve": { "steps": 13 }, "list": [1, { "a": null }] }""", "solve.steps", "13", "12")]
    [InlineData("""{ "version": "2", "solve": { "steps": 12 }, "list": [1] }""", "solve.solverMilliseconds", "", "3")]
    [InlineData("""{ "version": "2", "solve": { "steps": 12, "solverMilliseconds": 3 }, "list": [1] }""", "the length of list", "1", "2")]
    [InlineData("""{ "version": "2", "solve": { "steps": 12, "solverMilliseconds": 3 }, "list": [1, { "a": 4 }] }""", "list[1].a", "4", "null")]
    [InlineData("""{ "version": "2", "solve": { "steps": 12, "solverMilliseconds": 3 }, "list": [1, { "a": null }], "free": 1, "more": "x" }""", "more", "x", "")]
    [InlineData("{", "the text", "not JSON", "JSON")]
    public void The_first_difference_is_named_by_its_path(string recorded, string field, string own, string again)
    {
        Difference difference = Of(recorded)!;

        Assert.Equal((field, own, again), (difference.Field, difference.Recorded, difference.Again));
    }

    [Fact]
    public void A_file_that_is_not_there_differs() =>
        Assert.Equal("the file", JsonCheck.Of(folder, "none.json", _ => { })!.Field);

    private Difference? Of(string recorded)
    {
        File.WriteAllText(Path.Combine(folder, "s.json"), recorded);
        return JsonCheck.Of(folder, "s.json", stream => stream.Write(Encoding.UTF8.GetBytes(Again)), "free");
    }
}
