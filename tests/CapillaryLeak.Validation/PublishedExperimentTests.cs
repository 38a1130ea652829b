using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using Xunit.Abstractions;

namespace CapillaryLeak.Validation;

/// <summary>No published value is met worse than when it was last recorded. What is missed is recorded as missed.</summary>
public class PublishedExperimentTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "scenarios", "experiments");

    [Fact]
    public void No_published_value_is_met_worse_than_recorded()
    {
        ValidationStudy study = ValidationStudy.Of([.. ScenarioFiles.In(Folder).Select(Runs.Read)], x => Runs.Of(x.File));
        string[] recorded = File.ReadAllLines(Path.Combine(Folder, ValidationBaseline.FileName));
        foreach (ValidationRow row in study.Rows)
        {
            output.WriteLine(string.Join("; ", ValidationText.Cells(row)));
        }

        output.WriteLine(ValidationText.Totals(study));
        const string Renew = "If this is meant, run capleak validate --out DIR and copy DIR/baseline.csv to scenarios/experiments.";
        string[] worse = [.. ValidationBaseline.Worse(study, recorded).Select(x => string.Join("; ", ValidationText.Cells(x)))];
        Assert.True(worse.Length == 0, $"Worse than recorded:\n{string.Join('\n', worse)}\n{Renew}");
        string[] keys = [.. study.Rows.Select(x => $"{x.Experiment},{x.Number}")];
        Assert.True(
            keys.SequenceEqual(recorded.Skip(1).Select(x => string.Join(',', x.Split(',').Take(2)))),
            $"The recorded rows are not those of the files. {Renew}");
    }
}
