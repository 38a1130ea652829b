using System.Globalization;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Tests.Scenarios;

public class ScenarioReaderTests
{
    private const double WeightKg = 75;

    private static readonly Scenario Good = TestVocabulary.Read(GoodFile.Text).Scenario!;

    [Fact]
    public void A_good_file_has_neither_problems_nor_warnings()
    {
        ReadResult result = TestVocabulary.Read(GoodFile.Text);

        Assert.True(result.IsGood);
        Assert.Empty(result.Problems);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void The_words_for_people_are_kept()
    {
        Assert.Equal("Clarkson attack, treated as most are", Good.Title);
        Assert.Equal("A man of 52 with a third attack.\nHe walks in.", Good.Text);
        Assert.Equal("case.yaml", Good.File);
        Assert.Equal(["", "", "", "escape of protein"], Good.Experiment.Measured.Select(x => x.Like));
    }

    [Fact]
    public void The_patient_is_read_in_the_units_of_the_model()
    {
        Patient patient = Good.Patient;

        Assert.Equal(75, patient.WeightKg);
        Assert.Equal(178, patient.HeightCm);
        Assert.Equal(Sex.Male, patient.Sex);
        Assert.Equal(52, patient.AgeYears);
        Assert.Equal(45, patient.HematocritPercent);
        Assert.Equal(42, patient.AlbuminGramsPerL, 1e-12);
        Assert.Equal(70, patient.TotalProteinGramsPerL);
        Assert.Equal(90.007, patient.MeanPressureMmHg, 1e-3);
        Assert.Equal(65, patient.HeartRatePerMinute);
        Assert.Equal(0.90496, patient.CreatinineMgPerDl!.Value, 1e-9);
        Assert.Equal(141, patient.SodiumMmolPerL);
    }

    [Fact]
    public void What_is_left_out_is_as_in_the_reference_adult()
    {
        Scenario bare = Read();

        Assert.Equal(Patient.Reference, bare.Patient);
        Assert.Null(bare.Attack);
        Assert.Equal(10, bare.SampleMinutes);
        Assert.Empty(bare.Interventions);
        Assert.Empty(bare.Record);
        Assert.Empty(bare.Expectations);
        Assert.Empty(bare.Settings);
    }

    [Fact]
    public void The_attack_is_read() => Assert.Equal(new Attack("clarkson", 360, 1.0, 120, 36 * 60, 720), Good.Attack);

    [Theory]
    [InlineData("mild", 0.35)]
    [InlineData("Moderate", 0.6)]
    [InlineData("severe", 1.0)]
    [InlineData("0.7", 0.7)]
    [InlineData("70 %", 0.7)]
    [InlineData("0", 0)]
    [InlineData("1.5", 1.5)]
    public void Severity_is_a_word_or_a_number(string written, double fraction) =>
        Assert.Equal(fraction, Read($"attack: {{ trigger: sepsis, severity: {written} }}").Attack!.SeverityFraction,
            1e-12);

    [Fact]
    public void A_trigger_answers_to_its_aliases() =>
        Assert.Equal("sepsis", Read("attack: { trigger: Septic shock, severity: mild }").Attack!.Trigger);

    [Fact]
    public void A_trigger_begins_when_it_usually_does_unless_the_file_says_when()
    {
        Assert.Equal(1440, Read("attack: { trigger: dengue, severity: mild }").Attack!.OnsetMinutes);
        Assert.Equal(360, Read("attack: { trigger: dengue, severity: mild, onset: 6 h }").Attack!.OnsetMinutes);
    }

    [Fact]
    public void Interventions_are_in_order_of_start() =>
        Assert.Equal(Good.Interventions.Select(x => x.StartMinutes).Order(),
            Good.Interventions.Select(x => x.StartMinutes));

    [Fact]
    public void A_volume_over_a_time_is_given_evenly()
    {
        FluidGiven saline = Assert.Single(Of<FluidGiven>(), x => x.Fluid.Name == "saline 0.9 %");

        Assert.Equal((840, 2000, 120, "saline 0.9 % 2 L over 2 h"),
            (saline.StartMinutes, saline.VolumeMl, saline.DurationMinutes, saline.Text));
        Assert.Equal(12, saline.Where.Line);
    }

    [Fact]
    public void A_volume_at_a_rate_lasts_as_long_as_it_takes()
    {
        FluidGiven albumin = Assert.Single(Of<FluidGiven>(), x => x.Fluid.Name == "albumin 5 %");

        Assert.Equal(10 * WeightKg, albumin.VolumeMl);
        Assert.Equal(90, albumin.DurationMinutes, 1e-9);
    }

    [Fact]
    public void Units_of_blood_have_their_volume() =>
        Assert.Equal(2 * 287, Assert.Single(Of<FluidGiven>(), x => x.Fluid.Kind == FluidKind.Blood).VolumeMl);

    [Fact]
    public void A_repeated_fluid_is_given_as_often_as_it_says() =>
        Assert.Equal([960, 1440, 1920, 2400],
            Of<FluidGiven>().Where(x => x.Fluid.Name == "albumin 20 %").Select(x => x.StartMinutes));

    [Fact]
    public void A_change_of_rate_cuts_an_infusion_and_a_stop_ends_it()
    {
        DrugInfused[] pieces = [.. Of<DrugInfused>().Where(x => x.Drug.Kind == DrugKind.Norepinephrine)];

        Assert.Equal([(900, 1080), (1080, 1800)], pieces.Select(x => ((int)x.StartMinutes, (int)x.EndMinutes)));
        Assert.Equal(0.15e-3 * WeightKg, pieces[0].RatePerMinute, 1e-12);
        Assert.Equal(0.3e-3 * WeightKg, pieces[1].RatePerMinute, 1e-12);
        Assert.Equal("norepinephrine 0.3 µg/kg/min", pieces[1].Text);
        Assert.Equal(18, pieces[1].Where.Line);
    }

    [Fact]
    public void A_fluid_that_runs_can_be_changed_under_another_of_its_names()
    {
        FluidGiven[] pieces = [.. Of<FluidGiven>().Where(x => x.Fluid.Name == "ringer lactate")];

        Assert.Equal([(900, 180), (1080, 120)], pieces.Select(x => ((int)x.StartMinutes, (int)x.DurationMinutes)));
        Assert.Equal([1500, 500], pieces.Select(x => Math.Round(x.VolumeMl, 9)));
    }

    [Fact]
    public void An_infusion_without_an_end_runs_to_the_end_of_the_scenario() =>
        Assert.Equal(2880,
            Assert.Single(ReadIntervention("at: 1 h, infuse: dobutamine, rate: 5 µg/kg/min")).EndMinutes);

    [Fact]
    public void One_infusion_may_follow_another_at_once() =>
        Assert.Equal(2,
            ReadIntervention("at: 1 h, infuse: dobutamine, rate: 5 µg/kg/min, until: 2 h",
                "at: 2 h, infuse: dobutamine, rate: 3 µg/kg/min").Count);

    [Fact]
    public void What_was_stopped_may_be_started_again_at_once() =>
        Assert.Equal(2, ReadIntervention(
            "at: 1 h, infuse: dobutamine, rate: 5 µg/kg/min, until: 9 h", "at: 2 h, stop: dobutamine",
            "at: 2 h, infuse: dobutamine, rate: 3 µg/kg/min").Count);

    [Fact]
    public void The_order_of_lines_does_not_matter_to_what_runs()
    {
        string[] lines =
            ["at: 1 h, infuse: dobutamine, rate: 5 µg/kg/min", "at: 2 h, change: dobutamine, rate: 3 µg/kg/min",
            "at: 3 h, stop: dobutamine"];

        Assert.Equal(
            ReadIntervention(lines).Select(x => (x.StartMinutes, x.EndMinutes, x.Text)),
            ReadIntervention([.. lines.Reverse()]).Select(x => (x.StartMinutes, x.EndMinutes, x.Text)));
    }

    [Fact]
    public void A_salt_counts_for_the_drug_in_it()
    {
        DrugGiven theophylline = Assert.Single(Of<DrugGiven>(), x => x.Drug.Kind == DrugKind.Theophylline);

        Assert.Equal(320, theophylline.Amount, 1e-9);
        Assert.Equal("aminophylline 400 mg iv over 30 min", theophylline.Text);
    }

    [Fact]
    public void A_dose_has_its_route_and_time()
    {
        DrugGiven steroid = Assert.Single(Of<DrugGiven>(), x => x.Drug.Kind == DrugKind.Methylprednisolone);
        DrugGiven[] terbutaline = [.. Of<DrugGiven>().Where(x => x.Drug.Kind == DrugKind.Terbutaline)];

        Assert.Equal((1000, DrugRoute.Intravenous, 30), (steroid.Amount, steroid.Route, steroid.DurationMinutes));
        Assert.Equal(4, terbutaline.Length);
        Assert.All(terbutaline, x => Assert.Equal((5, DrugRoute.Oral, 1), (x.Amount, x.Route, x.DurationMinutes)));
    }

    [Fact]
    public void A_push_takes_a_minute_and_the_usual_route()
    {
        DrugGiven push =
            Assert.IsType<DrugGiven>(Assert.Single(ReadIntervention("at: 1 h, dose: furosemide, amount: 0.5 mg/kg")));

        Assert.Equal((35, DrugRoute.Intravenous, 1), (push.Amount, push.Route, push.DurationMinutes));
    }

    [Fact]
    public void The_rest_of_the_interventions_are_read()
    {
        Assert.Equal((1200, 500, 15), Assert.Single(Of<BloodLost>()) is var bleed
            ? (bleed.StartMinutes, bleed.VolumeMl, bleed.DurationMinutes) : default);
        Assert.Equal(1440, Assert.Single(Of<Fasciotomy>()).StartMinutes);
        Assert.Equal(0, Assert.Single(Of<TracerGiven>()).StartMinutes);
        Assert.Equal((500, 75, 60), Assert.Single(Of<Drunk>()) is var drunk
            ? (drunk.VolumeMl, drunk.SodiumMmolPerL, drunk.DurationMinutes) : default);
    }

    [Fact]
    public void Renal_replacement_runs_until_it_is_switched_off()
    {
        RenalReplacement renal = Assert.Single(Of<RenalReplacement>());

        Assert.Equal((3600, 4200), (renal.StartMinutes, renal.EndMinutes));
        Assert.Equal(650 / 60.0, renal.UltrafiltrationMlPerMinute);
        Assert.Equal(25 * WeightKg / 60, renal.EffluentMlPerMinute, 1e-9);
    }

    [Fact]
    public void Nil_by_mouth_is_an_intake_of_nothing()
    {
        OralIntake[] intakes = [.. Of<OralIntake>()];

        Assert.Equal(["nil by mouth", "oral intake 50 mL/h"], intakes.Select(x => x.Text));
        Assert.Equal([(480.0, 2880.0, 0.0), (3000, 3240, 50.0 / 60)],
            intakes.Select(x => (x.StartMinutes, x.EndMinutes, x.RateMlPerMinute)));
    }

    [Fact]
    public void Expectations_are_in_the_units_of_their_variables()
    {
        Expectation[] all = [.. Good.Expectations];

        Assert.Equal(
            [ReadingKind.Minimum, ReadingKind.At, ReadingKind.Maximum, ReadingKind.Mean, ReadingKind.TimeOfMinimum,
            ReadingKind.TimeOfMaximum, ReadingKind.Minimum],
            all.Select(x => x.Reading));
        Assert.Equal(("Pressure falls into shock", "map", 360, 2880, 25, 55),
            (all[0].Text, all[0].Variable, all[0].FromMinutes, all[0].ToMinutes, all[0].Low, all[0].High));
        Assert.Equal((1800, 1800), (all[1].FromMinutes, all[1].ToMinutes));
        Assert.Equal(1.1312, all[2].Low, 1e-9);
        Assert.Equal((0, Good.LengthMinutes), (all[2].FromMinutes, all[2].ToMinutes));
        Assert.Equal((10, 48), (all[4].Low, all[4].High));
        Assert.Equal("steroid-late.yaml", all[6].VersusFile);
        Assert.Null(all[0].VersusFile);
    }

    [Fact]
    public void Parameters_are_set_in_their_own_units() =>
        Assert.Equal([("exchange.filtration_coefficient", 3.5), ("kidney.aldosterone_delay", 120)],
            Good.Settings.Select(x => (x.Path, x.Value)));

    [Fact]
    public void The_variables_to_record_are_read() => Assert.Equal(["map", "hematocrit", "albumin"], Good.Record);

    [Fact]
    public void A_warning_lets_the_scenario_run()
    {
        ReadResult result = TestVocabulary.Read("schema: 1\ntitle: x\nlength: 1 day\npatient: { hematocrit: 60 % }\n");

        Assert.Equal(result.Warnings, result.Scenario!.Warnings);
        Assert.Equal(
            "case.yaml(4,24): warning: hematocrit 60 % is unusual: 55 % is already high. Check the number and its unit.", Assert.Single(result.Warnings).ToString());
    }

    [Fact]
    public void Unusual_numbers_are_not_warned_of_where_the_file_says_that_they_are_meant()
    {
        const string Unusual = "schema: 1\ntitle: t\nlength: 1 h\npatient: { hematocrit: 60 % }\n";

        Assert.Single(TestVocabulary.Read(Unusual).Warnings);
        Assert.Empty(TestVocabulary.Read(Unusual + "unusual: as published\n").Warnings);
    }

    [Fact]
    public void A_file_that_means_unusual_numbers_and_has_none_is_warned_of()
    {
        Problem warning = Assert.Single(
            TestVocabulary.Read("schema: 1\ntitle: t\nlength: 1 h\nunusual: as published\n").Warnings);

        Assert.Equal("case.yaml(4,10): warning: Nothing in this file is unusual. Leave 'unusual' out.", warning.ToString());
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_change_nothing()
    {
        Scenario windows = TestVocabulary.Read("\uFEFF" + GoodFile.Text.ReplaceLineEndings("\r\n")).Scenario!;

        Assert.Equal(Good.InputHash, windows.InputHash);
        Assert.Equal(Good.Interventions, windows.Interventions);
    }

    [Fact]
    public void A_file_and_its_text_are_the_same_scenario()
    {
        const string Text = "schema: 1\ntitle: x\nlength: 1 day\n";
        string path = Path.GetTempFileName();
        File.WriteAllText(path, Text);

        Scenario scenario = ScenarioReader.ReadFile(path, TestVocabulary.All, ["patient.weight=60 kg"]).Scenario!;
        File.Delete(path);

        Assert.Equal(path, scenario.File);
        Assert.Equal(TestVocabulary.Read(Text, "patient.weight=60 kg").Scenario!.InputHash, scenario.InputHash);
    }

    [Fact]
    public void The_hash_of_the_input_is_that_of_the_text()
    {
        Assert.Matches("^[0-9a-f]{64}$", Good.InputHash);
        Assert.NotEqual(Good.InputHash,
            TestVocabulary.Read(
                GoodFile.Text.Replace("7 days", "8 days", StringComparison.Ordinal)).Scenario!.InputHash);
        Assert.NotEqual(Good.InputHash, TestVocabulary.Read(GoodFile.Text, "length=7 days").Scenario!.InputHash);
    }

    [Fact]
    public void A_culture_with_a_decimal_comma_changes_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (german.NumberFormat.NumberDecimalSeparator, german.NumberFormat.NumberGroupSeparator,
            german.NumberFormat.NegativeSign) = (",", ".", "−");
        try
        {
            CultureInfo.CurrentCulture = german;
            Scenario scenario = TestVocabulary.Read(GoodFile.Text).Scenario!;

            Assert.Equal(Good.Patient, scenario.Patient);
            Assert.Equal(Good.Interventions, scenario.Interventions);
            Assert.Equal(Good.Expectations, scenario.Expectations);
            Assert.Equal("case.yaml(1,9): schema -2 will not do. Give 1.",
                TestVocabulary.Read("schema: -2\ntitle: x\nlength: 1 h\n").Problems[0].ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IEnumerable<T> Of<T>() => Good.Interventions.OfType<T>();

    private static Scenario Read(string more = "")
    {
        ReadResult result = TestVocabulary.Read($"schema: 1\ntitle: Bare\nlength: 2 days\n{more}");
        Assert.Empty(result.Problems);
        return result.Scenario!;
    }

    private static IReadOnlyList<Intervention> ReadIntervention(params string[] lines) =>
        Read("interventions:\n" + string.Concat(lines.Select(line => $"  - {{ {line} }}\n"))).Interventions;
}
