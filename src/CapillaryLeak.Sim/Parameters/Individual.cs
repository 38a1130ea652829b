using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Parameters;

/// <summary>Turns a patient and chosen parameters into the model that is solved.</summary>
internal static class Individual
{
    /// <summary>The parameters of the reference adult, as their declarations state them.</summary>
    public static Parameters<Scalar> DefaultParameters()
    {
        Parameters<Scalar> parameters = default;
        Span<Scalar> numbers = Schema.AsSpan<Parameters<Scalar>, Scalar>(ref parameters);
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = new(ParameterTable.Rows[i].Value);
        }

        return parameters;
    }

    /// <summary>The model of a patient.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="settings">Parameters that differ from their defaults, by path; later ones win.</param>
    public static Model<Scalar> Model(Patient patient, IEnumerable<KeyValuePair<string, double>> settings) =>
        Rest.Solve(Parameters(settings), Person(patient));

    /// <summary>The same model with its slopes along some parameters, one a lane.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="settings">Parameters that differ from their defaults, by path; later ones win.</param>
    /// <param name="along">The paths of these, at most as many as there are lanes.</param>
    public static Model<Dual> Model(
        Patient patient, IEnumerable<KeyValuePair<string, double>> settings, IReadOnlyList<string> along)
    {
        Parameters<Dual> parameters =
            PatientEquations.Lift<Parameters<Scalar>, Parameters<Dual>, Dual>(Parameters(settings));
        Span<Dual> numbers = Schema.AsSpan<Parameters<Dual>, Dual>(ref parameters);
        for (int lane = 0; lane < along.Count; lane++)
        {
            ref Dual number = ref numbers[ParameterTable.IndexOf(along[lane])];
            number = Dual.Variable(number.Value, lane);
        }

        return Rest.Solve(parameters, PatientEquations.Lift<Person<Scalar>, Person<Dual>, Dual>(Person(patient)));
    }

    private static Parameters<Scalar> Parameters(IEnumerable<KeyValuePair<string, double>> settings)
    {
        Parameters<Scalar> parameters = DefaultParameters();
        Span<Scalar> numbers = Schema.AsSpan<Parameters<Scalar>, Scalar>(ref parameters);
        foreach ((string path, double value) in settings)
        {
            numbers[ParameterTable.IndexOf(path)] = new(value);
        }

        return parameters;
    }

    /// <summary>The hematocrit of healthy people, percent.</summary>
    public static double UsualHematocritPercent(Sex sex) => sex == Sex.Male ? 45 : 40;

    /// <summary>The creatinine of healthy people, mg/dL.</summary>
    public static double UsualCreatinineMgPerDl(Sex sex) => sex == Sex.Male ? 0.90 : 0.75;

    private static Person<Scalar> Person(Patient p)
    {
        double hematocrit = p.HematocritPercent ?? UsualHematocritPercent(p.Sex);
        double creatinine = p.CreatinineMgPerDl ?? UsualCreatinineMgPerDl(p.Sex);
        return new()
        {
            Weight = new(p.WeightKg),
            BloodSize = new(BodySize.BloodVolumeMl(p) / BodySize.BloodVolumeMl(Patient.Reference)),
            WaterSize = new(BodySize.BodyWaterMl(p) / BodySize.BodyWaterMl(Patient.Reference)),
            MassSize = new(p.WeightKg / Patient.Reference.WeightKg),
            Hematocrit = new(hematocrit / 100),
            Albumin = new(p.AlbuminGramsPerL / 1000),
            Globulin = new((p.TotalProteinGramsPerL - p.AlbuminGramsPerL) / 1000),
            MeanPressure = new(p.MeanPressureMmHg),
            HeartRate = new(p.HeartRatePerMinute),
            Sodium = new(p.SodiumMmolPerL / 1000),
            Creatinine = new(creatinine / 100),
        };
    }
}
