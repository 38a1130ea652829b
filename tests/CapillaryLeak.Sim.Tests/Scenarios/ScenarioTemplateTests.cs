using System.Collections;
using System.Globalization;
using System.Reflection;
using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Tests.House;

namespace CapillaryLeak.Sim.Tests.Scenarios;

public class ScenarioTemplateTests
{
    private const uint Seed = 20261019;
    private const int Patients = 200;

    // The population is kept as the file has it; what is odd about it has been said when the file was read.
    private static readonly string[] Kept = [nameof(Scenario.Population), nameof(Scenario.Warnings)];

    private static readonly Scenario Cohort = ScenarioReader.ReadFile(
        Path.Combine(Sources.Root, "scenarios", "cohorts", "intensive-care.yaml"), Vocabulary.Standard, ["attack.rise=5 h"]).Scenario!;

    [Fact]
    public void A_patient_is_the_same_bit_for_bit_whether_the_text_is_parsed_again_or_not()
    {
        ScenarioTemplate template = new(Cohort, Vocabulary.Standard);
        PatientDraw draw = new(Cohort.Population!, Cohort.Patient.Sex);
        for (uint i = 0; i < Patients; i++)
        {
            IReadOnlyList<string> settings = draw.Settings(new Philox(Seed, i));
            Scenario again = ScenarioReader.With(Cohort, settings, Vocabulary.Standard).Scenario!;

            Assert.Equal(Written(again), Written(template.With(settings)!));
        }
    }

    [Theory]
    [InlineData("attack.severity=0.6", "barrier.vasodilation=0.2", "patient.height=181 cm")]
    [InlineData("attack.severity=0.6", "arrival.after=3 h")]
    [InlineData("protocol.volumes=150 %")]
    [InlineData("patient.weight=83 kg")]
    [InlineData]
    public void So_it_is_whether_what_is_ordered_is_read_again_or_not(params string[] settings) =>
        Assert.Equal(Written(ScenarioReader.With(Cohort, settings, Vocabulary.Standard).Scenario), Written(new ScenarioTemplate(Cohort, Vocabulary.Standard).With(settings)));

    [Fact]
    public void Values_that_do_not_go_together_make_no_patient() =>
        Assert.Null(new ScenarioTemplate(Cohort, Vocabulary.Standard).With(["patient.albumin=60 g/L", "patient.total protein=59 g/L"]));

    [Fact]
    public void A_patient_does_not_depend_on_who_was_read_before()
    {
        ScenarioTemplate template = new(Cohort, Vocabulary.Standard);
        string alone = Written(template.With(["patient.weight=80 kg"])!);
        _ = template.With(["patient.weight=60 kg", "protocol.volumes=50 %", "barrier.vasodilation=0.5"]);

        Assert.Equal(alone, Written(template.With(["patient.weight=80 kg"])!));
    }

    // Everything that can be reached from an object, numbers as their bits.
    private static string Written(object? value) => value switch
    {
        null => "null",
        double x => BitConverter.DoubleToUInt64Bits(x).ToString("x16", CultureInfo.InvariantCulture),
        string or Enum or IConvertible => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Written))}]",
        _ => $"{value.GetType().Name}({string.Join(", ", value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(x => x.CanWrite && !(value is Scenario && Kept.Contains(x.Name))).Select(x => $"{x.Name}={Written(x.GetValue(value))}"))})",
    };
}
