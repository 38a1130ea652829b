using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;
using Xunit.Abstractions;

namespace CapillaryLeak.Validation;

/// <summary>The published cases one by one: in each the blood thickens first, then the pressure falls, and albumin falls late.</summary>
/// <remarks>Severity and timing of the attack are fitted to each case; the patient's physiology is everybody's.</remarks>
public class CaseTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "scenarios", "cases");

    public static TheoryData<string> Cases => [.. ScenarioFiles.In(Folder).Select(x => Path.GetFileNameWithoutExtension(x))];

    [Theory, MemberData(nameof(Cases))]
    public void Untreated_hematocrit_passes_half_its_rise_before_pressure_passes_half_its_fall(string name)
    {
        Trajectory run = Untreated(name);
        double hematocrit = HalfwayHours(run, "hematocrit", Enumerable.Max);
        double pressure = HalfwayHours(run, "sbp", Enumerable.Min);
        Say(name, $"hematocrit halfway at {hematocrit:0.0} h, systolic pressure at {pressure:0.0} h");
        Assert.True(hematocrit < pressure);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Untreated_albumin_passes_half_its_fall_after_hematocrit_has_passed_half_its_rise(string name)
    {
        Trajectory run = Untreated(name);
        double hematocrit = HalfwayHours(run, "hematocrit", Enumerable.Max);
        double albumin = HalfwayHours(run, "albumin", Enumerable.Min);
        Say(name, $"hematocrit halfway at {hematocrit:0.0} h, albumin at {albumin:0.0} h");
        Assert.True(hematocrit < albumin);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Systolic_pressure_falls_below_90_three_to_36_hours_after_hematocrit_has_risen_by_a_tenth(string name)
    {
        Trajectory run = Treated(name);
        double thick = FirstHours(run, "hematocrit", x => x >= 1.1 * run["hematocrit"][0]);
        double low = FirstHours(run, "sbp", x => x < 90);
        Say(name, $"hematocrit up by a tenth at {thick:0.0} h, systolic pressure below 90 mmHg at {low:0.0} h: {low - thick:0.0} h later");
        Assert.InRange(low - thick, 3, 36);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Albumin_has_fallen_by_three_tenths_only_after_hematocrit_has_risen_by_a_fifth(string name)
    {
        Trajectory run = Treated(name);
        double thick = FirstHours(run, "hematocrit", x => x >= 1.2 * run["hematocrit"][0]);
        double thin = FirstHours(run, "albumin", x => x <= 0.7 * run["albumin"][0]);
        Say(name, $"hematocrit up by a fifth at {thick:0.0} h, albumin down by three tenths at {thin:0.0} h");
        Assert.True(thick < thin);
    }

    [Fact]
    public void The_document_on_the_cases_shows_the_recorded_verdicts()
    {
        string[] document = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "cases.md"));
        foreach (string[] cells in File.ReadLines(Path.Combine(Folder, ValidationBaseline.FileName)).Skip(1).Select(x => x.Split(',')))
        {
            string start = $"| {cells[0][..7]} | {cells[1]} |";
            string end = $"| {ValidationText.Words(Enum.Parse<ValidationVerdict>(cells[2]))} |";
            Assert.True(document.Any(x => x.StartsWith(start, StringComparison.Ordinal) && x.EndsWith(end, StringComparison.Ordinal)),
                $"docs/cases.md has no line '{start} … {end}'.");
        }
    }

    private void Say(string name, FormattableString what) => output.WriteLine($"{name}: {FormattableString.Invariant(what)}");

    private static Trajectory Treated(string name) => Runs.Of(FileOf(name));

    // What the patient drank stays; what was done to them is left out.
    private static Trajectory Untreated(string name)
    {
        Scenario scenario = Runs.Read(FileOf(name));
        return Simulation.Run(scenario with { Interventions = [.. scenario.Interventions.OfType<Drunk>()] });
    }

    private static string FileOf(string name) => Path.Combine(Folder, name + ".yaml");

    private static double HalfwayHours(Trajectory run, string variable, Func<IEnumerable<double>, double> extreme)
    {
        double start = run[variable][0], half = Math.Abs(extreme(run[variable]) - start) / 2;
        return FirstHours(run, variable, x => Math.Abs(x - start) >= half);
    }

    private static double FirstHours(Trajectory run, string variable, Predicate<double> holds)
    {
        int first = Array.FindIndex(run[variable], holds);
        return first < 0 ? double.NaN : run.TimesMinutes[first] / 60;
    }
}
