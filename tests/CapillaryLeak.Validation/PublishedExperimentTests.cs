using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using Xunit.Abstractions;

namespace CapillaryLeak.Validation;

/// <summary>No published value is met worse than when it was last recorded. What is missed is recorded as missed, with its reason.</summary>
public class PublishedExperimentTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "scenarios", "experiments");

    private static readonly Lazy<ValidationStudy> Study =
        new(() => ValidationStudy.Of(ScenarioFiles.In(Folder).Select(Runs.Read), x => Runs.Of(x.File)));

    [Fact]
    public void No_published_value_is_met_worse_than_recorded()
    {
        string[] recorded = File.ReadAllLines(Path.Combine(Folder, ValidationBaseline.FileName));
        foreach (ValidationRow row in Study.Value.Rows)
        {
            output.WriteLine(Line(row));
        }

        output.WriteLine(ValidationText.Totals(Study.Value));
        const string Renew = "If this is meant, run capleak validate --out DIR and copy DIR/baseline.csv to scenarios/experiments.";
        string[] worse = [.. ValidationBaseline.Worse(Study.Value, recorded).Select(Line)];
        Assert.True(worse.Length == 0, $"Worse than recorded:\n{string.Join('\n', worse)}\n{Renew}");
        string[] keys = [.. Study.Value.Rows.Select(x => $"{x.Experiment},{x.Number}")];
        Assert.True(
            keys.SequenceEqual(recorded.Skip(1).Select(x => string.Join(',', x.Split(',').Take(2)))),
            $"The recorded rows are not those of the files. {Renew}");
    }

    [Fact]
    public void What_is_outside_thirty_percent_has_a_reason_and_nothing_else_has_one()
    {
        string[] wrong =
        [
            .. Study.Value.Misses.Where(x => x.Value.Misfit.Length == 0).Select(x => "Add 'misfit' to " + Line(x)),
            .. Study.Value.Rows.Except(Study.Value.Misses).Where(x => x.Value.Misfit.Length > 0)
                .Select(x => "Remove 'misfit' from " + Line(x)),
        ];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    private static string Line(ValidationRow row) => string.Join("; ", ValidationText.Cells(row));
}
