using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using Xunit.Abstractions;

namespace CapillaryLeak.Validation;

/// <summary>No published value is met worse than when it was last recorded. What is missed is recorded as missed, with its reason.</summary>
public class PublishedExperimentTests(ITestOutputHelper output)
{
    [Theory, InlineData("experiments"), InlineData("heldout"), InlineData("cases")]
    public void No_published_value_is_met_worse_than_recorded(string of)
    {
        ValidationStudy study = Study(of);
        string[] recorded = File.ReadAllLines(Path.Combine(Folder(of), ValidationBaseline.FileName));
        foreach (ValidationRow row in study.Rows)
        {
            output.WriteLine(Line(row));
        }

        output.WriteLine(ValidationText.Totals(study));
        string renew = $"If this is meant, run capleak validate scenarios/{of} --out DIR and copy DIR/baseline.csv to scenarios/{of}.";
        string[] worse = [.. ValidationBaseline.Worse(study, recorded).Select(Line)];
        Assert.True(worse.Length == 0, $"Worse than recorded:\n{string.Join('\n', worse)}\n{renew}");
        string[] keys = [.. study.Rows.Select(x => $"{x.Experiment},{x.Number}")];
        Assert.True(
            keys.SequenceEqual(recorded.Skip(1).Select(x => string.Join(',', x.Split(',').Take(2)))),
            $"The recorded rows are not those of the files. {renew}");
    }

    [Theory, InlineData("experiments"), InlineData("heldout"), InlineData("cases")]
    public void What_is_outside_thirty_percent_has_a_reason_and_nothing_else_has_one(string of)
    {
        ValidationStudy study = Study(of);
        string[] wrong =
        [
            .. study.Misses.Where(x => x.Value.Misfit.Length == 0).Select(x => "Add 'misfit' to " + Line(x)),
            .. study.Rows.Except(study.Misses).Where(x => x.Value.Misfit.Length > 0)
                .Select(x => "Remove 'misfit' from " + Line(x)),
        ];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Values_of_one_label_are_of_different_publications_and_the_same_variable()
    {
        Scenario[] scenarios = [.. new[] { "experiments", "heldout" }.SelectMany(x => ScenarioFiles.In(Folder(x))).Select(Runs.Read)];
        IGrouping<string, string>[] labels =
        [
            .. scenarios.SelectMany(x => x.Experiment.Measured.Where(value => value.Like.Length > 0)
                .Select(value => (value.Like, Source: value.Source.Length > 0 ? value.Source : x.Experiment.Source)))
                .GroupBy(x => x.Like, x => x.Source),
        ];
        Assert.True(labels.Length > 40);
        Assert.All(labels, x => Assert.True(x.Count() > 1 && x.Distinct().Count() == x.Count(), $"{x.Key}: {string.Join("; ", x)}"));
        Assert.Empty(AlikeCheck.Problems(scenarios));
    }

    private static ValidationStudy Study(string of) =>
        ValidationStudy.Of(ScenarioFiles.In(Folder(of)).Select(Runs.Read), x => Runs.Of(x.File));

    private static string Folder(string of) => Path.Combine(Repository.Root, "scenarios", of);

    private static string Line(ValidationRow row) => string.Join("; ", ValidationText.Cells(row));
}
