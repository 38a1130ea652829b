using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using Xunit.Abstractions;

namespace CapillaryLeak.Validation;

/// <summary>No published value is met worse than when it was last recorded. What is missed is recorded as missed.</summary>
public class PublishedExperimentTests(ITestOutputHelper output)
{
    [Theory, InlineData("experiments"), InlineData("cases")]
    public void No_published_value_is_met_worse_than_recorded(string of)
    {
        string folder = Path.Combine(Repository.Root, "scenarios", of);
        ValidationStudy study = ValidationStudy.Of([.. ScenarioFiles.In(folder).Select(Runs.Read)], x => Runs.Of(x.File));
        string[] recorded = File.ReadAllLines(Path.Combine(folder, ValidationBaseline.FileName));
        foreach (ValidationRow row in study.Rows)
        {
            output.WriteLine(string.Join("; ", ValidationText.Cells(row)));
        }

        output.WriteLine(ValidationText.Totals(study));
        string renew = $"If this is meant, run capleak validate scenarios/{of} --out DIR and copy DIR/baseline.csv to scenarios/{of}.";
        string[] worse = [.. ValidationBaseline.Worse(study, recorded).Select(x => string.Join("; ", ValidationText.Cells(x)))];
        Assert.True(worse.Length == 0, $"Worse than recorded:\n{string.Join('\n', worse)}\n{renew}");
        string[] keys = [.. study.Rows.Select(x => $"{x.Experiment},{x.Number}")];
        Assert.True(
            keys.SequenceEqual(recorded.Skip(1).Select(x => string.Join(',', x.Split(',').Take(2)))),
            $"The recorded rows are not those of the files. {renew}");
    }
}
