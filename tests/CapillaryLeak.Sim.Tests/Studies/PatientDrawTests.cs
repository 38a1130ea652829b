using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Tests.Studies;

public class PatientDrawTests
{
    private const int Draws = 4000;

    private static readonly Scenario[] Drawn = [.. Draw("""
        schema: 1
        title: Drawn
        length: 1 day
        attack: { trigger: clarkson, severity: 0.9 }
        population:
          sex: 30 % male
          height: { normal: 7 cm, around: 176 cm, women: 164 cm }
          weight: { lognormal: 20 %, around: 76 kg }
          age: { normal: 12 years, around: 52 years, between: [40 years, 64 years] }
          severity: { uniform: [0.5, 1.5] }
          onset: { normal: 1 h, around: 6 h }
          barrier.limb_weight: { lognormal: 30 % }
          correlate: [[weight, height, 0.5], [severity, onset, -0.8]]
        """)];

    private static IEnumerable<Scenario> Draw(string text)
    {
        Scenario scenario = ScenarioReader.Read(new("drawn.yaml", text), Vocabulary.Standard).Scenario!;
        PatientDraw draw = new(scenario.Population!, Sex.Male);
        return Enumerable.Range(0, Draws).Select(i => ScenarioReader.With(
            scenario, draw.Settings(new Philox(7, (uint)i)), Vocabulary.Standard).Scenario!);
    }

    [Fact]
    public void Men_and_women_come_in_their_shares_and_sizes()
    {
        double[] men = [.. Drawn.Where(x => x.Patient.Sex == Sex.Male).Select(x => x.Patient.HeightCm).Order()];
        double[] women = [.. Drawn.Where(x => x.Patient.Sex == Sex.Female).Select(x => x.Patient.HeightCm).Order()];

        Assert.Equal(0.3, men.Length / (double)Draws, 0.02);
        Assert.Equal(176, men[men.Length / 2], 0.7);
        Assert.Equal(164, women[women.Length / 2], 0.5);
        Assert.Equal(7, Deviation(women), 0.3);
    }

    [Fact]
    public void What_falls_outside_is_drawn_again_and_not_moved_to_the_limit()
    {
        double[] ages = [.. Drawn.Select(x => x.Patient.AgeYears)];

        Assert.All(ages, x => Assert.InRange(x, 40, 64));
        Assert.DoesNotContain(40, ages);
        Assert.DoesNotContain(64, ages);
        Assert.InRange(ages.Count(x => x > 62) / (double)Draws, 0.04, 0.08);
    }

    [Fact]
    public void What_is_correlated_goes_together()
    {
        Scenario[] men = [.. Drawn.Where(x => x.Patient.Sex == Sex.Male)];

        Assert.Equal(0.5, Correlation(men.Select(x => Math.Log(x.Patient.WeightKg)), men.Select(x => x.Patient.HeightCm)), 0.06);
        Assert.Equal(-0.8, Correlation(Drawn.Select(x => x.Attack!.SeverityFraction), Drawn.Select(x => x.Attack!.OnsetMinutes)), 0.03);
        Assert.Equal(0, Correlation(Drawn.Select(x => x.Patient.AgeYears), Drawn.Select(x => x.Patient.WeightKg)), 0.05);
    }

    [Fact]
    public void A_uniform_value_is_even() =>
        Assert.All(Enumerable.Range(0, 10), tenth => Assert.Equal(0.1,
            Drawn.Count(x => (int)((x.Attack!.SeverityFraction - 0.5) * 10) == tenth) / (double)Draws, 0.02));

    [Fact]
    public void A_parameter_varies_around_its_usual_value()
    {
        double[] logs = [.. Drawn.Select(x => Math.Log(Assert.Single(x.Settings).Value)).Order()];
        double usual = ParameterTable.Rows[ParameterTable.IndexOf("barrier.limb_weight")].Value;

        Assert.Equal(Math.Log(usual), logs[Draws / 2], 0.02);
        Assert.Equal(0.3, Deviation(logs), 0.01);
    }

    private static double Deviation(double[] values) => Math.Sqrt(values.Average(x => Math.Pow(x - values.Average(), 2)));

    private static double Correlation(IEnumerable<double> first, IEnumerable<double> second)
    {
        double[] a = [.. first], b = [.. second];
        return a.Zip(b).Average(x => (x.First - a.Average()) * (x.Second - b.Average())) / (Deviation(a) * Deviation(b));
    }
}
