using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Reads off the run of a cohort's patient what became of the patient. It takes no memory.</summary>
internal readonly ref struct PatientCourse
{
    // KDIGO stage 1 by creatinine.
    private const double InjuredRatio = 1.5;
    private const double InjuredRiseMgPerDl = 0.3;

    private static readonly ComplicationRule Shock = RuleOf("Shock");
    private static readonly ComplicationRule CompartmentSyndrome = RuleOf("Compartment syndrome");
    private static readonly ComplicationRule PulmonaryEdema = RuleOf("Pulmonary edema");
    private static readonly int Systolic = Variables.IndexOf("sbp");
    private static readonly int HeartRate = Variables.IndexOf("hr");
    private static readonly int Hematocrit = Variables.IndexOf("hematocrit");
    private static readonly int Hemoglobin = Variables.IndexOf("hemoglobin");
    private static readonly int Albumin = Variables.IndexOf("albumin");
    private static readonly int TotalProtein = Variables.IndexOf("total_protein");
    private static readonly int Lactate = Variables.IndexOf("lactate");
    private static readonly int Creatinine = Variables.IndexOf("creatinine");
    private static readonly int Fluid = Variables.IndexOf("iv_fluid");
    private static readonly int WeightGain = Variables.IndexOf("weight_gain");
    private static readonly int DeathProbability = Variables.IndexOf("death_probability");
    private static readonly int[] Counted = [.. BandVariable.All.Select(x => Variables.IndexOf(x.Name))];

    private readonly Samples samples;
    private readonly double weightKg;
    private readonly double arrivalMinutes;
    private readonly double? death;
    private readonly double end;

    /// <summary>A run.</summary>
    /// <param name="samples">Its samples.</param>
    /// <param name="weightKg">The patient's weight in health, kg.</param>
    /// <param name="arrivalMinutes">When the patient came in, min.</param>
    /// <param name="fate">The patient's own random number, by which death is decided.</param>
    public PatientCourse(Samples samples, double weightKg, double arrivalMinutes, double fate)
    {
        (this.samples, this.weightKg, this.arrivalMinutes) = (samples, weightKg, arrivalMinutes);
        // When the probability of having died passes the patient's own number; outcomes count until then.
        death = Of(DeathProbability).FirstReaching(100 * fate);
        end = death ?? samples.Times[^1];
    }

    /// <summary>When the patient dies, min; null for never.</summary>
    public double? DeathMinutes => death;

    /// <summary>How many places <see cref="Place"/> fills.</summary>
    public int PlaceCount => ((int)(end / Bands.StepMinutes) + 1) * Counted.Length;

    /// <summary>The outcomes.</summary>
    /// <param name="draws">How many patients were drawn until this one.</param>
    /// <param name="isFinished">False where the numerics could not finish.</param>
    /// <param name="outcomes">Receives one value for each of <see cref="PatientOutcomes.All"/>.</param>
    public void Read(int draws, bool isFinished, Span<double> outcomes)
    {
        double health = Of(Creatinine).First(), creatinine = Highest(Creatinine);
        bool isInjured = creatinine >= InjuredRatio * health || creatinine >= health + InjuredRiseMgPerDl;
        ReadOnlySpan<double> all =
        [
            draws, arrivalMinutes / 60,
            AtArrival(Hemoglobin) / 10, AtArrival(Hematocrit), AtArrival(TotalProtein), AtArrival(Albumin),
            AtArrival(Systolic), AtArrival(HeartRate), AtArrival(Lactate), AtArrival(Creatinine),
            Lowest(Systolic), Highest(HeartRate), Highest(Lactate), creatinine, Lowest(Albumin),
            Of(Fluid).At(end) / 1000, Highest(WeightGain), ShockMinutes() / 60,
            samples.Column(DeathProbability)[^1], death / 60 ?? double.NaN,
            Has(CompartmentSyndrome), isInjured ? 1 : 0, Has(PulmonaryEdema), death is null ? 0 : 1, isFinished ? 0 : 1,
        ];
        all.CopyTo(outcomes);
    }

    /// <summary>Where the values over time are counted; see <see cref="Bands.Add(ReadOnlySpan{ushort})"/>.</summary>
    /// <param name="places">Receives them.</param>
    public void Place(Span<ushort> places)
    {
        for (int i = 0; i < places.Length; i++)
        {
            int variable = i % Counted.Length;
            places[i] = BandVariable.All[variable].PlaceOf(Of(Counted[variable]).At(i / Counted.Length * Bands.StepMinutes));
        }
    }

    private static ComplicationRule RuleOf(string name) => ComplicationRule.All.First(x => x.Name == name);

    private Curve Of(int variable) => new(samples.Times, samples.Column(variable));

    private double AtArrival(int variable) => Of(variable).At(arrivalMinutes);

    private double Lowest(int variable) => Of(variable).Minimum(0, end).Value;

    private double Highest(int variable) => Of(variable).Maximum(0, end).Value;

    private Episodes EpisodesOf(ComplicationRule rule) =>
        new(rule, samples.Times, samples.Column(Variables.IndexOf(rule.Variable)), weightKg);

    private double Has(ComplicationRule rule)
    {
        foreach ((double start, _) in EpisodesOf(rule))
        {
            return start <= end ? 1 : 0;
        }

        return 0;
    }

    private double ShockMinutes()
    {
        double sum = 0;
        foreach ((double start, double? over) in EpisodesOf(Shock))
        {
            sum += start < end ? Math.Min(over ?? end, end) - start : 0;
        }

        return sum;
    }
}
